import { button, dialog, field, h, toast } from './dom.js';
import { json } from './api.js';
import { told } from './problems.js';
import { t } from './words.js';

export const KINDS = ['person', 'place', 'organization', 'title', 'term'];

/** "Always write it so": a term and its English into a glossary. */
export function ask({ source, target, segment, english }) {
  const name = h('input', { type: 'text', required: true, pattern: '[a-z0-9][a-z0-9._\\-]{0,63}', name: 'glossary', value: localStorage.getItem('dragoman.glossary') || 'desk', dir: 'ltr' });
  entryDialog(t('always'), { arabic: source, english: target }, async entry => {
    await save(name.value, entry);
    localStorage.setItem('dragoman.glossary', name.value);
    toast(t('termSaved'));
  }, [h('p', { class: 'quoted', lang: 'ar', dir: 'rtl' }, segment.sourceText), h('p', { class: 'quoted', lang: 'en', dir: 'ltr' }, english)], [field(t('inGlossary'), name)]);
}

/**
 * A dialog for an entry of a glossary.
 * @param keep takes the entry; a problem it throws is told, and the dialog stays
 */
export function entryDialog(title, entry, keep, before = [], after = []) {
  const arabic = h('input', { type: 'text', lang: 'ar', dir: 'rtl', required: true, name: 'arabic', value: entry.arabic || '' });
  const english = h('input', { type: 'text', lang: 'en', dir: 'ltr', required: true, name: 'english', value: entry.english || '' });
  const others = h('input', { type: 'text', lang: 'en', dir: 'ltr', name: 'alternatives', value: (entry.alternatives || []).join(' | ') });
  const kind = h('select', { name: 'kind' }, KINDS.map(one => h('option', { value: one, selected: one === (entry.kind || 'term') }, t(`entry.${one}`))));
  const source = h('input', { type: 'text', dir: 'auto', name: 'source', value: entry.source || '' });
  dialog(title, close => h('form', {
    class: 'form', onsubmit: async event => {
      event.preventDefault();
      try {
        await keep({ arabic: arabic.value.trim(), english: english.value.trim(), alternatives: others.value.split('|').map(one => one.trim()).filter(Boolean), kind: kind.value, source: source.value.trim() });
        close();
      } catch (problem) {
        toast(told(problem));
      }
    },
  }, ...before, field(t('term'), arabic), field(t('rendering'), english), field(t('alternatives'), others, t('alternativesHint')),
  h('div', { class: 'side-by-side' }, field(t('source'), source), field(t('entryKind'), kind)), ...after,
  h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('save')), button(t('cancel'), close))), t('close'));
}

/** Adds one entry, or replaces what is ruled for its Arabic; the others stay as they are. */
export async function save(name, entry) {
  return json('PUT', `/v1/glossaries/${encodeURIComponent(name)}/entries`, [entry]);
}
