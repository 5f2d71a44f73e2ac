import { h } from './dom.js';

/**
 * A text with marks on ranges of it. Ranges may overlap: the text is cut at every boundary, and each run carries the classes
 * of all ranges over it.
 * @param ranges {start, end, class, finding?, term?}: half-open, in UTF-16 code units of the text
 */
export function marked(text, ranges) {
  const real = ranges.filter(range => range.end > range.start && range.start < text.length && range.end > 0);
  const cuts = [...new Set([0, text.length, ...real.flatMap(range => [Math.max(0, range.start), Math.min(text.length, range.end)])])]
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1];
    const over = real.filter(range => range.start <= start && range.end >= end);
    return over.length ? h('span', {
      class: [...new Set(over.map(range => range.class))].join(' '),
      'data-finding': over.find(range => range.finding)?.finding, 'data-term': over.find(range => range.term)?.term,
    }, text.slice(start, end)) : text.slice(start, end);
  });
}

/** Quotations by their marks: the English carries no ranges for them. */
export function quotations(text) {
  return [...text.matchAll(/“[^”]*”|"[^"]*"|«[^»]*»/g)].map(match => ({ start: match.index, end: match.index + match[0].length, class: 'quotation' }));
}

/** A range of a whole text, seen from the segment it lies in; null when it lies elsewhere. */
export function within(range, segment) {
  if (!range || !segment || range.end <= segment.start || range.start >= segment.end) {
    return null;
  }
  return { start: Math.max(0, range.start - segment.start), end: Math.min(segment.end, range.end) - segment.start };
}

/** The words of both languages that a finding is about: [English, Arabic]; empty where it is about none. */
export function quoted({ segment, source, target }) {
  const cut = (text, range, whole) => {
    const place = within(range, whole);
    return place ? text.slice(place.start, place.end) : '';
  };
  return [cut(segment.machine, target, segment.target), cut(segment.sourceText, source, segment.source)];
}
