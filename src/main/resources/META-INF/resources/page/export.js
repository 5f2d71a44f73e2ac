import { button, copy, download, h, toast } from './dom.js';
import { docx } from './docx.js';
import { tmx, xliff } from './exchange.js';
import { languageNow, t } from './words.js';

/** The paragraphs of the English as it stands: {kind, text}, the headline first. */
export function paragraphs(draft) {
  const found = [];
  let last = null;
  for (const segment of draft.segments()) {
    const joins = last && last.text === segment.text && !/\n/.test(draft.order.text.slice(last.source.end, segment.source.start));
    if (joins && segment.text === 0) {
      const paragraph = found[found.length - 1];
      paragraph.text += ` ${draft.english(segment)}`;
      paragraph.kind = segment.part;
    } else {
      found.push({ kind: segment.text === 1 ? 'headline' : segment.part, text: draft.english(segment) });
    }
    last = segment;
  }
  return found;
}

export function plain(draft) {
  const story = paragraphs(draft).map(paragraph => paragraph.text).join('\n\n');
  return draft.summary?.text ? `${story}\n\n---\n${draft.summary.text}\n` : `${story}\n`;
}

export function html(draft) {
  const body = paragraphs(draft).map(paragraph => paragraph.kind === 'headline' ? `<h1>${escaped(paragraph.text)}</h1>`
    : `<p${paragraph.kind === 'body' ? '' : ` class="${paragraph.kind}"`}>${escaped(paragraph.text)}</p>`).join('\n');
  const title = escaped(draft.summary?.headline || 'Dispatch');
  const summary = draft.summary?.text ? `<aside><h2>Summary</h2>\n<p>${escaped(draft.summary.text)}</p></aside>\n` : '';
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n<article>\n${body}\n</article>\n${summary}</body>\n</html>\n`;
}

/** What came from the service, and what the editor made of it. */
export function data(draft) {
  return `${JSON.stringify({
    source: draft.order, summary: draft.summary, model: draft.answer.model,
    segments: draft.segments().map(segment => ({
      key: segment.key, part: segment.part, source: segment.sourceText, machine: segment.machine, english: draft.english(segment),
      edited: draft.isEdited(segment), accepted: draft.isAccepted(segment), findings: segment.findings,
    })),
  }, null, 2)}\n`;
}

export function escaped(text) {
  return text.replace(/[&<>"]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);
}

const FORMS = {
  txt: ['text/plain;charset=utf-8', plain], html: ['text/html;charset=utf-8', html],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', draft => docx(paragraphs(draft), draft.summary)],
  json: ['application/json', data], xliff: ['application/xliff+xml', xliff], tmx: ['application/x-tmx+xml', tmx],
};

export function exportMenu(draft) {
  const save = form => {
    const [type, make] = FORMS[form];
    download(`dispatch.${form === 'xliff' ? 'xlf' : form}`, type, make(draft));
  };
  const menu = h('details', { class: 'menu' }, h('summary', {}, t('export')),
    h('div', { class: 'menu-items' }, Object.keys(FORMS).map(form => button(t(form), () => { menu.open = false; save(form); }, { class: 'quiet', 'data-form': form }))));
  menu.addEventListener('keydown', event => { if (event.key === 'Escape' && menu.open) { menu.open = false; menu.firstChild.focus(); } });
  menu.addEventListener('focusout', event => { if (!menu.contains(event.relatedTarget) && event.relatedTarget) { menu.open = false; } });
  return h('div', { class: 'exports', lang: languageNow() }, button(t('copyText'), async () => { await copy(plain(draft)); toast(t('copied')); }), menu);
}
