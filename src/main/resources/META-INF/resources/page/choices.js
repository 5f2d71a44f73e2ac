import { field, h } from './dom.js';
import { json } from './api.js';
import { t } from './words.js';

/** The newsroom's own glossaries to choose from. @param wanted which; the last one used where it is undefined */
export function glossaryChoice(wanted) {
  const choice = h('select', { name: 'glossary' }, h('option', { value: '' }, t('shippedOnly')));
  const chosen = wanted ?? localStorage.getItem('dragoman.glossary');
  json('GET', '/v1/glossaries').then(answer => answer.glossaries.filter(one => !one.shipped).map(one => one.name), () => [])
    .then(names => choice.append(...names.map(name => h('option', { value: name, selected: name === chosen }, name))));
  choice.addEventListener('change', () => localStorage.setItem('dragoman.glossary', choice.value));
  return choice;
}

/** How many sentences each summary has. */
export function summaryChoice(sentences = 3) {
  return h('select', { name: 'sentences' }, ['1', '2', '3', '4', '5'].map(one => h('option', { value: one, selected: one === String(sentences) }, one)));
}

/** How the items of a job are translated, and who is told when it is done. */
export class JobChoices {
  constructor() {
    this.sentences = summaryChoice();
    this.glossary = glossaryChoice();
    this.webhook = h('input', { type: 'url', name: 'webhook', placeholder: 'https://', dir: 'ltr' });
    this.secret = h('input', { type: 'text', name: 'secret', dir: 'ltr' });
    this.webhook.addEventListener('input', () => { this.secret.required = Boolean(this.webhook.value); });
    this.element = h('div', { class: 'form' },
      h('div', { class: 'halves' }, field(t('summarySentences'), this.sentences), field(t('glossary'), this.glossary)),
      h('details', {}, h('summary', {}, t('report')), h('div', { class: 'halves' }, field(t('webhook'), this.webhook, t('webhookHint')), field(t('secret'), this.secret, t('secretHint')))));
  }

  query() {
    const chosen = { sentences: this.sentences.value, glossary: this.glossary.value, webhook: this.webhook.value.trim(), secret: this.webhook.value.trim() && this.secret.value.trim() };
    return new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  }
}
