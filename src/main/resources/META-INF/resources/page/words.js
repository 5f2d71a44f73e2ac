/** What the page says, in the two languages of its interface. The dispatch itself is never translated here. */
import ar from './words-ar.js';

const en = {
  skip: 'Skip to the dispatch', pages: 'Pages', desk: 'Desk', glossary: 'Glossary', jobs: 'Jobs', models: 'Models',
  light: 'Light', dark: 'Dark', switchLanguage: 'العربية', help: 'Keyboard', close: 'Close',
  intro: 'Paste a dispatch in Arabic. Its English appears beside it, sentence by sentence, with everything that should be checked.',
  headline: 'Headline', headlineHint: 'If it stands apart from the text', dispatch: 'Dispatch in Arabic',
  published: 'Filed on', publishedHint: 'Lets “last September” become a date', translate: 'Translate', open: 'Open a file…',
  drop: 'or drop a txt, html, docx, pdf or feed file here', stop: 'Stop', fresh: 'New dispatch', progress: '{0} of about {1} sentences',
  stopped: 'Stopped.', fetching: 'Translating', english: 'English', arabic: 'Arabic',
  summary: 'Summary', suggested: 'Suggested headline', length: 'Length', sentences: 'sentences', words: 'words',
  regenerate: 'Summarize again', noSummary: 'No sentence of this text can stand alone as a summary.',
  stale: 'The English was edited since.', evidenceHint: 'Point at a sentence to see what it rests on',
  toCheck0: 'Nothing to check', toCheck1: '1 to check', toCheckN: '{0} to check', next: 'Next', previous: 'Previous',
  error: 'Error', warning: 'Warning', note: 'Note', findings: 'Findings', settled: 'settled',
  accept: 'Accept', accepted: 'Accepted', acceptedCount: '{0} of {1} accepted', edited: 'edited', edit: 'Edit', revert: 'Machine’s text',
  done: 'Done', undo: 'Undo', redo: 'Redo', export: 'Export', copyText: 'Copy the English', copied: 'Copied.',
  txt: 'Plain text', html: 'Web page (HTML)', docx: 'Word (docx)', json: 'Data (JSON)', xliff: 'XLIFF 2.1', tmx: 'Translation memory (TMX)',
  setAside: 'Set aside: no part of the story', byline: 'Byline', dateline: 'Dateline', boilerplate: 'Boilerplate', body: 'Body',
  always: 'Always write it so…', term: 'Arabic', rendering: 'English', inGlossary: 'In the glossary', save: 'Save', cancel: 'Cancel',
  termSaved: 'Saved. It holds from the next translation with this glossary on.', segment: 'Sentence {0}', unsent: 'Waiting',
  restored: 'Your last dispatch is back as you left it.', failed: 'That did not work: {0}', offline: 'The service cannot be reached.',
  notArabic: 'This text does not seem to be Arabic.', tooLarge: 'That is more than the service takes at once: {0}',
  empty: 'Paste a dispatch first.', date: 'Date', terms: 'Names and terms',
  loading: 'Loading…', name: 'Name', add: 'Add a term', remove: 'Remove', import: 'Import…', download: 'Export', newGlossary: 'New glossary', noGlossary: 'There is no glossary yet.',
  filter: 'Find a term', count: '{0} terms', dispatches: 'Dispatches', dispatchesHint: 'One a line as JSON: {"headline": …, "text": …}', feedHint: 'RSS, Atom, JSON Feed, NewsML-G2, NITF, ninjs, or one dispatch a line as JSON', address: 'Address of the feed', submit: 'Submit', read: 'Read the feed', state: 'State', results: 'Results', noJobs: 'There is no job yet.', jobDone: '{0} of {1} items', openItem: 'Open at the desk',
  model: 'Model', version: 'Version', task: 'Task', licence: 'Licence', ready: 'Ready', rules: 'Rules', yes: 'yes', no: 'no', translation: 'translation',
  keysTitle: 'Keyboard', keyMove: 'Next or previous sentence', keyFinding: 'Next or previous finding', keyEdit: 'Edit the sentence', keyDone: 'Finish editing', keyEscape: 'Leave as it was', keyAccept: 'Accept the sentence, or take it back', keyUndo: 'Undo, redo', keyTranslate: 'Translate', keyHelp: 'This help',
  characters: 'characters', unit: 'What the length counts', settledCount: '{0} settled', editing: 'Editing sentence {0}',
  shippedOnly: 'None of your own', glossaryHint: 'Your rulings on names and terms', fromFeed: 'From a feed…', reading: 'Reading the file…',
  read1: 'Read: {0} characters.', items: 'Items', itemCount: '{0} items', embargo: 'not before {0}', unusable: 'cannot be used: {0}',
  cutOff: 'the answer was cut off; try again', noKey: 'A key is needed for that: {0}', noFeed: 'This is not a feed that can be read: {0}',
  busy: 'The service is busy; try again in a moment.', tooSlow: 'The service took too long; try again, or a shorter text.', termApplied: 'as ruled',
  termUnapplied: 'not found in the English', fromGlossary: 'glossary: {0}', termsLacking: '{0} · {1} not found', times: '{0} times',
  tried: 'tried again', alternatives: 'Also accepted', alternativesHint: 'Other English that may stand, with | between them', source: 'Source',
  entryKind: 'Kind', glossaryIntro: 'What is written here is written so in every translation made with the glossary.', form: 'Format',
  removeGlossary: 'Remove this glossary…', removeGlossaryAsk: 'Remove {0} with its {1} terms?', removeEntry: 'Remove {0}?',
  nameHint: 'Lower-case letters, digits and hyphens, such as sports-desk', countFirst: 'the first {0} of {1} terms',
  imported: '{0} terms are now in {1}.', jobsIntro: 'A job goes on while the page is closed, and survives a restart of the service.',
  jobOfFeed: 'Translate a feed…', jobOfLines: 'Translate dispatches…', summarySentences: 'Sentences in each summary', jobFailed: '{0} failed',
  jobEnd: 'until about {0}', saveResults: 'Save as JSON lines',
  modelsIntro: 'The models that translate and summarize here. Every answer names those it was made with.',
  'job.running': 'running', 'job.finished': 'finished', 'job.cancelled': 'cancelled', 'status.correction': 'correction',
  'status.withheld': 'not released yet', 'status.withdrawn': 'withdrawn', 'passed.no-letters': 'left as it is: no letters',
  'passed.latin-script': 'left as it is: Latin script', 'passed.other-script': 'left as it is: another script',
  'passed.other-language': 'left as it is: not Arabic', 'entry.person': 'person', 'entry.place': 'place', 'entry.organization': 'organization',
  'entry.title': 'title', 'entry.term': 'term', 'file.too-large': '{0} is larger than 20 MB or has too many pages.',
  'file.no-text': 'There is no text in {0}. If it was scanned, it needs a program that recognizes letters (OCR) first.',
  'file.encrypted': '{0} is protected by a password. Save a copy without one.', 'file.old-word': '{0} is in Word’s old format. Save it as docx.',
  'file.broken': '{0} is damaged: it cannot be opened.', 'file.unknown': '{0} is not a kind of file that can be read here.',
  'file.too-slow': '{0} takes too long to read.',
  standing: 'Standing feeds', standingIntro: 'A standing feed is looked at again and again; what is new in it is translated at once.', keepFeed: 'Keep a feed…',
  noStanding: 'No feed is kept yet.', every: 'every {0}', nextLook: 'next at {0}', readAt: 'read at {0}', notYetRead: 'not read yet', lookFailed: 'could not be had: {0}',
  lookEvery: 'Looked at every', feedNameHint: 'Letters, digits and hyphens, such as wire-ar', change: 'Change', inEnglish: 'In English as', removeStanding: 'It is looked at no more. What was translated of it is no longer shown here.', noItems: 'Nothing has come of it yet.',
  noDispatch: 'This was translated before dispatches were kept; it cannot be opened here.', bringBack: 'Back to the dispatch before', report: 'Have its end reported',
  webhook: 'To the address', webhookHint: 'Gets a POST when the job has ended', secret: 'Signed with', secretHint: 'Name of a secret in the service’s settings',
  'webhook.waiting': 'report is on its way', 'webhook.delivered': 'reported', 'webhook.dead': 'nobody took the report', 'job.waiting': 'waiting', 'job.working': 'being translated',
  'job.withdrawn': 'withdrawn', 'job.failed': 'failed', 'job.done': 'done',
  shippedHint: 'These ship with the service and cannot be changed; make a glossary of your own for what you want otherwise.', doubtful: 'Rests on a sentence with an error.',
  'kind.name-missing': 'Name missing', 'kind.number-missing': 'Number missing', 'kind.number-changed': 'Number changed', 'kind.number-swapped': 'Numbers swapped', 'kind.number-added': 'Number added', 'kind.date-changed': 'Date changed', 'kind.date-missing': 'Date missing', 'kind.date-added': 'Date added', 'kind.quotation-lost': 'Quotation lost', 'kind.quotation-moved': 'Quotation moved', 'kind.quotation-unbalanced': 'Quotation mark missing', 'kind.negation-lost': 'Negation lost', 'kind.name-inconsistent': 'Name spelt in two ways', 'kind.gender-flipped': 'He or she?', 'kind.omission': 'Something left out', 'kind.repetition': 'Repetition', 'kind.leftover-arabic': 'Arabic left over', 'kind.untranslated': 'Not translated', 'kind.invented': 'Invented', 'kind.low-confidence': 'Doubtful', 'kind.incomplete': 'Broken off',
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
