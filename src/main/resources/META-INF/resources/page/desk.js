import { button, field, h, toast } from './dom.js';
import { lines } from './api.js';
import { Draft } from './draft.js';
import { exportMenu } from './export.js';
import { FindingsPanel, Tip } from './findings.js';
import { ask } from './terms.js';
import { told } from './problems.js';
import { Problem } from './api.js';
import { readFile } from './files.js';
import { Story } from './story.js';
import { Streaming } from './streaming.js';
import { SummaryPanel } from './summary.js';
import { t } from './words.js';

const draft = new Draft();
let restored = draft.restore();
let waiting = null;

/** Puts a dispatch on the desk from elsewhere: a feed's item, a job's. */
export function bring(order) {
  waiting = order;
  location.hash = '#/';
}

/** The editor's desk: a form for the dispatch, then the dispatch in two languages. */
export class Desk {
  constructor() {
    this.story = new Story(draft, { always: segment => this.always(segment) });
    this.summary = new SummaryPanel(draft, this.story);
    this.findings = new FindingsPanel(draft, this.story);
    this.tip = new Tip(draft, this.story.element);
    this.bar = h('div', { class: 'desk-bar' });
    this.element = h('div', { class: 'desk' });
    this.changed = () => this.follow();
    draft.addEventListener('change', this.changed);
  }

  open() {
    if (waiting) {
      const order = waiting;
      waiting = null;
      this.form(order);
      this.translate(order);
    } else if (draft.answer) {
      this.show();
      if (restored) {
        toast(t('restored'));
        restored = false;
      }
    } else {
      this.form({});
    }
    return this.element;
  }

  leave() {
    this.stop?.abort();
    draft.removeEventListener('change', this.changed);
  }

  form(order) {
    const headline = h('input', { type: 'text', lang: 'ar', dir: 'auto', name: 'headline', value: order.headline || '' });
    const text = h('textarea', { lang: 'ar', dir: 'auto', name: 'text', rows: '14', class: 'paste', spellcheck: 'false' });
    text.value = order.text || '';
    const published = h('input', { type: 'date', name: 'published', value: (order.published || '').slice(0, 10) });
    const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('open'), accept: '.txt,.html,.htm,.docx', onchange: () => this.load(file.files[0], text) });
    const submit = () => {
      const ordered = { text: text.value, ...(headline.value.trim() ? { headline: headline.value } : {}),
        ...(published.value ? { published: `${published.value}T12:00:00Z` } : {}) };
      text.value.trim() ? this.translate(ordered) : (toast(t('empty')), text.focus());
    };
    const form = h('form', { class: 'paper form', onsubmit: event => { event.preventDefault(); submit(); },
      onkeydown: event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); } } },
      h('h1', { class: 'intro' }, t('intro')), field(t('dispatch'), text), h('div', { class: 'side-by-side' },
        field(t('headline'), headline, t('headlineHint')), field(t('published'), published, t('publishedHint'))),
      h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('translate')),
        button(t('open'), () => file.click()), file, h('span', { class: 'hint' }, t('drop'))));
    text.addEventListener('paste', () => setTimeout(() => { if (looksArabic(text.value) && !text.pasted) { text.pasted = true; submit(); } }));
    catchDrops(form, dropped => this.load(dropped, text));
    this.element.replaceChildren(form);
  }

  async load(file, into) {
    try {
      into.value = await readFile(file);
      into.focus();
    } catch (problem) {
      toast(problem instanceof Problem ? told(problem) : t('unreadable', file?.name || ''));
    }
  }

  async translate(order) {
    this.stop?.abort();
    this.stop = new AbortController();
    const { signal } = this.stop;
    draft.begin(order);
    const streaming = new Streaming(order);
    const progress = h('progress', { max: streaming.expected, value: 0, 'aria-label': t('fetching') });
    const words = h('span', { class: 'hint' }, t('fetching'));
    this.element.replaceChildren(h('h1', { class: 'offstage' }, t('desk')), h('div', { class: 'desk-bar' }, progress, words, button(t('stop'), () => this.stop.abort())),
      h('div', { class: 'paper' }, streaming.element));
    scrollTo(0, 0);
    try {
      await lines('/v1/dispatches', order, event => this.event(event, streaming, progress, words), { signal });
      this.show();
    } catch (problem) {
      if (signal.aborted ? this.element.isConnected : true) {
        this.form(order);
        toast(signal.aborted ? t('stopped') : told(problem));
      }
    }
  }

  event(event, streaming, progress, words) {
    if (event.type === 'segment') {
      streaming.add(event.text, event.segment);
      progress.max = Math.max(streaming.expected, streaming.done);
      progress.value = streaming.done;
      words.textContent = t('progress', streaming.done, progress.max);
    } else if (event.type === 'answer') {
      draft.finish(event.answer);
    } else if (event.type === 'problem') {
      throw new Problem(event.problem, event.problem.status);
    }
  }

  show() {
    this.story.show();
    this.element.replaceChildren(h('h1', { class: 'offstage' }, t('desk')), this.bar, h('div', { class: 'sheets' },
      h('div', { class: 'main-sheet' }, this.summary.element, h('div', { class: 'paper' }, this.story.element)), this.findings.element), this.tip.box);
    this.follow();
  }

  follow() {
    if (!draft.answer) {
      return;
    }
    const segments = draft.segments();
    const accepted = segments.filter(segment => draft.accepted[segment.key]).length;
    const focused = this.bar.contains(document.activeElement) ? document.activeElement.dataset.does : null;
    this.bar.replaceChildren(
      button(t('fresh'), () => { draft.forget(); this.form({}); }, { class: 'quiet' }),
      button(t('undo'), () => this.undo(), { class: 'quiet', 'data-does': 'undo', disabled: !draft.past.length }),
      button(t('redo'), () => this.redo(), { class: 'quiet', 'data-does': 'redo', disabled: !draft.undone.length }),
      h('span', { class: 'hint grow' }, t('acceptedCount', accepted, segments.length)), exportMenu(draft));
    this.bar.querySelector(`[data-does="${focused}"]`)?.focus();
    this.summary.show();
    this.findings.show();
  }

  undo() {
    draft.undo();
    this.story.show();
  }

  redo() {
    draft.redo();
    this.story.show();
  }

  /** The keys that work wherever on the desk one is. */
  key(event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!draft.answer || typing || document.querySelector('dialog[open]')) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const does = control && event.key.toLowerCase() === 'z' ? () => (event.shiftKey ? this.redo() : this.undo())
      : control && event.key.toLowerCase() === 'y' ? () => this.redo()
        : !control && !event.altKey && { n: () => this.findings.step(1), p: () => this.findings.step(-1),
          F8: () => this.findings.step(event.shiftKey ? -1 : 1), j: () => this.begin(event), k: () => this.begin(event) }[event.key];
    if (does) {
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
    const picked = getSelection();
    const text = String(picked).trim();
    const arabic = /[\u0600-\u06ff]/.test(text);
    ask({ source: arabic ? text : '', target: arabic ? '' : text, segment, english: draft.english(segment) });
  }
}

function looksArabic(text) {
  return (text.match(/[\u0600-\u06ff]/g) || []).length > 20;
}

function catchDrops(element, take) {
  element.addEventListener('dragover', event => { event.preventDefault(); element.classList.add('dropping'); });
  element.addEventListener('dragleave', () => element.classList.remove('dropping'));
  element.addEventListener('drop', event => {
    event.preventDefault();
    element.classList.remove('dropping');
    if (event.dataTransfer.files.length) {
      take(event.dataTransfer.files[0]);
    }
  });
}
