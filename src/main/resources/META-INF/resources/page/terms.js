import { button, dialog, field, h, toast } from './dom.js';
import { json } from './api.js';
import { told } from './problems.js';
import { t } from './words.js';

/** "Always write it so": a term and its English into a glossary. */
export function ask({ source, target, segment, english }) {
  const term = h('input', { type: 'text', lang: 'ar', dir: 'rtl', required: true, value: source });
  const rendering = h('input', { type: 'text', lang: 'en', dir: 'ltr', required: true, value: target });
  const name = h('input', { type: 'text', required: true, pattern: '[a-z0-9][a-z0-9\\-]*', value: localStorage.getItem('dragoman.glossary') || 'desk', dir: 'ltr' });
  dialog(t('always'), close => h('form', {
    class: 'form', onsubmit: async event => {
      event.preventDefault();
      try {
        await save(name.value, term.value.trim(), rendering.value.trim());
        localStorage.setItem('dragoman.glossary', name.value);
        toast(t('termSaved'));
        close();
      } catch (problem) {
        toast(told(problem));
      }
    },
  }, h('p', { class: 'quoted', lang: 'ar', dir: 'rtl' }, segment.sourceText), h('p', { class: 'quoted', lang: 'en', dir: 'ltr' }, english),
  field(t('term'), term), field(t('rendering'), rendering), field(t('inGlossary'), name),
  h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('save')), button(t('cancel'), close))), t('close'));
}

/** The entries of a glossary; none where it does not exist yet. */
export async function entriesOf(name) {
  try {
    return await json('GET', `/v1/glossaries/${encodeURIComponent(name)}`);
  } catch (problem) {
    if (problem.status === 404) {
      return [];
    }
    throw problem;
  }
}

/** Adds one term, or replaces what is ruled for its Arabic; the other entries stay as they are. */
export async function save(name, arabic, english) {
  return json('PUT', `/v1/glossaries/${encodeURIComponent(name)}/entries`, [{ arabic, english }]);
}
