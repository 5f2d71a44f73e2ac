import { button, h } from './dom.js';
import { both } from './findings.js';
import { within } from './runs.js';
import { t } from './words.js';

/** Names and terms of the glossaries in the dispatch: those that the English lacks first. */
export class TermsPanel {
  constructor(draft, story) {
    this.draft = draft;
    this.story = story;
    this.element = h('details', { class: 'terms', ontoggle: () => this.story.element.classList.toggle('with-terms', this.element.open) });
  }

  show() {
    const rows = grouped(this.draft.answer.terms || []);
    const lacking = rows.filter(row => !row.applied).length;
    this.element.hidden = !rows.length;
    this.element.replaceChildren(h('summary', {}, h('span', {}, t('terms')), h('span', { class: 'hint' }, lacking ? t('termsLacking', rows.length, lacking) : String(rows.length))),
      h('ul', {}, rows.map(row => h('li', {}, this.item(row)))));
  }

  item(row) {
    return button([both(row.target, row.entry), h('span', { class: 'hint' }, t(row.applied ? 'termApplied' : 'termUnapplied'), row.count > 1 ? ` · ${t('times', row.count)}` : '', ` · ${row.glossary}`)],
      () => this.go(row), { class: `term-item ${row.applied ? '' : 'unapplied'}` });
  }

  go(row) {
    const segment = this.draft.segments().find(one => one.text === 0 && within(row.source, one.source));
    if (segment) {
      this.story.focus(segment.key);
    }
  }
}

/** One row for all places of a term that went the same way. */
function grouped(terms) {
  const rows = new Map();
  for (const term of terms) {
    const key = JSON.stringify([term.entry, term.applied]);
    rows.set(key, { ...(rows.get(key) || term), count: (rows.get(key)?.count || 0) + 1 });
  }
  return [...rows.values()].sort((one, other) => one.applied - other.applied);
}
