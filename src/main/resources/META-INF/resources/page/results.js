import { button, dialog, download, h, toast } from './dom.js';
import { json, readLines, request } from './api.js';
import { bring } from './desk.js';
import { orderOf } from './feeds.js';
import { told } from './problems.js';
import { t, toCheck } from './words.js';

export const LINES = 'application/x-ndjson';

/**
 * A dialog with what came of a job or a standing feed, an item a line.
 * @param path where the lines come from
 * @param name of the file they can be saved as
 * @param ofJob the job, where the lines do not name theirs
 * @param extra what else stands below the list
 */
export function showResults(title, path, name, ofJob, extra = []) {
  const items = [];
  const list = h('ul', { class: 'list results', 'aria-busy': 'true' }, h('li', { class: 'hint' }, t('loading')));
  const save = button(t('saveResults'), () => download(name, LINES, items.map(item => `${JSON.stringify(item)}\n`).join('')), { disabled: true });
  const box = dialog(title, () => [list, h('div', { class: 'actions' }, save, ...extra)], t('close'));
  const add = item => {
    if (!items.length) {
      list.replaceChildren();
      save.disabled = false;
    }
    items.push(item);
    list.append(result(item, items.length, () => open(item.job || ofJob, item.number, () => box.close())));
  };
  box.classList.add('wide');
  request('GET', path, undefined, { Accept: LINES }).then(response => readLines(response.body, add)).then(() => {
    if (!items.length) {
      list.replaceChildren(h('li', { class: 'hint' }, t('noItems')));
    }
  }).catch(problem => list.replaceChildren(h('li', { class: 'failed' }, told(problem)))).finally(() => list.removeAttribute('aria-busy'));
}

/** Puts an item on the desk as it was translated. */
async function open(job, number, close) {
  try {
    const { dispatch, answer } = await json('GET', `/v1/jobs/${encodeURIComponent(job)}/items/${number}`);
    if (dispatch && answer) {
      close();
      bring(orderOf(dispatch), answer);
    } else {
      toast(t('noDispatch'));
    }
  } catch (problem) {
    toast(told(problem));
  }
}

/** What came of an item: its English, unfolded when asked for. */
function result({ guid, item, answer, problem, state }, place, toDesk) {
  if (!answer) {
    const name = item?.title || guid || `${place}.`;
    return h('li', {}, h('bdi', { lang: 'ar', class: 'title' }, name), h('span', { class: problem ? 'failed' : 'hint' }, problem ? [problem.title, problem.detail].filter(Boolean).join('. ') : t(`job.${state}`)));
  }
  const { error, warning, note } = answer.findings;
  const open = error + warning + note;
  return h('li', {}, h('details', {}, h('summary', {}, h('bdi', { class: 'title', lang: 'en', dir: 'ltr' }, answer.headline?.text || answer.summary?.headline || answer.translation.text.slice(0, 120)),
    h('span', { class: open ? 'hint' : 'hint clean' }, toCheck(open))),
  answer.summary?.text && h('p', { lang: 'en', dir: 'ltr', class: 'brief' }, answer.summary.text), h('p', { lang: 'en', dir: 'ltr', class: 'copy' }, answer.translation.text)),
  button(t('openItem'), toDesk, { class: 'quiet' }));
}
