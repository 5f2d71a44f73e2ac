import { button, field, h, toast } from './dom.js';
import { glossaryChoice } from './choices.js';
import { isFeed, readFile } from './files.js';
import { pickItem } from './feeds.js';
import { problemWords } from './problems.js';
import { keepTyped } from './typed.js';
import { t } from './words.js';

const ACCEPTED = '.txt,.html,.htm,.docx,.pdf,.xml,.rss,.atom,.json,.ndjson,.gz';

/**
 * The form in which a dispatch comes to the desk: pasted, typed, from a file or from a feed.
 * @param order what is in it at first
 * @param translate takes the order
 * @param trouble why what was in it could not be translated
 * @param back what brings back the dispatch that was on the desk before, if there is one
 */
export function orderForm(order, translate, { trouble, back } = {}) {
  const text = h('textarea', { lang: 'ar', dir: 'auto', name: 'text', rows: '9', class: 'paste', spellcheck: 'false' });
  const headline = h('input', { type: 'text', lang: 'ar', dir: 'auto', name: 'headline' });
  const published = h('input', { type: 'date', name: 'published' });
  const glossary = glossaryChoice(order.glossary);
  const told = h('p', { class: 'trouble', role: 'alert', hidden: !trouble }, trouble || '');
  const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('open'), accept: ACCEPTED, onchange: () => load(file.files[0]) });
  let exact = '';
  const fill = given => {
    exact = given.published || '';
    text.value = given.text || '';
    headline.value = given.headline || '';
    published.value = exact.slice(0, 10);
  };
  const ordered = () => ({
    text: text.value,
    ...headline.value.trim() && { headline: headline.value },
    ...published.value && { published: exact.startsWith(published.value) ? exact : `${published.value}T12:00:00Z` },
    ...glossary.value && { glossary: glossary.value },
  });
  const complain = words => {
    told.textContent = words;
    told.hidden = !words;
  };
  const submit = () => {
    complain('');
    if (text.value.trim()) {
      translate(ordered());
    } else {
      complain(t('empty'));
      text.focus();
    }
  };
  const pick = from => pickItem(from, picked => {
    fill(picked);
    submit();
  });
  const load = async dropped => {
    file.value = '';
    if (dropped && isFeed(dropped)) {
      pick({ file: dropped });
      return;
    }
    complain('');
    try {
      toast(t('reading'));
      fill({ text: await readFile(dropped) });
      keepTyped(ordered());
      toast(t('read1', text.value.length));
      text.focus();
    } catch (problem) {
      toast('');
      complain(problemWords(problem, dropped?.name));
    }
  };
  fill(order);
  text.addEventListener('paste', () => {
    const empty = !text.value.trim();
    setTimeout(() => empty && looksArabic(text.value) && submit());
  });
  const form = h('form', { class: 'paper form', oninput: () => keepTyped(ordered()), onsubmit: event => { event.preventDefault(); submit(); },
    onkeydown: event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); } } },
    h('h1', { class: 'intro' }, t('intro')), field(t('dispatch'), text), told,
    h('div', { class: 'three' }, field(t('headline'), headline, t('headlineHint')), field(t('published'), published, t('publishedHint')), field(t('glossary'), glossary, t('glossaryHint'))),
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('translate')), button(t('open'), () => file.click()), file,
      button(t('fromFeed'), () => pick({})), back && button(t('bringBack'), back, { class: 'quiet' }), h('span', { class: 'hint' }, t('drop'))));
  catchDrops(form, load);
  return form;
}

function looksArabic(text) {
  return (text.match(/[\u0600-\u06ff]/g) || []).length > 20;
}

function catchDrops(element, take) {
  element.addEventListener('dragover', event => { event.preventDefault(); element.classList.add('dropping'); });
  element.addEventListener('dragleave', event => { if (!element.contains(event.relatedTarget)) { element.classList.remove('dropping'); } });
  element.addEventListener('drop', event => {
    event.preventDefault();
    element.classList.remove('dropping');
    if (event.dataTransfer.files.length) {
      take(event.dataTransfer.files[0]);
    }
  });
}
