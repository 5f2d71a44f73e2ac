import { h } from './dom.js';
import { t } from './words.js';
export class JobsPage { open() { return h('div', { class: 'paper page' }, h('h1', {}, t('jobs')), h('p', {}, t('notHere'))); } }
