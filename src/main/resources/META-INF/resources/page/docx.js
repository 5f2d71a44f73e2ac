import { escaped } from './export.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word document: the smallest package that Word, LibreOffice and Google Docs open. */
export function docx(paragraphs, summary) {
  const story = paragraphs.map(paragraph => line(paragraph.text, { headline: 'Heading1', byline: 'Byline', dateline: 'Byline' }[paragraph.kind]));
  const brief = summary?.text ? [line('Summary', 'Heading2'), line(summary.text)] : [];
  const document = `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${[...story, ...brief].join('')}<w:sectPr/></w:body></w:document>`;
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
    'word/document.xml': document,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${WORD}">${style('Normal', 'Normal', '<w:sz w:val="24"/>')}${style('Heading1', 'heading 1', '<w:b/><w:sz w:val="36"/>')}${style('Heading2', 'heading 2', '<w:b/><w:sz w:val="28"/>')}${style('Byline', 'Byline', '<w:i/>')}</w:styles>`,
  });
}

function line(text, style) {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function style(id, name, run) {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function relations(type, target) {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
}

/** A zip of stored entries (PKWARE APPNOTE 4.3): a page of text is not worth a compressor. */
export function zip(files) {
  const bytes = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = new TextEncoder().encode(name);
    const content = new TextEncoder().encode(text);
    const common = numbers([2, 20], [2, 0x0800], [2, 0], [2, 0], [2, 0x21], [4, crc(content)], [4, content.length], [4, content.length], [2, path.length], [2, 0]);
    const local = [numbers([4, 0x04034b50]), common, path, content];
    directory.push(numbers([4, 0x02014b50], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), path);
    bytes.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return new Blob([...bytes, ...directory, end]);
}

/** Little-endian fields: [width in bytes, value]. */
function numbers(...fields) {
  return Uint8Array.from(fields.flatMap(([width, value]) => Array.from({ length: width }, (_, i) => value >>> 8 * i & 0xff)));
}

function crc(content) {
  let value = 0xffffffff;
  for (const byte of content) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      value = value >>> 1 ^ (value & 1 ? 0xedb88320 : 0);
    }
  }
  return (value ^ 0xffffffff) >>> 0;
}
