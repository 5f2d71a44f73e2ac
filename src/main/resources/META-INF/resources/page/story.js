import { button, h } from './dom.js';
import { marked, quotations, within } from './runs.js';
import { t } from './words.js';

/** The two columns: a row for each segment, English on the left, Arabic on the right, whatever the language of the interface. */
export class Story {
  /** @param on what the desk does: focus(segment), always(segment, source, target) */
  constructor(draft, on) {
    this.draft = draft;
    this.on = on;
    this.rows = new Map();
    this.element = h('div', { class: 'story', dir: 'ltr' });
    this.element.addEventListener('keydown', event => this.key(event));
  }

  /** Draws the finished dispatch. */
  show() {
    const segments = this.draft.segments();
    const findings = Map.groupBy ? Map.groupBy(this.draft.findings(), found => found.segment.key) : grouped(this.draft.findings());
    this.rows.clear();
    let last = null;
    const rows = segments.map(segment => {
      const row = this.row(segment, findings.get(segment.key) || [], beginsParagraph(last, segment, this.draft.order.text));
      last = segment;
      return row;
    });
    this.element.replaceChildren(columnHeads(), ...rows, ...this.setAside());
    const current = this.rows.get(this.current) ? this.current : segments[0]?.key;
    this.setCurrent(current);
  }

  /** Draws one segment anew, after an edit or a decision; what has the focus keeps it. */
  refresh(key) {
    const old = this.rows.get(key);
    const segment = this.draft.segments().find(one => one.key === key);
    if (old && segment) {
      const row = this.row(segment, this.draft.findings().filter(found => found.segment.key === key), old.classList.contains('paragraph'));
      const focused = old.contains(document.activeElement);
      row.tabIndex = old.tabIndex;
      old.replaceWith(row);
      if (focused) {
        row.focus();
      }
    }
  }

  row(segment, findings, paragraph) {
    const draft = this.draft;
    const edited = draft.isEdited(segment);
    const accepted = Boolean(draft.accepted[segment.key]);
    const open = findings.filter(found => !found.settled);
    const row = h('div', {
      role: 'group',
      class: `pair ${kindOf(segment)} ${paragraph ? 'paragraph' : ''} ${accepted ? 'accepted' : ''} ${edited ? 'edited' : ''}`,
      tabindex: '-1', 'data-key': segment.key, 'data-worst': worst(open), 'aria-label': label(segment, open),
      onfocusin: () => this.setCurrent(segment.key),
    });
    const shown = draft.english(segment);
    const english = h('div', { class: 'english', lang: 'en', dir: 'ltr', onclick: () => this.edit(segment.key) },
      marked(shown, [...quotations(shown), ...(edited ? [] : underlines(findings, 'target', targetOf(segment)))]));
    const arabic = h('div', { class: 'arabic', lang: 'ar', dir: 'rtl' },
      marked(segment.sourceText, [...this.sourceQuotations(segment), ...underlines(findings, 'source', segment.source)]));
    row.append(h('div', { class: 'cell' }, english, this.tools(segment, accepted, edited)), h('div', { class: 'cell' }, arabic, this.dates(segment)));
    this.rows.set(segment.key, row);
    return row;
  }

  tools(segment, accepted, edited) {
    return h('div', { class: 'tools-row', dir: document.documentElement.dir },
      button(accepted ? t('accepted') : t('accept'), () => this.accept(segment.key), { class: 'quiet accept', 'aria-pressed': String(accepted) }),
      button(t('edit'), () => this.edit(segment.key), { class: 'quiet' }),
      edited && button(t('revert'), () => this.change(segment, segment.machine), { class: 'quiet' }),
      button(t('always'), () => this.on.always(segment), { class: 'quiet' }),
      edited && h('span', { class: 'state' }, t('edited')));
  }

  sourceQuotations(segment) {
    return segment.text ? quotations(segment.sourceText) : (this.draft.answer.quotations || [])
      .map(quotation => within(quotation.source, segment.source)).filter(Boolean).map(range => ({ ...range, class: 'quotation' }));
  }

  dates(segment) {
    const dates = segment.text ? [] : (this.draft.answer.dates || []).filter(date => within(date.source, segment.source));
    return dates.length ? h('p', { class: 'resolved', dir: 'ltr', lang: 'en' }, dates.map(date => date.text || date.date).join(' · ')) : null;
  }

  setAside() {
    const aside = this.draft.answer.setAside || [];
    return aside.length ? [h('details', { class: 'set-aside', dir: document.documentElement.dir },
      h('summary', {}, t('setAside')), aside.map(part => h('p', { lang: 'ar', dir: 'rtl' }, part.text)))] : [];
  }

  setCurrent(key) {
    this.rows.get(this.current)?.setAttribute('tabindex', '-1');
    this.current = key;
    this.rows.get(key)?.setAttribute('tabindex', '0');
  }

  focus(key) {
    const row = this.rows.get(key);
    if (row) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
    }
  }

  move(step) {
    const keys = [...this.rows.keys()];
    this.focus(keys[Math.max(0, Math.min(keys.length - 1, keys.indexOf(this.current) + step))]);
  }

  edit(key) {
    const row = this.rows.get(key);
    const segment = this.draft.segments().find(one => one.key === key);
    if (!segment || row.querySelector('textarea') || String(getSelection()).length) {
      return;
    }
    const english = row.querySelector('.english');
    const area = h('textarea', { class: 'english', lang: 'en', dir: 'ltr', rows: '1', spellcheck: 'true', 'aria-label': t('segment', segment.number + 1) });
    area.value = this.draft.english(segment);
    const finish = keep => {
      if (area.isConnected && !area.finished) {
        area.finished = true;
        const value = keep ? area.value : this.draft.english(segment);
        const had = document.activeElement === area;
        this.change(segment, value);
        this.refresh(key);
        if (had) {
          this.focus(key);
        }
      }
    };
    area.addEventListener('input', () => fit(area));
    area.addEventListener('blur', () => finish(true));
    area.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Escape' || event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        finish(event.key === 'Enter');
      }
    });
    english.replaceWith(area);
    fit(area);
    area.focus();
  }

  change(segment, text) {
    this.draft.edit(segment, text);
    this.refresh(segment.key);
  }

  accept(key) {
    const segment = this.draft.segments().find(one => one.key === key);
    if (segment) {
      this.draft.accept(segment);
      this.refresh(key);
    }
  }

  key(event) {
    const row = event.target.closest?.('.pair');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.target !== row) {
      return;
    }
    const does = { Enter: () => this.edit(this.current), a: () => this.accept(this.current), j: () => this.move(1), k: () => this.move(-1),
      ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1) }[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  }

  /** Marks the rows that a summary's sentence rests on. */
  highlight(keys) {
    this.rows.forEach((row, key) => row.classList.toggle('evidence', keys.includes(key)));
  }
}

export function columnHeads() {
  return h('div', { class: 'heads' }, h('h2', { lang: document.documentElement.lang }, t('english')), h('h2', { lang: document.documentElement.lang, dir: document.documentElement.dir }, t('arabic')));
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function kindOf(segment) {
  return segment.text === 1 ? 'headline' : segment.part;
}

function beginsParagraph(last, segment, source) {
  return !last || last.text !== segment.text || /\n/.test(source.slice(last.source.end, segment.source.start));
}

const ORDER = ['error', 'warning', 'note'];

function worst(findings) {
  return ORDER.find(severity => findings.some(found => found.severity === severity));
}

function label(segment, open) {
  return [t('segment', segment.number + 1), ...open.map(found => t(`kind.${found.kind}`))].join(', ');
}

function targetOf(segment) {
  return segment.target || { start: 0, end: segment.machine.length };
}

function underlines(findings, side, whole) {
  return findings.flatMap(found => {
    const range = within(found[side], whole);
    return range ? [{ ...range, class: `found ${found.settled ? 'settled' : found.severity}`, id: found.id }] : [];
  });
}

function grouped(findings) {
  const by = new Map();
  findings.forEach(found => by.set(found.segment.key, [...(by.get(found.segment.key) || []), found]));
  return by;
}

function fit(area) {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
