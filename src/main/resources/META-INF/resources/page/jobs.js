import { button, field, h, toast } from './dom.js';
import { json, readLines, request } from './api.js';
import { bring } from './desk.js';
import { readFile } from './files.js';
import { told } from './problems.js';
import { t } from './words.js';

const LINES = 'application/x-ndjson';
const OFTEN = 2000;

/** Jobs: dispatches handed in together, how far they are, what came of them. */
export class JobsPage {
  open() {
    this.list = h('div', { class: 'list' }, h('p', { class: 'hint' }, t('loading')));
    this.results = h('ul', { class: 'list' });
    this.refresh();
    this.timer = setInterval(() => this.refresh(), OFTEN);
    return h('div', { class: 'paper page' }, h('h1', {}, t('jobs')), this.form(), this.list, this.results);
  }

  leave() {
    clearInterval(this.timer);
  }

  form() {
    const text = h('textarea', { rows: '5', dir: 'auto', spellcheck: 'false' });
    const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('open'), accept: '.ndjson,.jsonl,.json,.txt', onchange: async () => {
      try {
        text.value = await readFile(file.files[0]);
      } catch {
        toast(t('unreadable', file.files[0]?.name || ''));
      }
    } });
    return h('form', { class: 'form', onsubmit: event => { event.preventDefault(); this.submit(text); } }, h('h2', {}, t('jobNew')),
      field(t('dispatches'), text, t('dispatchesHint')), h('div', { class: 'actions' },
        h('button', { type: 'submit', class: 'primary' }, t('submit')), button(t('open'), () => file.click()), file));
  }

  async submit(text) {
    try {
      await json('POST', '/v1/jobs', text.value, { 'Content-Type': LINES, 'Idempotency-Key': crypto.randomUUID?.() || String(Math.random()) });
      text.value = '';
      this.refresh();
    } catch (problem) {
      toast(told(problem));
    }
  }

  /** Draws the list only when something has changed, so that what has the focus keeps it. */
  async refresh() {
    try {
      const { jobs } = await json('GET', '/v1/jobs');
      const seen = JSON.stringify(jobs);
      if (seen !== this.seen) {
        this.seen = seen;
        this.list.replaceChildren(...(jobs.length ? jobs.map(job => this.job(job)) : [h('p', {}, t('noJobs'))]));
      }
    } catch (problem) {
      clearInterval(this.timer);
      this.list.replaceChildren(h('p', {}, told(problem)));
    }
  }

  job(job) {
    const settled = ['done', 'failed', 'cancelled'].reduce((sum, state) => sum + (job.counts[state] || 0), 0);
    return h('div', { class: 'actions' }, h('bdi', {}, new Date(job.created).toLocaleString(document.documentElement.lang)),
      h('progress', { max: Math.max(1, job.items), value: settled, 'aria-label': t('state') }), h('span', { class: 'hint' }, t('jobDone', settled, job.items)),
      button(t('results'), () => this.show(job)), job.state === 'running' && button(t('cancel'), () => this.cancel(job), { class: 'quiet' }));
  }

  async cancel(job) {
    try {
      await json('DELETE', `/v1/jobs/${encodeURIComponent(job.id)}`);
    } catch (problem) {
      toast(told(problem));
    }
    this.refresh();
  }

  async show(job) {
    this.results.replaceChildren();
    try {
      const response = await request('GET', `/v1/jobs/${encodeURIComponent(job.id)}/items`, undefined, { Accept: LINES });
      await readLines(response.body, item => this.results.append(line(item)));
    } catch (problem) {
      toast(told(problem));
    }
  }
}

function line(item) {
  const answer = item.answer || item.result;
  const words = answer ? answer.summary?.headline || answer.headline?.text || answer.translation?.text.slice(0, 160) : item.problem?.title || item.state;
  return h('li', {}, h('bdi', { lang: 'en', dir: 'ltr' }, words || ''), ' ', item.dispatch?.text && button(t('openItem'), () => bring(item.dispatch), { class: 'quiet' }));
}
