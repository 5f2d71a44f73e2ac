import { button, h, toast } from './dom.js';
import { lines, Problem } from './api.js';
import { Draft } from './draft.js';
import { exportMenu } from './export.js';
import { FindingsPanel, Tip } from './findings.js';
import { orderForm } from './form.js';
import { ask } from './terms.js';
import { told } from './problems.js';
import { Story } from './story.js';
import { Streaming } from './streaming.js';
import { SummaryPanel } from './summary.js';
import { TermsPanel } from './terms-panel.js';
import { forgetTyped, keepTyped, typed } from './typed.js';
import { t } from './words.js';

const draft = new Draft();
let restored = draft.restore();
let waiting = null;

/** What was on the desk before, as long as the page is open: a slip loses nobody's work. */
let before = null;

/** Puts a translated dispatch on the desk from elsewhere: a job's item. */
export function bring(order, answer) {
  waiting = { order, answer };
  location.hash = '#/';
}

/** The editor's desk: a form for the dispatch, then the dispatch in two languages. */
export class Desk {
  constructor() {
    this.story = new Story(draft, segment => this.always(segment));
    this.summary = new SummaryPanel(draft, this.story);
    this.findings = new FindingsPanel(draft, this.story);
    this.terms = new TermsPanel(draft, this.story);
    this.tip = new Tip(draft, this.story.element);
    this.bar = h('div', { class: 'desk-bar' });
    this.element = h('div', { class: 'desk' });
    this.changed = event => this.follow(event.key);
    draft.addEventListener('change', this.changed);
  }

  open() {
    if (waiting) {
      const { order, answer } = waiting;
      waiting = null;
      before = draft.put() || before;
      draft.begin(order);
      draft.finish(answer);
      this.show();
    } else if (draft.answer) {
      this.show();
      if (restored) {
        toast(t('restored'));
        restored = false;
      }
    } else {
      this.form(typed());
    }
    return this.element;
  }

  leave() {
    this.stop?.abort();
    draft.removeEventListener('change', this.changed);
  }

  form(order, trouble) {
    const back = before && (() => this.back());
    this.element.replaceChildren(orderForm(order, wanted => this.translate(wanted), { trouble, back }));
    if (matchMedia('(pointer: fine)').matches) {
      queueMicrotask(() => this.element.querySelector('textarea')?.focus());
    }
  }

  async translate(order) {
    this.stop?.abort();
    this.stop = new AbortController();
    const { signal } = this.stop;
    draft.begin(order);
    keepTyped(order);
    performance.mark('ordered');
    const streaming = new Streaming(order);
    this.element.replaceChildren(h('h1', { class: 'offstage' }, t('desk')), streaming.bar(() => this.stop.abort()), streaming.sheets());
    scrollTo(0, 0);
    try {
      await lines('/v1/dispatches', order, event => take(event, streaming), { signal });
      if (!draft.answer) {
        throw new Problem({ detail: t('cutOff') }, 502);
      }
      forgetTyped();
      this.show();
      document.getElementById('main').focus({ preventScroll: true });
    } catch (problem) {
      if (!signal.aborted || this.element.isConnected) {
        this.form(order, signal.aborted ? null : told(problem));
        if (signal.aborted) {
          toast(t('stopped'));
        }
      }
    }
  }

  show() {
    this.story.show();
    this.terms.show();
    this.element.replaceChildren(h('h1', { class: 'offstage' }, t('desk')), this.bar, h('div', { class: 'sheets' },
      h('div', { class: 'main-sheet' }, this.summary.element, h('div', { class: 'paper' }, this.story.element)),
      h('aside', { class: 'side', 'aria-label': t('findings') }, this.findings.element, this.terms.element, this.about())), this.tip.box);
    this.follow(null);
  }

  /** With what, and in which time, it was translated. */
  about() {
    const { model, timings } = draft.answer;
    return h('p', { class: 'hint about', dir: 'ltr', translate: 'no' }, [model?.translation, model?.glossary, timings && `${(timings.total / 1000).toFixed(1)} s`].filter(Boolean).join(' · '));
  }

  follow(key) {
    if (!draft.answer) {
      return;
    }
    if (key) {
      this.story.refresh(key);
    }
    const segments = draft.segments();
    const accepted = segments.filter(segment => draft.isAccepted(segment)).length;
    const focused = this.bar.contains(document.activeElement) ? document.activeElement.dataset.does : null;
    this.bar.replaceChildren(
      button(t('fresh'), () => this.fresh(), { class: 'quiet' }),
      button(t('undo'), () => this.undo(), { class: 'quiet', 'data-does': 'undo', disabled: !draft.past.length }),
      button(t('redo'), () => this.redo(), { class: 'quiet', 'data-does': 'redo', disabled: !draft.undone.length }),
      h('span', { class: 'hint grow' }, t('acceptedCount', accepted, segments.length)), exportMenu(draft));
    this.bar.querySelector(`[data-does="${focused}"]`)?.focus();
    this.summary.show();
    this.findings.show();
  }

  fresh() {
    before = draft.put();
    draft.forget();
    this.form({});
    scrollTo(0, 0);
  }

  back() {
    draft.takeBack(before);
    before = null;
    this.show();
  }

  undo() {
    this.story.focus(draft.undo());
  }

  redo() {
    this.story.focus(draft.redo());
  }

  /** The keys that work wherever on the desk one is. */
  key(event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!draft.answer || typing || document.querySelector('dialog[open]')) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const does = control ? { z: () => (event.shiftKey ? this.redo() : this.undo()), y: () => this.redo() }[letter]
      : !event.altKey && { n: () => this.findings.step(1), p: () => this.findings.step(-1), f8: () => this.findings.step(event.shiftKey ? -1 : 1),
        j: () => this.begin(event), k: () => this.begin(event) }[letter];
    if (does) {
      event.preventDefault();
      does();
    }
  }

  /** From anywhere, j and k lead into the story. */
  begin(event) {
    if (!event.target.closest?.('.pair')) {
      this.story.focus(this.story.current);
    }
  }

  always(segment) {
    const text = String(getSelection()).trim();
    const arabic = /[\u0600-\u06ff]/.test(text);
    ask({ source: arabic ? text : '', target: arabic ? '' : text, segment, english: draft.english(segment) });
  }
}

function take(event, streaming) {
  if (event.type === 'segment') {
    streaming.add(event.text, event.segment);
  } else if (event.type === 'answer') {
    draft.finish(event.answer);
  } else if (event.type === 'problem') {
    throw new Problem(event.problem, event.problem.status);
  }
}
