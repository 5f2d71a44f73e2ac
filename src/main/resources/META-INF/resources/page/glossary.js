import { button, dialog, download, field, h, toast } from './dom.js';
import { json, Problem, request } from './api.js';
import { told } from './problems.js';
import { entryDialog, save } from './terms.js';
import { t } from './words.js';

const TYPES = { tsv: 'text/tab-separated-values', txt: 'text/tab-separated-values', csv: 'text/csv', tbx: 'application/x-tbx+xml', xml: 'application/x-tbx+xml' };
const SHOWN = 100;
const COLUMNS = ['term', 'rendering', 'alternatives', 'entryKind', 'source'];

/** The newsroom's rulings on names and terms: list, add, change, take away, import, export. */
export class GlossaryPage {
  open() {
    this.name = localStorage.getItem('dragoman.glossary');
    this.wanted = '';
    this.paper = h('div', { class: 'paper page' }, h('h1', {}, t('glossary')), h('p', { class: 'hint' }, t('loading')));
    this.load();
    return this.paper;
  }

  path(name = this.name) {
    return `/v1/glossaries/${encodeURIComponent(name)}`;
  }

  async load() {
    try {
      this.all = (await json('GET', '/v1/glossaries')).glossaries;
      this.name = this.all.some(one => one.name === this.name) ? this.name : this.all[0]?.name;
      this.shipped = this.all.some(one => one.name === this.name && one.shipped);
      this.entries = this.name ? await json('GET', this.path()) : [];
      this.draw();
    } catch (problem) {
      this.paper.replaceChildren(h('h1', {}, t('glossary')), h('p', { class: 'failed' }, told(problem)));
    }
  }

  draw() {
    const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('import'), accept: '.tsv,.csv,.tbx,.xml,.txt', onchange: () => this.take(file.files[0]) });
    this.paper.replaceChildren(h('div', { class: 'page-head' }, h('h1', {}, t('glossary')), h('div', { class: 'actions' },
      this.name && !this.shipped && button(t('add'), () => this.edit({}), { class: 'primary', 'data-does': 'add' }), button(t('newGlossary'), () => this.create(), { 'data-does': 'new' }),
      button(t('import'), () => file.click()), file)), h('p', { class: 'hint' }, t(this.shipped ? 'shippedHint' : 'glossaryIntro')), ...(this.name ? this.list() : [h('p', {}, t('noGlossary'))]));
    if (this.name) {
      this.rows();
    }
  }

  list() {
    const choice = h('select', { 'aria-label': t('glossary'), name: 'glossary', onchange: () => this.choose(choice.value) },
      this.all.map(one => h('option', { value: one.name, selected: one.name === this.name }, one.name)));
    const find = h('input', { type: 'search', 'aria-label': t('filter'), placeholder: t('filter'), dir: 'auto', value: this.wanted, oninput: () => { this.wanted = find.value; this.rows(); } });
    const form = h('select', { 'aria-label': t('form'), name: 'form' }, ['tsv', 'csv', 'tbx'].map(one => h('option', { value: one }, one)));
    this.count = h('span', { class: 'hint', role: 'status' });
    this.body = h('tbody');
    return [h('div', { class: 'actions' }, choice, find, this.count), h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('terms') },
      h('table', { class: 'entries' }, h('thead', {}, h('tr', {}, COLUMNS.map(one => h('th', { scope: 'col' }, t(one))), h('td', {}))), this.body)),
    h('div', { class: 'actions' }, button(t('download'), () => this.give(form.value), { 'data-does': 'download' }), form, h('span', { class: 'grow' }),
      !this.shipped && button(t('removeGlossary'), () => this.removeAll(), { class: 'quiet danger' }))];
  }

  /** The first hundred that match: a page of thousands helps nobody. */
  rows() {
    const wanted = this.wanted.toLowerCase();
    const found = this.entries.filter(entry => `${entry.arabic} ${entry.english} ${entry.alternatives.join(' ')}`.toLowerCase().includes(wanted));
    this.count.textContent = found.length > SHOWN ? t('countFirst', SHOWN, found.length) : t('count', found.length);
    this.body.replaceChildren(...found.slice(0, SHOWN).map(entry => h('tr', {}, h('th', { scope: 'row', lang: 'ar', dir: 'rtl' }, entry.arabic), h('td', { lang: 'en', dir: 'ltr' }, entry.english),
      h('td', { lang: 'en', dir: 'ltr' }, entry.alternatives.join(', ')), h('td', {}, t(`entry.${entry.kind}`)), h('td', {}, h('bdi', {}, entry.source)),
      h('td', { class: 'row-tools' }, ...this.shipped ? [] : [button(t('edit'), () => this.edit(entry), { class: 'quiet', 'aria-label': `${t('edit')}: ${entry.english}` }),
        button(t('remove'), () => this.remove(entry), { class: 'quiet danger', 'aria-label': `${t('remove')}: ${entry.english}` })]))));
  }

  choose(name) {
    this.name = name;
    localStorage.setItem('dragoman.glossary', name);
    this.load();
  }

  edit(entry) {
    entryDialog(t(entry.arabic ? 'edit' : 'add'), entry, async changed => {
      if (entry.arabic && changed.arabic !== entry.arabic) {
        await this.replace(this.entries.map(one => (one === entry ? changed : one)));
      } else {
        await save(this.name, changed);
      }
      this.load();
    });
  }

  create() {
    const name = h('input', { type: 'text', required: true, pattern: '[a-z0-9][a-z0-9._\\-]{0,63}', dir: 'ltr', name: 'name' });
    dialog(t('newGlossary'), close => h('form', { class: 'form', onsubmit: event => {
      event.preventDefault();
      close();
      this.change(() => this.replace([], name.value), name.value);
    } }, field(t('name'), name, t('nameHint')), h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, t('save')), button(t('cancel'), close))), t('close'));
  }

  remove(entry) {
    confirmed(t('removeEntry', entry.english), () => this.change(() => this.replace(this.entries.filter(one => one !== entry))));
  }

  removeAll() {
    confirmed(t('removeGlossaryAsk', this.name, this.entries.length), () => this.change(() => json('DELETE', this.path())));
  }

  /** Writes the whole glossary: there is no other way to take an entry out. */
  replace(entries, name = this.name) {
    const clean = text => String(text || '').replace(/[\t\r\n]+/g, ' ');
    const lines = entries.map(one => [one.arabic, one.english, (one.alternatives || []).join('|'), one.kind, one.source].map(clean).join('\t'));
    return json('PUT', this.path(name), ['arabic\tenglish\talternatives\tkind\tsource', ...lines, ''].join('\n'), { 'Content-Type': TYPES.tsv });
  }

  async change(does, name = this.name) {
    try {
      await does();
      this.choose(name);
    } catch (problem) {
      toast(told(problem));
    }
  }

  /** A file makes the glossary of its name, or replaces it. */
  take(file) {
    const [, stem, ending] = /^(.*)\.(\w+)$/.exec(file?.name || '') || [];
    const type = TYPES[ending?.toLowerCase()];
    if (!type) {
      toast(t('file.unknown', file?.name || ''));
      return;
    }
    const name = stem.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
    this.change(async () => {
      const answer = await json('PUT', this.path(name), await file.text(), { 'Content-Type': type });
      toast(t('imported', answer.entries, name));
    }, name);
  }

  async give(form) {
    try {
      const response = await request('GET', this.path(), undefined, { Accept: TYPES[form] });
      download(`${this.name}.${form}`, TYPES[form], await response.text());
    } catch (problem) {
      toast(problem instanceof Problem ? told(problem) : t('offline'));
    }
  }
}

function confirmed(question, does) {
  dialog(question, close => h('div', { class: 'actions' }, button(t('remove'), () => { close(); does(); }, { class: 'primary' }), button(t('cancel'), close)), t('close'));
}
