/** What the page says, in the two languages of its interface. The dispatch itself is never translated here. */
import ar from './words-ar.js';

const en = {
  skip: 'Skip to the dispatch', pages: 'Pages', desk: 'Desk', glossary: 'Glossary', jobs: 'Jobs', models: 'Models',
  light: 'Light', dark: 'Dark', switchTheme: 'Light or dark', switchLanguage: 'العربية', help: 'Keyboard', close: 'Close',
  intro: 'Paste a dispatch in Arabic. Its English appears beside it, sentence by sentence, with everything that should be checked.',
  headline: 'Headline', headlineHint: 'If it stands apart from the text', dispatch: 'Dispatch in Arabic',
  published: 'Filed on', publishedHint: 'Lets “last September” become a date', translate: 'Translate', open: 'Open a file…',
  drop: 'or drop a txt, html or docx file here', stop: 'Stop', fresh: 'New dispatch', progress: '{0} of about {1} sentences',
  stopped: 'Stopped.', again: 'Translate again', fetching: 'Translating', english: 'English', arabic: 'Arabic',
  summary: 'Summary', suggested: 'Suggested headline', length: 'Length', sentences: 'sentences', words: 'words',
  regenerate: 'Summarize again', noSummary: 'No sentence of this text can stand alone as a summary.',
  stale: 'The English was edited since.', evidenceHint: 'Point at a sentence to see what it rests on',
  toCheck0: 'Nothing to check', toCheck1: '1 to check', toCheckN: '{0} to check', next: 'Next', previous: 'Previous',
  error: 'Error', warning: 'Warning', note: 'Note', findings: 'Findings', settled: 'settled',
  accept: 'Accept', accepted: 'Accepted', acceptedCount: '{0} of {1} accepted', edited: 'edited', edit: 'Edit', revert: 'Machine’s text',
  done: 'Done', undo: 'Undo', redo: 'Redo', export: 'Export', copyText: 'Copy the English', copied: 'Copied.', saved: 'Edits are kept in this browser.',
  txt: 'Plain text', html: 'Web page (HTML)', docx: 'Word (docx)', json: 'Data (JSON)', xliff: 'XLIFF 2.1', tmx: 'Translation memory (TMX)',
  setAside: 'Set aside: no part of the story', byline: 'Byline', dateline: 'Dateline', boilerplate: 'Boilerplate', body: 'Body',
  always: 'Always write it so…', term: 'Arabic', rendering: 'English', inGlossary: 'In the glossary', save: 'Save', cancel: 'Cancel',
  termSaved: 'Saved. It holds from the next translation on.', segment: 'Sentence {0}', unsent: 'Waiting',
  restored: 'Your last dispatch is back as you left it.', failed: 'The service could not do it: {0}', offline: 'The service cannot be reached.',
  notArabic: 'This text does not seem to be Arabic.', unreadable: 'This file could not be read: {0}', tooLarge: 'That is more than the service takes at once: {0}',
  empty: 'Paste a dispatch first.', notHere: 'This service does not offer it yet.', date: 'Date', terms: 'Terms',
  loading: 'Loading…', name: 'Name', entries: 'entries', add: 'Add a term', remove: 'Remove', import: 'Import a file…', download: 'Download', newGlossary: 'New glossary', noGlossary: 'There is no glossary yet.',
  filter: 'Find a term', count: '{0} terms', jobNew: 'New job', dispatches: 'Dispatches', dispatchesHint: 'One a line as JSON: {"headline": …, "text": …}', feed: 'Feed', feedHint: 'RSS, Atom, NewsML-G2, NITF, ninjs, or one dispatch a line as JSON', address: 'Address of the feed', submit: 'Submit', read: 'Read the feed', state: 'State', created: 'Submitted', results: 'Results', noJobs: 'There is no job yet.', jobDone: '{0} of {1} items', openItem: 'Open at the desk',
  model: 'Model', version: 'Version', task: 'Task', licence: 'Licence', ready: 'Ready', rules: 'Rules', yes: 'yes', no: 'no', translation: 'translation',
  keysTitle: 'Keyboard', keyMove: 'Next or previous sentence', keyFinding: 'Next or previous finding', keyEdit: 'Edit the sentence', keyDone: 'Finish editing', keyEscape: 'Leave as it was', keyAccept: 'Accept the sentence, or take it back', keyUndo: 'Undo, redo', keyTranslate: 'Translate', keyHelp: 'This help',
  'kind.name-missing': 'Name missing', 'kind.number-missing': 'Number missing', 'kind.number-changed': 'Number changed', 'kind.number-added': 'Number added', 'kind.number-swapped': 'Numbers swapped', 'kind.date-changed': 'Date changed', 'kind.quotation-lost': 'Quotation lost', 'kind.quotation-moved': 'Quotation moved', 'kind.quotation-unbalanced': 'Quotation mark missing', 'kind.negation-lost': 'Negation lost', 'kind.name-inconsistent': 'Name spelt in two ways', 'kind.gender-flipped': 'He or she?', 'kind.omission': 'Something left out', 'kind.repetition': 'Repetition', 'kind.leftover-arabic': 'Arabic left over', 'kind.untranslated': 'Not translated', 'kind.invented': 'Invented', 'kind.low-confidence': 'Doubtful', 'kind.incomplete': 'Broken off',
};

const all = { en, ar };
let language = 'en';

export const languageNow = () => language;

export function useLanguage(next) {
  language = next in all ? next : 'en';
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

/** The words for a key, {0}, {1} filled in. */
export function t(key, ...values) {
  const words = all[language][key] ?? en[key] ?? key;
  return words.replace(/\{(\d)\}/g, (whole, at) => values[at] ?? '');
}

export function toCheck(count) {
  return count < 2 ? t(`toCheck${count}`) : t('toCheckN', count);
}
