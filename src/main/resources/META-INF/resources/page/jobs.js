import { button, dialog, download, field, h, toast } from './dom.js';
import { json, readLines, request } from './api.js';
import { bring } from './desk.js';
import { feedForm, feedItems, orderOf } from './feeds.js';
import { told } from './problems.js';
import { languageNow, t, toCheck } from './words.js';

const LINES = 'application/x-ndjson';
const OFTEN = 2000;

/** What was handed in from here, by the job's id: the service gives back answers, not what they answer. */
const handedIn = new Map();

/** Jobs: feeds and dispatches handed in together, how far they are, what came of them. */
export class JobsPage {
  open() {
    this.list = h('div', { class: 'list jobs' }, h('p', { class: 'hint' }, t('loading')));
    this.refresh();
    this.timer = setInterval(() => this.refresh(), OFTEN);
    return h('div', { class: 'paper page' }, h('div', { class: 'page-head' }, h('h1', {}, t('jobs')), h('div', { class: 'actions' },
      button(t('jobOfFeed'), () => this.ofFeed(), { class: 'primary', 'data-does': 'feed' }), button(t('jobOfLines'), () => this.ofLines(), { 'data-does': 'lines' }))),
    h('p', { class: 'hint' }, t('jobsIntro')), this.list);
  }

  leave() {
    clearInterval(this.timer);
  }

  ofFeed() {
    const found = h('div', { role: 'region', 'aria-live': 'polite', 'aria-label': t('items') });
    dialog(t('jobOfFeed'), close => {
      const take = async source => {
        found.replaceChildren(h('p', { class: 'hint' }, t('loading')));
        try {
          const items = (await feedItems(source)).filter(item => item.text);
          const length = summaryLength();
          found.replaceChildren(h('form', { class: 'form', onsubmit: event => {
            event.preventDefault();
            this.submit(items.map(item => ({ guid: item.guid, ...orderOf(item) })), length.value, close);
          } }, h('p', {}, t('itemCount', items.length)), field(t('summarySentences'), length), h('button', { type: 'submit', class: 'primary', disabled: !items.length }, t('submit'))));
        } catch (problem) {
          found.replaceChildren(h('p', { class: 'failed' }, told(problem)));
        }
      };
      return [feedForm(take), found];
    }, t('close'));
  }

  ofLines() {
    const text = h('textarea', { rows: '8', dir: 'auto', spellcheck: 'false', name: 'lines', required: true });
    const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('open'), accept: '.ndjson,.jsonl,.json,.txt', onchange: async () => { text.value = await file.files[0].text(); } });
    const length = summaryLength();
    dialog(t('jobOfLines'), close => h('form', { class: 'form', onsubmit: event => {
      event.preventDefault();
      this.submit(text.value.split('\n').filter(line => line.trim()), length.value, close);
    } }, field(t('dispatches'), text, t('dispatchesHint')), field(t('summarySentences'), length),
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('submit')), button(t('open'), () => file.click()), file)), t('close'));
  }

  /** @param orders dispatches, or lines that are taken as they are */
  async submit(orders, sentences, close) {
    try {
      const lines = orders.map(order => (typeof order === 'string' ? order : JSON.stringify(order)));
      const job = await json('POST', `/v1/jobs?sentences=${encodeURIComponent(sentences)}`, `${lines.join('\n')}\n`, { 'Content-Type': LINES });
      handedIn.set(job.id, lines.map(parsed));
      close();
      this.refresh();
    } catch (problem) {
      toast(told(problem));
    }
  }

  /** Draws anew only jobs that are new or in another state: buttons of the others stay under the pointer, and keep the focus. */
  async refresh() {
    try {
      const { jobs } = await json('GET', '/v1/jobs');
      const rows = jobs.map(job => this.row(job));
      this.rows = new Map(rows.map(row => [row.id, row]));
      const nodes = rows.length ? rows.map(row => row.node) : [h('p', {}, t('noJobs'))];
      if (!rows.length || nodes.length !== this.list.children.length || nodes.some((node, i) => node !== this.list.children[i])) {
        const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
        this.list.replaceChildren(...nodes);
        this.list.querySelector(`[data-key="${focused}"]`)?.focus();
      }
    } catch (problem) {
      clearInterval(this.timer);
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
    return h('article', { class: `job ${job.state}` }, h('div', {}, h('bdi', { class: 'when' }, new Date(job.created).toLocaleString(languageNow())), h('span', { class: 'state' }, t(`job.${job.state}`))),
      h('progress', { max: Math.max(1, job.items), 'aria-label': t('state') }),
      h('span', { class: 'hint' }),
      h('div', { class: 'actions' }, button(t('results'), () => this.show(job), { 'data-key': `r${job.id}`, disabled: !settled(job) }),
        job.state === 'running' && button(t('cancel'), () => this.cancel(job), { class: 'quiet danger', 'data-key': `c${job.id}` })));
  }

  async cancel(job) {
    try {
      await json('DELETE', `/v1/jobs/${encodeURIComponent(job.id)}`);
    } catch (problem) {
      toast(told(problem));
    }
    this.refresh();
  }

  show(job) {
    const items = [];
    const list = h('ul', { class: 'list results' });
    const save = button(t('saveResults'), () => download(`job-${job.id}.ndjson`, LINES, items.map(item => `${JSON.stringify(item)}\n`).join('')), { disabled: true });
    const box = dialog(t('results'), () => [list, h('div', { class: 'actions' }, save)], t('close'));
    box.classList.add('wide');
    request('GET', `/v1/jobs/${encodeURIComponent(job.id)}/items`, undefined, { Accept: LINES }).then(response => readLines(response.body, item => {
      items.push(item);
      list.append(result(item, handedIn.get(job.id)?.[item.number], () => box.close()));
      save.disabled = false;
    })).catch(problem => list.append(h('li', { class: 'failed' }, told(problem))));
  }
}

function settled({ counts }) {
  return counts.done + counts.failed + counts.cancelled;
}

function hint(job) {
  const { failed } = job.counts;
  return [t('jobDone', settled(job), job.items), failed && t('jobFailed', failed), job.expectedEnd && t('jobEnd', new Date(job.expectedEnd).toLocaleTimeString(languageNow()))].filter(Boolean).join(' · ');
}

function summaryLength() {
  return h('select', { name: 'sentences' }, ['1', '2', '3', '4', '5'].map(one => h('option', { value: one, selected: one === '3' }, one)));
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What came of an item: its English, unfolded when asked for. */
function result({ number, answer, problem, state }, order, close) {
  if (!answer) {
    return h('li', { class: 'failed' }, `${number + 1}. `, problem ? `${problem.title}. ${problem.detail || ''}` : t(`job.${state}`));
  }
  const { error, warning, note } = answer.findings;
  return h('li', {}, h('details', {}, h('summary', {}, h('bdi', { class: 'title', lang: 'en', dir: 'ltr' }, answer.headline?.text || answer.summary?.headline || answer.translation.text.slice(0, 120)),
    h('span', { class: 'hint' }, toCheck(error + warning + note))),
  h('p', { lang: 'en', dir: 'ltr', class: 'brief' }, answer.summary?.text), h('p', { lang: 'en', dir: 'ltr', class: 'copy' }, answer.translation.text)),
  order?.text && button(t('openItem'), () => { close(); bring(orderOf(order)); }, { class: 'quiet' }));
}
