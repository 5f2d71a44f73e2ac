import { h } from './dom.js';
import { json } from './api.js';
import { told } from './problems.js';
import { t } from './words.js';

/** What is installed, in which version. */
export class ModelsPage {
  open() {
    const paper = h('div', { class: 'paper page' }, h('h1', {}, t('models')), h('p', { class: 'hint' }, t('loading')));
    json('GET', '/v1/models').then(answer => paper.replaceChildren(h('h1', {}, t('models')), h('p', { class: 'hint' }, t('modelsIntro')), table(answer),
      h('p', {}, `${t('rules')}: `, h('bdi', {}, answer.rules))), problem => paper.replaceChildren(h('h1', {}, t('models')), h('p', { class: 'failed' }, told(problem))));
    return paper;
  }
}

function table(answer) {
  const heads = ['model', 'version', 'task', 'licence', 'ready'];
  const tasks = { translation: t('translation'), summary: t('summary') };
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('models') }, h('table', {}, h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col' }, t(head))))),
    h('tbody', {}, answer.models.map(model => h('tr', {}, h('th', { scope: 'row' }, h('bdi', {}, model.id)), h('td', {}, h('bdi', {}, model.version)),
      h('td', {}, tasks[model.task] || model.task), h('td', {}, h('bdi', {}, model.licence || '–')), h('td', {}, model.ready ? t('yes') : t('no')))))));
}
