import { button, dialog, field, h, toast } from './dom.js';
import { json } from './api.js';
import { glossaryChoice, summaryChoice } from './choices.js';
import { told } from './problems.js';
import { showResults } from './results.js';
import { languageNow, t } from './words.js';

const MINUTES = [5, 10, 15, 30, 60, 180, 720, 1440];
const FORMS = { rss: 'RSS', atom: 'Atom', newsml: 'NewsML-G2', ninjs: 'ninjs' };

/** Feeds that are looked at again and again: list, add, change, take away, and their items in English. */
export class StandingFeeds {
  constructor() {
    this.list = h('div', { class: 'list standing' });
    this.element = h('section', { class: 'part', 'aria-labelledby': 'standing-title' }, h('div', { class: 'page-head' }, h('h2', { id: 'standing-title' }, t('standing')),
      button(t('keepFeed'), () => this.edit(), { 'data-does': 'keep' })), h('p', { class: 'hint' }, t('standingIntro')), this.list);
  }

  /** Draws anew only what is another thing than before, so that buttons stay where they are. */
  async refresh() {
    try {
      const feeds = await json('GET', '/v1/feeds/standing');
      const look = JSON.stringify([feeds, languageNow()]);
      if (look !== this.look) {
        const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
        this.look = look;
        this.list.replaceChildren(...feeds.length ? feeds.map(feed => this.row(feed)) : [h('p', { class: 'empty' }, t('noStanding'))]);
        [...this.list.querySelectorAll('[data-key]')].find(one => one.dataset.key === focused)?.focus();
      }
    } catch (problem) {
      this.look = null;
      this.list.replaceChildren(h('p', { class: 'failed' }, told(problem)));
    }
  }

  row(feed) {
    const tool = (word, does, kind) => button(t(word), does, { class: kind, 'data-key': `${word} ${feed.name}`, 'aria-label': `${t(word)}: ${feed.name}` });
    return h('article', { class: 'job' }, h('div', {}, h('bdi', { class: 'when' }, feed.name), h('span', { class: feed.failures ? 'state failed' : 'state' }, outcome(feed))),
      h('bdi', { class: 'hint address', dir: 'ltr' }, feed.url), h('span', { class: 'hint' }, [t('every', span(minutesOf(feed.every))), feed.due && t('nextLook', time(feed.due))].filter(Boolean).join(' · ')),
      h('div', { class: 'actions' }, tool('items', () => this.show(feed), ''), tool('change', () => this.edit(feed), 'quiet'), tool('remove', () => this.remove(feed), 'quiet danger')));
  }

  show(feed) {
    const path = `/v1/feeds/standing/${encodeURIComponent(feed.name)}/items`;
    showResults(feed.name, path, `${feed.name}.ndjson`, null,
      [h('span', { class: 'hint' }, `${t('inEnglish')} `, Object.entries(FORMS).flatMap(([form, name]) => [h('a', { href: `${path}?as=${form}`, download: `${feed.name}-${form}` }, name), ' ']))]);
  }

  edit(feed) {
    const minutes = feed ? minutesOf(feed.every) : 10;
    const options = feed?.options || {};
    const name = h('input', { type: 'text', name: 'name', required: true, pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}', dir: 'ltr', value: feed?.name || '', readOnly: Boolean(feed) });
    const url = h('input', { type: 'url', name: 'url', required: true, placeholder: 'https://', dir: 'ltr', value: feed?.url || '' });
    const every = h('select', { name: 'every' }, [...new Set([...MINUTES, minutes])].sort((one, other) => one - other).map(one => h('option', { value: String(one), selected: one === minutes }, span(one))));
    const sentences = summaryChoice(options.summary?.sentences);
    const glossary = glossaryChoice(feed ? options.glossary || '' : undefined);
    dialog(feed ? t('change') : t('keepFeed'), close => h('form', { class: 'form', onsubmit: event => {
      event.preventDefault();
      const order = { ...options, url: url.value, every: `PT${every.value}M`, summary: { sentences: Number(sentences.value) }, glossary: glossary.value || undefined };
      this.does(() => json('PUT', `/v1/feeds/standing/${encodeURIComponent(name.value)}`, order), close);
    } }, field(t('address'), url), field(t('name'), name, feed ? null : t('feedNameHint')),
    h('div', { class: 'halves' }, field(t('lookEvery'), every), field(t('summarySentences'), sentences)), field(t('glossary'), glossary),
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('save')), button(t('cancel'), close))), t('close'));
  }

  remove(feed) {
    dialog(t('removeEntry', feed.name), close => [h('p', {}, t('removeStanding')), h('div', { class: 'actions' }, button(t('remove'),
      () => this.does(() => json('DELETE', `/v1/feeds/standing/${encodeURIComponent(feed.name)}`), close), { class: 'primary' }), button(t('cancel'), close))], t('close'));
  }

  async does(what, close) {
    try {
      await what();
      close();
      this.refresh();
    } catch (problem) {
      toast(told(problem));
    }
  }
}

function outcome({ outcome: word, polled, failures }) {
  const read = polled && t('readAt', time(polled));
  return failures ? [t('lookFailed', word), read].filter(Boolean).join(' · ') : read || t('notYetRead');
}

/** @param every ISO 8601, in days, hours, minutes and seconds */
function minutesOf(every) {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(every) || [];
  return Number(days || 0) * 1440 + Number(hours || 0) * 60 + Number(minutes || 0) + Math.ceil(Number(seconds || 0) / 60);
}

function span(minutes) {
  const [unit, count] = minutes % 1440 === 0 ? ['day', minutes / 1440] : minutes % 60 === 0 ? ['hour', minutes / 60] : ['minute', minutes];
  return new Intl.NumberFormat(languageNow(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function time(instant) {
  return new Date(instant).toLocaleTimeString(languageNow(), { timeStyle: 'short' });
}
