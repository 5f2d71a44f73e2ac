import { button, dialog, field, h, toast } from './dom.js';
import { json } from './api.js';
import { JobChoices } from './choices.js';
import { feedForm, feedItems } from './feeds.js';
import { told } from './problems.js';
import { LINES } from './results.js';
import { t } from './words.js';

/** Hands in a feed, by its address or as a file, once it is known what is in it. @param done called when it is handed in */
export function submitFeed(done) {
  const found = h('div', { role: 'region', 'aria-live': 'polite', 'aria-label': t('items') });
  dialog(t('jobOfFeed'), close => {
    const take = async source => {
      found.replaceChildren(h('p', { class: 'hint' }, t('loading')));
      try {
        const items = (await feedItems(source)).filter(item => item.text);
        const choices = new JobChoices();
        found.replaceChildren(h('form', { class: 'form', onsubmit: event => {
          event.preventDefault();
          submit(source.file || { url: source.url }, source.file ? 'application/octet-stream' : 'application/json', choices, close, done);
        } }, h('p', {}, t('itemCount', items.length)), choices.element,
        h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary', disabled: !items.length }, t('submit')))));
        found.querySelector('select').focus();
      } catch (problem) {
        found.replaceChildren(h('p', { class: 'failed' }, told(problem)));
      }
    };
    return [feedForm(take), found];
  }, t('close'));
}

/** Hands in dispatches, one a line as JSON. */
export function submitLines(done) {
  const text = h('textarea', { rows: '8', dir: 'auto', spellcheck: 'false', name: 'lines', required: true });
  const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('open'), accept: '.ndjson,.jsonl,.json,.txt',
    onchange: async () => { text.value = file.files[0] ? await file.files[0].text() : text.value; file.value = ''; } });
  const choices = new JobChoices();
  dialog(t('jobOfLines'), close => h('form', { class: 'form', onsubmit: event => {
    event.preventDefault();
    submit(text.value.endsWith('\n') ? text.value : `${text.value}\n`, LINES, choices, close, done);
  } }, field(t('dispatches'), text, t('dispatchesHint')), choices.element,
  h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('submit')), button(t('open'), () => file.click()), file)), t('close'));
}

async function submit(body, type, choices, close, done) {
  try {
    await json('POST', `/v1/jobs?${choices.query()}`, body, { 'Content-Type': type });
    close();
    done();
  } catch (problem) {
    toast(told(problem));
  }
}
