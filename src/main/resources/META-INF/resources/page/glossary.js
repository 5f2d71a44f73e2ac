import { button, download, field, h, toast } from './dom.js';
import { json, request } from './api.js';
import { readFile } from './files.js';
import { told } from './problems.js';
import { entriesOf, save } from './terms.js';
import { t } from './words.js';

/** The newsroom's rulings on names and terms: list, add, import, take away. */
export class GlossaryPage {
  open() {
    this.paper = h('div', { class: 'paper page' }, h('h1', {}, t('glossary')), h('p', { class: 'hint' }, t('loading')));
    this.load();
    return this.paper;
  }

  async load() {
    try {
      const answer = await json('GET', '/v1/glossaries');
      this.names = (answer.glossaries || answer).map(glossary => glossary.name);
      this.name = this.names.includes(this.name) ? this.name : this.names[0];
      this.entries = this.name ? await entriesOf(this.name) : [];
      this.draw();
    } catch (problem) {
      this.paper.replaceChildren(h('h1', {}, t('glossary')), h('p', {}, told(problem)));
    }
  }

  draw() {
    const choice = h('select', { 'aria-label': t('glossary'), onchange: () => { this.name = choice.value; this.load(); } },
      this.names.map(name => h('option', { value: name, selected: name === this.name }, name)));
    const find = h('input', { type: 'search', 'aria-label': t('filter'), placeholder: t('filter'), oninput: () => this.rows(find.value) });
    const file = h('input', { type: 'file', class: 'offstage', tabindex: '-1', 'aria-label': t('import'), accept: '.tsv,.txt', onchange: () => this.take(file.files[0]) });
    this.body = h('tbody');
    this.paper.replaceChildren(h('h1', {}, t('glossary')),
      this.names.length ? h('div', { class: 'actions' }, choice, h('span', { class: 'hint' }, t('count', this.entries.length))) : h('p', {}, t('noGlossary')),
      this.adding(), h('div', { class: 'actions' }, button(t('import'), () => file.click()), file, button(t('download'), () => this.give(), { disabled: !this.entries.length })), find,
      h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('terms') }, h('table', {}, h('thead', {}, h('tr', {},
        h('th', { scope: 'col' }, t('term')), h('th', { scope: 'col' }, t('rendering')))), this.body)));
    this.rows('');
  }

  /** The first hundred that match: a page of thousands helps nobody. */
  rows(wanted) {
    const found = this.entries.filter(entry => `${entry.arabic} ${entry.english}`.toLowerCase().includes(wanted.toLowerCase())).slice(0, 100);
    this.body.replaceChildren(...found.map(entry => h('tr', {}, h('td', { lang: 'ar', dir: 'rtl' }, entry.arabic), h('td', { lang: 'en', dir: 'ltr' }, entry.english))));
  }

  adding() {
    const term = h('input', { type: 'text', lang: 'ar', dir: 'rtl', required: true });
    const rendering = h('input', { type: 'text', lang: 'en', dir: 'ltr', required: true });
    return h('form', { class: 'form', onsubmit: event => {
      event.preventDefault();
      this.keep(() => save(this.name || 'desk', term.value.trim(), rendering.value.trim()));
    } }, h('div', { class: 'side-by-side' }, field(t('term'), term), field(t('rendering'), rendering)), h('button', { type: 'submit', class: 'primary' }, t('add')));
  }

  async keep(change) {
    try {
      await change();
      this.load();
    } catch (problem) {
      toast(told(problem));
    }
  }

  /** A file replaces the glossary of its name. */
  async take(file) {
    try {
      const text = await readFile(file);
      this.name = file.name.replace(/\.\w+$/, '').toLowerCase();
      this.keep(() => json('PUT', `/v1/glossaries/${encodeURIComponent(this.name)}`, text, { 'Content-Type': 'text/tab-separated-values' }));
    } catch {
      toast(t('unreadable', file?.name || ''));
    }
  }

  async give() {
    const response = await request('GET', `/v1/glossaries/${encodeURIComponent(this.name)}`, undefined, { Accept: 'text/tab-separated-values' });
    download(`${this.name}.tsv`, 'text/tab-separated-values', await response.text());
  }
}
