import { h } from './dom.js';
import { editArea } from './editing.js';
import { pair } from './pair.js';
import { t } from './words.js';

/** The two columns: a row for each segment, English on the left, Arabic on the right, whatever the language of the interface. */
export class Story {
  /** @param always what to do when something shall always be written so: always(segment) */
  constructor(draft, always) {
    this.draft = draft;
    this.rows = new Map();
    this.element = h('div', { class: 'story', dir: 'ltr' });
    this.element.addEventListener('keydown', event => this.key(event));
    this.on = {
      always, accept: key => draft.accept(draft.segment(key)), edit: key => this.edit(key),
      revert: segment => draft.edit(segment, segment.machine), current: key => this.setCurrent(key),
    };
  }

  /** Draws the finished dispatch. */
  show() {
    this.rows.clear();
    let last = null;
    for (const segment of this.draft.segments()) {
      const paragraph = beginsParagraph(last, segment, this.draft.order.text);
      this.rows.set(segment.key, pair(this.draft, segment, { paragraph, opens: paragraph || last.part !== segment.part }, this.on));
      last = segment;
    }
    this.element.replaceChildren(columnHeads(), ...this.rows.values(), ...this.setAside());
    this.setCurrent(this.rows.has(this.current) ? this.current : this.draft.segments()[0]?.key);
  }

  /** Draws one segment anew, after an edit or a decision; what has the focus keeps it. */
  refresh(key) {
    const old = this.rows.get(key);
    const segment = this.draft.segment(key);
    if (old && segment) {
      const row = pair(this.draft, segment, { paragraph: old.classList.contains('paragraph'), opens: old.classList.contains('opens') }, this.on);
      const within = old.contains(document.activeElement) ? document.activeElement.className : null;
      row.tabIndex = old.tabIndex;
      this.rows.set(key, row);
      old.replaceWith(row);
      if (within !== null) {
        (within === 'accept' ? row.querySelector('.accept') : row).focus();
      }
    }
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

  /** Puts a field in the place of a segment's English; selecting words with the mouse is not asking for it. */
  edit(key) {
    const row = this.rows.get(key);
    if (!row || row.querySelector('textarea') || String(getSelection())) {
      return;
    }
    const segment = this.draft.segment(key);
    const area = editArea(this.draft.english(segment), t('editing', segment.number + 1), (text, leaves) => {
      const kept = this.draft.english(segment);
      this.draft.edit(segment, text ?? kept);
      if (this.draft.english(segment) === kept) {
        this.refresh(key);
      }
      if (leaves) {
        this.focus(key);
      }
    });
    row.querySelector('.english').replaceWith(area);
    area.begin();
  }

  key(event) {
    const row = event.target.closest?.('.pair');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.target !== row) {
      return;
    }
    const does = { Enter: () => this.edit(this.current), a: () => this.on.accept(this.current), j: () => this.move(1), k: () => this.move(-1),
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
  const { lang, dir } = document.documentElement;
  return h('div', { class: 'heads' }, h('h2', { lang, dir }, t('english')), h('span', {}), h('h2', { lang, dir }, t('arabic')));
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function beginsParagraph(last, segment, source) {
  return !last || last.text !== segment.text || /\n/.test(source.slice(last.source.end, segment.source.start));
}
