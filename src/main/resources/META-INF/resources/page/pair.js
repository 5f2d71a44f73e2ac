import { button, h } from './dom.js';
import { marked, quotations, within } from './runs.js';
import { t } from './words.js';

/**
 * A segment's row: its English on the left, its Arabic on the right, between them whether it is accepted.
 * @param place whether it begins a paragraph, and whether it opens its part of the dispatch
 * @param on what can be done to it: accept(key), edit(key), revert(segment), always(segment), current(key)
 */
export function pair(draft, segment, { paragraph, opens }, on) {
  const edited = draft.isEdited(segment);
  const accepted = draft.isAccepted(segment);
  const findings = draft.findingsOf(segment);
  const open = findings.filter(found => !found.settled);
  const shown = draft.english(segment);
  const english = h('div', { class: 'english', lang: 'en', dir: 'ltr', onclick: () => on.edit(segment.key) },
    marked(shown, [...quotations(shown), ...(edited ? [] : [...underlines(findings, 'target', segment), ...terms(draft, segment, 'range')])]));
  const arabic = h('div', { class: 'arabic', lang: 'ar', dir: 'rtl' },
    marked(segment.sourceText, [...sourceQuotations(draft, segment), ...underlines(findings, 'source', segment), ...terms(draft, segment, 'source')]));
  return h('div', {
    role: 'group', tabindex: '-1', 'data-key': segment.key, 'data-worst': worst(open), 'aria-label': label(segment, open, accepted),
    class: ['pair', kindOf(segment), paragraph && 'paragraph', opens && 'opens', accepted && 'accepted', edited && 'edited'].filter(Boolean).join(' '),
    onfocusin: () => on.current(segment.key),
  }, h('div', { class: 'cell' }, english, asides(segment, opens, edited, findings)), gutter(segment, accepted, on),
  h('div', { class: 'cell' }, arabic, dates(draft, segment)), tools(segment, edited, on));
}

function gutter(segment, accepted, on) {
  return h('div', { class: 'gutter' }, h('button', {
    type: 'button', class: 'accept', 'aria-pressed': String(accepted), 'aria-label': t('accept'), title: t(accepted ? 'accepted' : 'accept'),
    onclick: () => on.accept(segment.key),
  }, h('span', { 'aria-hidden': 'true' }, '✓')));
}

function tools(segment, edited, on) {
  return h('div', { class: 'tools-row', dir: document.documentElement.dir },
    button(t('edit'), () => on.edit(segment.key), { class: 'quiet' }),
    edited && button(t('revert'), () => on.revert(segment), { class: 'quiet' }),
    button(t('always'), () => on.always(segment), { class: 'quiet', onmousedown: event => event.preventDefault() }));
}

/** What is to be said below the English. */
function asides(segment, opens, edited, findings) {
  const said = [opens && segment.text === 0 && segment.part !== 'body' && t(segment.part), segment.passedThrough && t(`passed.${segment.passedThrough}`),
    edited && t('edited'), findings.length > 0 && segment.tried && t('tried')].filter(Boolean);
  return said.length ? h('p', { class: 'asides', dir: document.documentElement.dir }, said.join(' · ')) : null;
}

function sourceQuotations(draft, segment) {
  return segment.text ? quotations(segment.sourceText) : (draft.answer.quotations || [])
    .map(quotation => within(quotation.source, segment.source)).filter(Boolean).map(range => ({ ...range, class: 'quotation' }));
}

/** Dates that the words alone do not say: "Wednesday", "last September". */
function dates(draft, segment) {
  const told = segment.text ? [] : (draft.answer.dates || []).map(date => ({ date, range: within(date.source, segment.source) }))
    .filter(({ date, range }) => range && date.precision !== 'year');
  return told.length ? h('p', { class: 'resolved', dir: 'ltr' }, told.map(({ date, range }) => h('span', {},
    h('bdi', { lang: 'ar' }, segment.sourceText.slice(range.start, range.end)), ' = ', h('bdi', { lang: 'en' }, date.text || date.date)))) : null;
}

function terms(draft, segment, side) {
  return segment.text ? [] : (draft.answer.terms || []).flatMap((term, number) => {
    const range = within(term[side], side === 'source' ? segment.source : segment.target);
    return range ? [{ ...range, class: term.applied ? 'term' : 'term unapplied', term: String(number) }] : [];
  });
}

function underlines(findings, side, segment) {
  return findings.flatMap(found => {
    const range = within(found[side], segment[side]);
    return range ? [{ ...range, class: `found ${found.settled ? 'settled' : found.severity}`, finding: found.id }] : [];
  });
}

export function kindOf(segment) {
  return segment.text === 1 ? 'headline' : segment.part;
}

const ORDER = ['error', 'warning', 'note'];

function worst(findings) {
  return ORDER.find(severity => findings.some(found => found.severity === severity));
}

function label(segment, open, accepted) {
  return [segment.text ? t('headline') : t('segment', segment.number + 1), accepted && t('accepted'), ...open.map(found => t(`kind.${found.kind}`))].filter(Boolean).join(', ');
}
