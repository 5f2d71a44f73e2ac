import { button, h } from './dom.js';
import { quoted } from './runs.js';
import { languageNow, t, toCheck } from './words.js';

/** The list of what should be checked, and the way from one place to the next. */
export class FindingsPanel {
  constructor(draft, story) {
    this.draft = draft;
    this.story = story;
    this.at = null;
    this.element = h('section', { class: 'findings', 'aria-labelledby': 'findings-title' });
  }

  show() {
    const all = this.draft.findings();
    const open = all.filter(found => !found.settled);
    const title = h('h2', { id: 'findings-title', class: open.length ? '' : 'clean' }, toCheck(open.length));
    const steps = h('div', { class: 'steps' }, button('↑', () => this.step(-1), { class: 'quiet', 'aria-label': t('previous'), title: `${t('previous')} (p)` }),
      button('↓', () => this.step(1), { class: 'quiet', 'aria-label': t('next'), title: `${t('next')} (n)` }));
    this.element.replaceChildren(...[h('div', { class: 'findings-head' }, title, open.length > 0 && steps),
      all.length > open.length && h('p', { class: 'hint' }, t('settledCount', all.length - open.length)),
      open.length > 0 && h('ul', {}, open.map(found => h('li', {}, this.item(found))))].filter(Boolean));
  }

  item(found) {
    const [english, arabic] = quoted(found);
    return h('button', { type: 'button', class: `finding ${found.severity}${found.id === this.at ? ' current' : ''}`, 'data-id': found.id, onclick: () => this.go(found),
      onmouseenter: () => this.light(found.id), onmouseleave: () => this.light(null) },
      h('span', { class: 'kind' }, h('span', { class: 'severity' }, t(found.severity)), ' ', t(`kind.${found.kind}`)),
      (english || arabic) && both(english, arabic), ...reasons(found));
  }

  go(found) {
    this.at = found.id;
    this.story.focus(found.segment.key);
    this.light(found.id);
    this.element.querySelectorAll('.finding').forEach(item => {
      item.classList.toggle('current', item.dataset.id === found.id);
      if (item.dataset.id === found.id) {
        item.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  /** From one finding to the next, round and round; from one that is settled to the one after it. */
  step(by) {
    const all = this.draft.findings();
    const open = all.filter(found => !found.settled);
    if (open.length) {
      const at = all.findIndex(found => found.id === this.at);
      const after = open.findIndex(found => all.indexOf(found) > at);
      const before = open.filter(found => all.indexOf(found) < at).length - 1;
      this.go(by > 0 ? open[Math.max(0, after)] : open[before < 0 ? open.length - 1 : before]);
    }
  }

  light(id) {
    this.story.element.querySelectorAll('.found').forEach(run => run.classList.toggle('lit', run.dataset.finding === id));
  }
}

/** Of these the service's own words say more than their kind: another spelling, other numbers. */
const TELLING = ['name-missing', 'name-inconsistent', 'number-swapped', 'date-changed'];

/** Why it was found: in the service's English, or in the interface's language as far as the kind tells. */
function reasons({ kind, message }) {
  const words = t(`reason.${kind}`);
  const known = words !== `reason.${kind}`;
  return [known && h('span', { class: 'reason', lang: languageNow() }, words),
    (!known || TELLING.includes(kind)) && h('span', { class: 'reason', lang: 'en', dir: 'ltr' }, message)].filter(Boolean);
}

/** Words of the two languages side by side, English on the left. */
export function both(english, arabic) {
  return h('span', { class: 'both', dir: 'ltr' }, english && h('bdi', { lang: 'en' }, english), arabic && h('bdi', { lang: 'ar' }, arabic));
}

/** What a mark in the story says when it is pointed at. */
export class Tip {
  constructor(draft, element) {
    this.draft = draft;
    this.mark = null;
    this.box = h('div', { class: 'tip', role: 'tooltip', hidden: true });
    element.addEventListener('mouseover', event => this.over(event.target.closest?.('[data-finding], [data-term]')));
    element.addEventListener('mouseleave', () => this.over(null));
    element.addEventListener('focusin', () => this.over(null));
  }

  over(mark) {
    if (mark === this.mark) {
      return;
    }
    this.mark = mark;
    const says = mark && this.says(mark);
    this.box.hidden = !says;
    if (says) {
      this.box.replaceChildren(...says);
      const place = mark.getBoundingClientRect();
      const width = Math.min(300, innerWidth - 16);
      this.box.style.top = `${place.bottom + scrollY + 6}px`;
      this.box.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8)) + scrollX}px`;
    }
  }

  says({ dataset }) {
    if (dataset.finding) {
      const segment = this.draft.segment(dataset.finding.slice(0, dataset.finding.lastIndexOf('.')));
      const found = this.draft.findingsOf(segment).find(one => one.id === dataset.finding);
      const [english, arabic] = quoted(found);
      return [h('strong', {}, `${t(found.severity)}: ${t(`kind.${found.kind}`)}`), ...english || arabic ? [both(english, arabic)] : [],
        ...reasons(found)];
    }
    const term = this.draft.answer.terms[dataset.term];
    return termTip(term, this.box.ownerDocument.querySelector('.story.with-terms'));
  }
}

function termTip(term, shown) {
  return shown && [h('strong', {}, t(term.applied ? 'termApplied' : 'termUnapplied')), both(term.target, term.entry), h('span', {}, t('fromGlossary', term.glossary))];
}
