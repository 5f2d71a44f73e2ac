import { button, h, toast } from './dom.js';
import { json } from './api.js';
import { told } from './problems.js';
import { showResults } from './results.js';
import { StandingFeeds } from './standing.js';
import { submitFeed, submitLines } from './submitting.js';
import { languageNow, t } from './words.js';

const OFTEN = 2000;

/** Jobs: feeds and dispatches handed in together, how far they are, what came of them; and the feeds that are kept up. */
export class JobsPage {
  open() {
    const again = () => this.refresh();
    this.list = h('div', { class: 'list jobs' }, h('p', { class: 'hint' }, t('loading')));
    this.standing = new StandingFeeds();
    this.refresh();
    this.timer = setInterval(again, OFTEN);
    return h('div', { class: 'paper page' }, h('div', { class: 'page-head' }, h('h1', {}, t('jobs')), h('div', { class: 'actions' },
      button(t('jobOfFeed'), () => submitFeed(again), { class: 'primary', 'data-does': 'feed' }), button(t('jobOfLines'), () => submitLines(again), { 'data-does': 'lines' }))),
    h('p', { class: 'hint' }, t('jobsIntro')), this.list, this.standing.element);
  }

  leave() {
    clearInterval(this.timer);
  }

  refresh() {
    this.standing.refresh();
    return this.read();
  }

  /** Draws anew only jobs that are new or in another state: buttons of the others stay under the pointer, and keep the focus. */
  async read() {
    try {
      const { jobs } = await json('GET', '/v1/jobs');
      const rows = jobs.map(job => this.row(job));
      this.rows = new Map(rows.map(row => [row.id, row]));
      const nodes = rows.length ? rows.map(row => row.node) : [h('p', { class: 'empty' }, t('noJobs'))];
      if (!rows.length || nodes.length !== this.list.children.length || nodes.some((node, i) => node !== this.list.children[i])) {
        const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
        this.list.replaceChildren(...nodes);
        this.list.querySelector(`[data-key="${focused}"]`)?.focus();
      }
    } catch (problem) {
      this.rows = null;
      this.list.replaceChildren(h('p', { class: 'failed' }, told(problem)));
    }
  }

  row(job) {
    const kept = this.rows?.get(job.id);
    const look = `${job.state} ${settled(job) > 0} ${languageNow()}`;
    const node = kept?.look === look ? kept.node : this.job(job);
    node.querySelector('progress').value = settled(job);
    node.querySelector('.hint').textContent = hint(job);
    return { id: job.id, look, node };
  }

  job(job) {
    const when = new Date(job.created).toLocaleString(languageNow(), { dateStyle: 'medium', timeStyle: 'short' });
    return h('article', { class: `job ${job.state}` }, h('div', {}, h('bdi', { class: 'when' }, when), h('span', { class: 'state' }, t(`job.${job.state}`))),
      h('progress', { max: Math.max(1, job.items), 'aria-label': t('state') }),
      h('span', { class: 'hint' }),
      h('div', { class: 'actions' }, button(t('results'), () => this.show(job, when), { 'data-key': `r${job.id}`, disabled: !settled(job) }),
        job.state === 'running' && button(t('cancel'), () => this.cancel(job), { class: 'quiet danger', 'data-key': `c${job.id}` })));
  }

  show(job, when) {
    showResults(`${t('results')}: ${when}`, `/v1/jobs/${encodeURIComponent(job.id)}/items`, `job-${job.id}.ndjson`, job.id);
  }

  async cancel(job) {
    try {
      await json('DELETE', `/v1/jobs/${encodeURIComponent(job.id)}`);
    } catch (problem) {
      toast(told(problem));
    }
    this.refresh();
  }
}

function settled({ counts }) {
  return counts.done + counts.failed + counts.cancelled + counts.withdrawn;
}

function hint(job) {
  const { failed } = job.counts;
  return [t('jobDone', settled(job), job.items), failed && t('jobFailed', failed), job.webhook && t(`webhook.${job.webhook}`),
    job.expectedEnd && t('jobEnd', new Date(job.expectedEnd).toLocaleTimeString(languageNow(), { timeStyle: 'short' }))].filter(Boolean).join(' · ');
}
