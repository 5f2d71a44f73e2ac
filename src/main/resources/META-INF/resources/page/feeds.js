import { button, dialog, field, h } from './dom.js';
import { json } from './api.js';
import { told } from './problems.js';
import { languageNow, t } from './words.js';

/** The items of a feed, by its address or as a file: {guid, headline, text, published, status, embargo, problem, …}. */
export async function feedItems({ url, file }) {
  const answer = url ? await json('POST', '/v1/feeds/items', { url })
    : await json('POST', '/v1/feeds/items', file, { 'Content-Type': 'application/octet-stream' });
  return answer.items;
}

/** An item as `POST /v1/dispatches` takes it. */
export function orderOf({ headline, text, published, glossary }) {
  return { text, ...headline && { headline }, ...published && { published }, ...glossary && { glossary } };
}

/** A form for a feed: its address, or a file. @param take called with {url} or {file} */
export function feedForm(take) {
  const url = h('input', { type: 'url', required: true, placeholder: 'https://', dir: 'ltr', name: 'url' });
  const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('open'), onchange: () => file.files[0] && take({ file: file.files[0] }) });
  return h('form', { class: 'feed-form', onsubmit: event => { event.preventDefault(); take({ url: url.value }); } }, field(t('address'), url),
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('read')), button(t('open'), () => file.click()), file), h('p', { class: 'hint' }, t('feedHint')));
}

/** Lets an item of a feed be picked in a dialog. @param pick called with the order of the item */
export function pickItem(from, pick) {
  const found = h('div', { class: 'feed-items', role: 'region', 'aria-live': 'polite', 'aria-label': t('items') });
  dialog(t('fromFeed'), close => {
    const read = async source => {
      found.replaceChildren(h('p', { class: 'hint' }, t('loading')));
      try {
        const items = await feedItems(source);
        found.replaceChildren(h('p', { class: 'hint' }, t('itemCount', items.length)), h('ul', { class: 'list' }, items.map(item => h('li', {}, entry(item, () => {
          close();
          pick(orderOf(item));
        })))));
        found.querySelector('li button:not(:disabled)')?.focus();
      } catch (problem) {
        found.replaceChildren(h('p', { class: 'failed' }, told(problem)));
      }
    };
    if (from.file || from.url) {
      read(from);
    }
    return [feedForm(read), found];
  }, t('close'));
}

function entry(item, pick) {
  const words = item.headline || item.text.slice(0, 120) || item.guid;
  const facts = [item.published && new Date(item.published).toLocaleString(languageNow()), item.status !== 'usable' && t(`status.${item.status}`),
    item.embargo && t('embargo', new Date(item.embargo).toLocaleString(languageNow())), item.problem && t('unusable', item.problem)].filter(Boolean);
  return h('button', { type: 'button', class: 'feed-item', disabled: !item.text, onclick: pick }, h('span', { class: 'title', lang: 'ar', dir: 'auto' }, words),
    facts.length > 0 && h('span', { class: 'hint' }, facts.join(' · ')));
}
