import { button, h } from './dom.js';
import { t, toCheck } from './words.js';

/** The list of what should be checked, and the way from one place to the next. */
export class FindingsPanel {
  constructor(draft, story) {
    this.draft = draft;
    this.story = story;
    this.at = null;
    this.element = h('aside', { class: 'findings', 'aria-labelledby': 'findings-title' });
  }

  show() {
    this.element.hidden = !this.draft.answer;
    const open = this.draft.open();
    const list = h('ul', {}, open.map(found => h('li', {}, this.item(found))));
    this.element.replaceChildren(
      h('div', { class: 'findings-head' }, h('h2', { id: 'findings-title', class: open.length ? '' : 'clean' }, toCheck(open.length)),
        open.length > 0 && h('div', { class: 'steps' }, button(t('previous'), () => this.step(-1), { class: 'quiet' }), button(t('next'), () => this.step(1), { class: 'quiet' }))),
      ...(open.length ? [list] : []));
  }

  item(found) {
    const segment = found.segment;
    const quoted = [found.source && segment.sourceText.slice(found.source.start - segment.source.start, found.source.end - segment.source.start),
      found.target && segment.target && segment.machine.slice(found.target.start - segment.target.start, found.target.end - segment.target.start)];
    return h('button', { type: 'button', class: `finding ${found.severity}`, 'data-id': found.id, onclick: () => this.go(found),
      onmouseenter: () => this.light(found.id), onmouseleave: () => this.light(null) },
      h('span', { class: 'kind' }, h('span', { class: 'severity' }, t(found.severity)), ' ', t(`kind.${found.kind}`)),
      quoted.some(Boolean) && h('span', { class: 'both', dir: 'ltr' }, quoted[1] && h('bdi', { lang: 'en' }, quoted[1]), quoted[0] && h('bdi', { lang: 'ar' }, quoted[0])),
      h('span', { class: 'reason', lang: 'en', dir: 'ltr' }, found.message));
  }

  go(found) {
    this.at = found.id;
    this.story.focus(found.segment.key);
    this.light(found.id);
    this.element.querySelectorAll('.finding').forEach(item => item.classList.toggle('current', item.dataset.id === found.id));
  }

  /** From one finding to the next, round and round. */
  step(by) {
    const open = this.draft.open();
    if (open.length) {
      const at = open.findIndex(found => found.id === this.at);
      this.go(open[(at < 0 ? (by > 0 ? 0 : open.length - 1) : at + by + open.length) % open.length]);
    }
  }

  light(id) {
    this.story.element.querySelectorAll('.found').forEach(run => run.classList.toggle('lit', run.dataset.finding === id));
  }
}

/** What a mark in the story says when it is pointed at. */
export class Tip {
  constructor(draft, element) {
    this.draft = draft;
    this.box = h('div', { class: 'tip', role: 'tooltip', hidden: true });
    element.addEventListener('mouseover', event => this.over(event.target.closest?.('[data-finding]')));
    element.addEventListener('mouseleave', () => this.over(null));
  }

  over(mark) {
    const found = mark && this.draft.findings().find(one => one.id === mark.dataset.finding);
    this.box.hidden = !found;
    if (found) {
      this.box.className = `tip ${found.severity}`;
      this.box.replaceChildren(h('strong', {}, t(`kind.${found.kind}`)), h('span', { lang: 'en', dir: 'ltr' }, found.message));
      const place = mark.getBoundingClientRect();
      this.box.style.top = `${place.bottom + scrollY + 6}px`;
      this.box.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 300)) + scrollX}px`;
    }
  }
}
