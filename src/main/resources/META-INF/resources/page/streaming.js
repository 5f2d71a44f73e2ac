import { button, h } from './dom.js';
import { columnHeads } from './story.js';
import { t, toCheck } from './words.js';

/** A dispatch while it is being translated: the Arabic stands at once, the English comes in beside it, sentence by sentence. */
export class Streaming {
  constructor(order) {
    this.texts = [order.text, order.headline || ''];
    this.done = 0;
    this.expected = this.texts.reduce((sum, text) => sum + guess(text), 0);
    this.paragraphs = [...paragraphsOf(this.texts[1], 1), ...paragraphsOf(this.texts[0], 0)];
    this.element = h('div', { class: 'story streaming', dir: 'ltr', 'aria-busy': 'true' }, columnHeads(),
      this.paragraphs.map(paragraph => paragraph.element));
    this.paragraphs.forEach(paragraph => this.draw(paragraph));
    this.found = 0;
    this.count = h('h2', {}, '…');
    this.meter = h('progress', { max: this.expected, value: 0, 'aria-label': t('fetching') });
    this.words = h('span', { class: 'hint', role: 'status' }, t('fetching'));
  }

  /** How far it is, and the way to stop it. */
  bar(stop) {
    return h('div', { class: 'desk-bar' }, this.meter, this.words, button(t('stop'), stop));
  }

  /** The sheets as they will lie when it is done, so that nothing moves to the side then. */
  sheets() {
    return h('div', { class: 'sheets' }, h('div', { class: 'main-sheet' }, h('div', { class: 'paper' }, this.element)),
      h('aside', { class: 'side', 'aria-label': t('findings') }, h('section', { class: 'findings' }, this.count)));
  }

  add(text, segment) {
    this.done += 1;
    this.found += segment.findings?.length || 0;
    this.count.textContent = toCheck(this.found);
    if (this.done === 1) {
      requestAnimationFrame(() => performance.mark('first-segment'));
    }
    this.meter.max = Math.max(this.expected, this.done);
    this.meter.value = this.done;
    this.words.textContent = t('progress', this.done, this.meter.max);
    const paragraph = this.paragraphs.find(one => one.text === text && one.start <= segment.source.start && segment.source.start < one.end);
    if (paragraph) {
      paragraph.segments.push(segment);
      paragraph.segments.sort((one, other) => one.source.start - other.source.start);
      this.draw(paragraph);
    }
  }

  draw(paragraph) {
    const source = this.texts[paragraph.text];
    const rows = [];
    let at = paragraph.start;
    const pending = end => {
      const rest = source.slice(at, end).trim();
      if (/\p{L}/u.test(rest)) {
        rows.push(pair(paragraph, null, rest));
      }
    };
    for (const segment of paragraph.segments) {
      pending(segment.source.start);
      rows.push(pair(paragraph, segment, source.slice(segment.source.start, segment.source.end)));
      at = segment.source.end;
    }
    pending(paragraph.end);
    rows[0]?.classList.add('paragraph');
    paragraph.element.replaceChildren(...rows);
  }
}

function pair(paragraph, segment, source) {
  const kind = paragraph.text === 1 ? 'headline' : segment?.part || 'body';
  const english = segment ? h('div', { class: 'english', lang: 'en', dir: 'ltr' }, segment.text)
    : h('div', { class: 'english waiting' }, h('span', { class: 'offstage' }, t('unsent')), h('i', {}), h('i', {}));
  const worst = ['error', 'warning', 'note'].find(severity => segment?.findings?.some(found => found.severity === severity));
  return h('div', { class: `pair ${kind}`, 'data-worst': worst }, h('div', { class: 'cell' }, english), h('div', { class: 'gutter' }),
    h('div', { class: 'cell' }, h('div', { class: 'arabic', lang: 'ar', dir: 'rtl' }, source)));
}

function paragraphsOf(text, number) {
  return [...text.matchAll(/[^\n]+/g)].filter(match => match[0].trim()).map(match => ({
    text: number, start: match.index, end: match.index + match[0].length, segments: [], element: h('div', { class: 'group' }),
  }));
}

/** How many sentences a text has, roughly: only for the progress bar. */
function guess(text) {
  return text.split('\n').filter(line => line.trim()).reduce((sum, line) => sum + 1 + (line.trim().match(/[.؟!]\s+\S/g) || []).length, 0);
}
