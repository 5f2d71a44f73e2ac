const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LARGEST = 20 * 1024 * 1024;

/** The paragraphs of a Word document: its part word/document.xml, without what was deleted. */
export async function wordText(buffer) {
  const xml = new TextDecoder().decode(await entry(buffer, 'word/document.xml'));
  if (/<!DOCTYPE/i.test(xml.slice(0, 1000))) {
    throw new Error('a document type is not read');
  }
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagNameNS(WORD, 'p')].map(paragraph => [...paragraph.getElementsByTagNameNS(WORD, '*')]
    .map(node => ({ t: node.textContent, tab: ' ', br: ' ' })[node.localName] || '').join('').trim()).filter(Boolean).join('\n');
}

/** An entry of a zip (PKWARE APPNOTE 4.3), found through its central directory, never larger than the limit. */
async function entry(buffer, wanted) {
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
  throw new Error('no such entry');
}

async function inflated(content) {
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  for (let size = 0, next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error('too large');
    }
    parts.push(next.value);
  }
  return new Blob(parts).arrayBuffer();
}
