import { json } from './api.js';
import { wordText } from './word.js';

const LARGEST = 20 * 1024 * 1024;

/** A file that is not what it should be. `kind` is one of a few words. */
export class FileProblem extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** Whether a file is one of the forms that feeds come in. */
export function isFeed(file) {
  return /\.(xml|rss|atom|nitf|newsml|json|ndjson|jsonl|gz)$/i.test(file.name);
}

/** The text of a file. Only a PDF leaves the browser before it is translated: the service reads it. */
export async function readFile(file) {
  if (!file || file.size > LARGEST) {
    throw new FileProblem('too-large');
  }
  const bytes = await file.arrayBuffer();
  const start = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength)));
  const text = await textOf(file, bytes, start);
  if (!text.trim()) {
    throw new FileProblem('no-text');
  }
  return text;
}

async function textOf(file, bytes, start) {
  if (start.startsWith('%PDF-')) {
    return (await json('POST', '/v1/documents', new Blob([bytes]), { 'Content-Type': 'application/pdf' })).text;
  }
  if (start.startsWith('PK\x03\x04')) {
    return wordText(bytes);
  }
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    throw new FileProblem(/\.docx$/i.test(file.name) ? 'encrypted' : 'old-word');
  }
  if (/\.(pdf|docx?)$/i.test(file.name)) {
    throw new FileProblem('broken');
  }
  const text = decoded(bytes);
  if (text.includes('\0')) {
    throw new FileProblem('unknown');
  }
  return /\.html?$/i.test(file.name) || file.type === 'text/html' ? textOfPage(text) : text;
}

/** UTF-8, UTF-16 by its mark, or what Arabic newsrooms wrote before both. */
function decoded(bytes) {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (start[0] === 0xff && start[1] === 0xfe || start[0] === 0xfe && start[1] === 0xff) {
    return new TextDecoder(start[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}

/** Paragraphs of a page; a parsed document runs no scripts and loads nothing. */
function textOfPage(markup) {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  page.querySelectorAll('script, style, nav, header, footer, aside, form, template, noscript').forEach(element => element.remove());
  const place = page.querySelector('article') || page.querySelector('main') || page.body;
  const blocks = [...place.querySelectorAll('h1, h2, h3, p, li, blockquote')].filter(block => !block.querySelector('p, li'));
  const texts = (blocks.length ? blocks : [place]).map(block => block.textContent.replace(/\s+/g, ' ').trim());
  return texts.filter(Boolean).join('\n');
}
