import { button, dialog, h } from './dom.js';
import { Desk } from './desk.js';
import { GlossaryPage } from './glossary.js';
import { JobsPage } from './jobs.js';
import { ModelsPage } from './models.js';
import { languageNow, t, useLanguage } from './words.js';

const PAGES = { '': Desk, glossary: GlossaryPage, jobs: JobsPage, models: ModelsPage };
const NAMES = { '': 'desk', glossary: 'glossary', jobs: 'jobs', models: 'models' };
let page = null;

function show() {
  const name = location.hash.replace(/^#\/?/, '');
  const known = name in PAGES ? name : '';
  page?.leave?.();
  page = new PAGES[known]();
  document.getElementById('main').replaceChildren(page.open());
  document.title = known ? `${t(NAMES[known])} · Dragoman` : 'Dragoman';
  document.querySelector('.skip').textContent = t('skip');
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', t('pages'));
  nav.replaceChildren(...Object.entries(NAMES).map(([path, word]) =>
    h('a', { href: `#/${path}`, 'aria-current': path === known ? 'page' : null }, t(word))));
  tools();
}

function tools() {
  const other = languageNow() === 'ar' ? 'en' : 'ar';
  document.getElementById('tools').replaceChildren(
    button(t('help'), help, { class: 'quiet keys' }),
    button(isDark() ? t('light') : t('dark'), () => { theme(isDark() ? 'light' : 'dark'); tools(); }, { class: 'quiet' }),
    button(t('switchLanguage'), () => { localStorage.setItem('dragoman.language', other); useLanguage(other); show(); }, { class: 'quiet', lang: other }));
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function theme(chosen) {
  document.documentElement.dataset.theme = chosen;
  localStorage.setItem('dragoman.theme', chosen);
}

function help() {
  const rows = [['j k ↓ ↑', 'keyMove'], ['n p F8', 'keyFinding'], ['Enter', 'keyEdit'], ['Enter', 'keyDone'], ['Esc', 'keyEscape'], ['a', 'keyAccept'],
    ['Ctrl+Z Ctrl+Y', 'keyUndo'], ['Ctrl+Enter', 'keyTranslate'], ['?', 'keyHelp']];
  dialog(t('keysTitle'), () => h('dl', { class: 'keys-list' }, rows.map(([keys, word]) =>
    h('div', {}, h('dt', { dir: 'ltr' }, keys.split(' ').map(key => h('kbd', {}, key))), h('dd', {}, t(word))))), t('close'));
}

document.addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === '?' && !typing && !document.querySelector('dialog[open]')) {
    help();
  } else {
    page?.key?.(event);
  }
});
// A file that misses its place must not take the page's.
['dragover', 'drop'].forEach(kind => addEventListener(kind, event => event.preventDefault()));
addEventListener('hashchange', () => { show(); document.getElementById('main').focus(); });

const kept = localStorage.getItem('dragoman.theme');
if (kept) {
  theme(kept);
}
useLanguage(localStorage.getItem('dragoman.language') || (navigator.language.startsWith('ar') ? 'ar' : 'en'));
show();
performance.mark('usable');
