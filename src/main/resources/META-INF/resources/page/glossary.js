import { h } from './dom.js';
import { t } from './words.js';
export class GlossaryPage { open() { return h('div', { class: 'paper page' }, h('h1', {}, t('glossary')), h('p', {}, t('notHere'))); } }
