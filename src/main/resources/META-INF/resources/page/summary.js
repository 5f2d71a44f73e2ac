import { button, h, toast } from './dom.js';
import { json } from './api.js';
import { told } from './problems.js';
import { t } from './words.js';

const LIMITS = { sentences: [3, 100], words: [60, 5000], characters: [400, 30000] };

/** The summary above the story, its length, and what each of its sentences rests on. */
export class SummaryPanel {
  constructor(draft, story) {
    this.draft = draft;
    this.story = story;
    this.element = h('section', { class: 'summary', 'aria-labelledby': 'summary-title' });
  }

  show() {
    const { summary, summaryStale } = this.draft;
    this.element.hidden = !summary;
    if (!summary || this.shown === summary && this.shownStale === summaryStale) {
      return;
    }
    this.shown = summary;
    this.shownStale = summaryStale;
    const sentences = summary.sentences.map(sentence => this.sentence(sentence));
    this.element.replaceChildren(...[
      h('div', { class: 'summary-head' }, h('h2', { id: 'summary-title' }, t('summary')), this.length(summary)),
      summary.headline && h('p', { class: 'suggested', lang: 'en', dir: 'ltr' }, h('span', { class: 'offstage' }, `${t('suggested')}: `), summary.headline),
      sentences.length ? h('p', { class: 'brief', lang: 'en', dir: 'ltr' }, sentences.flatMap(one => [one, ' '])) : h('p', {}, t('noSummary')),
      summaryStale && h('p', { class: 'hint stale' }, t('stale')),
    ].filter(Boolean));
  }

  /** Runs on from line to line, which a button does not. */
  sentence(sentence) {
    const keys = [...new Set(sentence.evidence.flatMap(evidence => this.keysOf(evidence)))];
    const on = () => this.story.highlight(keys);
    const off = () => this.story.highlight([]);
    const go = () => {
      this.story.focus(keys[0]);
      on();
    };
    return h('span', { role: 'button', tabindex: '0', class: sentence.doubtful ? 'cited doubtful' : 'cited', title: t(sentence.doubtful ? 'doubtful' : 'evidenceHint'), onmouseenter: on, onmouseleave: off, onfocus: on, onblur: off, onclick: go,
      onkeydown: event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          go();
        }
      } }, sentence.text);
  }

  /** A summary made again counts sentences of the English that was sent; where they stood tells their segments. */
  keysOf(evidence) {
    return this.draft.summary.places
      ? this.draft.summary.places.filter(place => place.end > evidence.target.start && place.start < evidence.target.end).map(place => place.key)
      : [`0.${evidence.segment}`];
  }

  length(summary) {
    const number = h('input', { type: 'number', min: '1', max: String(LIMITS[summary.unit][1]), value: String(summary.limit), 'aria-label': t('length'), class: 'narrow', required: true });
    const unit = h('select', { 'aria-label': t('unit') }, Object.keys(LIMITS).map(one => h('option', { value: one, selected: one === summary.unit }, t(one))));
    unit.addEventListener('change', () => {
      number.value = String(LIMITS[unit.value][0]);
      number.max = String(LIMITS[unit.value][1]);
    });
    const again = h('button', { type: 'submit' }, t('regenerate'));
    return h('form', { class: 'length', onsubmit: event => { event.preventDefault(); this.again(unit.value, Number(number.value), again); } }, number, unit, again);
  }

  async again(unit, limit, trigger) {
    trigger.disabled = true;
    try {
      const { text, places } = storyOf(this.draft);
      const answer = await json('POST', '/v1/summaries', { text, summary: { [unit]: limit } });
      this.draft.summarized({ ...answer.summary, places });
      this.element.querySelector('[type=submit]').focus();
    } catch (problem) {
      toast(told(problem));
    } finally {
      trigger.disabled = false;
    }
  }
}

/** The English of the story's body as it stands now, and where each segment stands in it. */
function storyOf(draft) {
  let text = '';
  const places = [];
  const body = draft.segments().filter(segment => segment.text === 0 && segment.part === 'body');
  body.forEach((segment, i) => {
    const before = body[i - 1];
    text += before ? (/\n/.test(draft.order.text.slice(before.source.end, segment.source.start)) ? '\n' : ' ') : '';
    places.push({ key: segment.key, start: text.length, end: text.length + draft.english(segment).length });
    text += draft.english(segment);
  });
  return { text, places };
}
