import { FileProblem } from './files.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LARGEST = 20 * 1024 * 1024;

/** The paragraphs of a Word document: its part word/document.xml, without what was deleted. */
export async function wordText(buffer) {
  const xml = new TextDecoder().decode(await entry(buffer, 'word/document.xml'));
  const document = /<!DOCTYPE/i.test(xml.slice(0, 1000)) ? null : new DOMParser().parseFromString(xml, 'application/xml');
  if (!document?.getElementsByTagNameNS(WORD, 'body').length) {
    throw new FileProblem('broken');
  }
  // The same text box once more, for programs that do not know the first form.
  [...document.getElementsByTagNameNS('*', 'Fallback')].forEach(copy => copy.remove());
  return [...document.getElementsByTagNameNS(WORD, 'p')].map(ownText).filter(Boolean).join('\n');
}

/** A paragraph's text, without that of paragraphs in it (text boxes). */
function ownText(paragraph) {
  return [...paragraph.getElementsByTagNameNS(WORD, '*')].filter(node => node.closest('p') === paragraph)
    .map(node => ({ t: node.textContent, tab: ' ', br: ' ', noBreakHyphen: '-' })[node.localName] || '').join('').trim();
}

/** An entry of a zip (PKWARE APPNOTE 4.3), found through its central directory, never larger than the limit. */
async function entry(buffer, wanted) {
  try {
    return await found(buffer, wanted);
  } catch (problem) {
    throw problem instanceof FileProblem ? problem : new FileProblem('broken');
  }
}

async function found(buffer, wanted) {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) {
    end -= 1;
  }
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(new Uint8Array(buffer, at + 46, nameLength)) === wanted) {
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = buffer.slice(start, start + view.getUint32(at + 20, true));
      return view.getUint16(at + 10, true) === 0 ? content : inflated(content);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new FileProblem('unknown');
}

async function inflated(content) {
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  for (let size = 0, next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new FileProblem('too-large');
    }
    parts.push(next.value);
  }
  return new Blob(parts).arrayBuffer();
}
