import { wordText } from './word.js';

const LARGEST = 10 * 1024 * 1024;

/** The text of a file. Nothing of it leaves the browser before it is translated. */
export async function readFile(file) {
  if (!file || file.size > LARGEST) {
    throw new Error('too large');
  }
  const name = file.name.toLowerCase();
  if (name.endsWith('.docx')) {
    return wordText(await file.arrayBuffer());
  }
  const text = decoded(await file.arrayBuffer());
  return /\.html?$/.test(name) || file.type === 'text/html' ? textOf(text) : text;
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
function textOf(markup) {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  page.querySelectorAll('script, style, nav, header, footer, aside, form, template, noscript').forEach(element => element.remove());
  const place = page.querySelector('article') || page.querySelector('main') || page.body;
  const blocks = [...place.querySelectorAll('h1, h2, h3, p, li, blockquote')].filter(block => !block.querySelector('p, li'));
  const texts = (blocks.length ? blocks : [place]).map(block => block.textContent.replace(/\s+/g, ' ').trim());
  return texts.filter(Boolean).join('\n');
}
