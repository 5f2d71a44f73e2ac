import { escaped } from './export.js';

/** What XML 1.0 cannot hold at all. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xml = text => escaped(String(text).replace(FORBIDDEN, ''));

/** XLIFF 2.1 core: one unit a segment, findings as notes, the state as far as the editor has come. */
export function xliff(draft) {
  const units = draft.segments().map(segment => {
    const notes = (segment.findings || []).map((found, i) => `<note id="n${i + 1}" category="${xml(found.kind)}" priority="${{ error: 1, warning: 4 }[found.severity] || 7}">${xml(found.message)}</note>`);
    const state = draft.accepted[segment.key] ? 'final' : draft.isEdited(segment) ? 'reviewed' : 'translated';
    return `    <unit id="u${segment.key}" name="${xml(segment.text ? 'headline' : segment.part)}">\n`
      + (notes.length ? `      <notes>${notes.join('')}</notes>\n` : '')
      + `      <segment id="s1" state="${state}">\n        <source>${xml(segment.sourceText)}</source>\n        <target>${xml(draft.english(segment))}</target>\n      </segment>\n    </unit>\n`;
  });
  return '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ar" trgLang="en">\n'
    + `  <file id="dispatch">\n${units.join('')}  </file>\n</xliff>\n`;
}

/** TMX 1.4: what may be used again, machine text that nobody looked at included and marked as such. */
export function tmx(draft) {
  const units = draft.segments().map(segment => {
    const origin = draft.accepted[segment.key] ? 'accepted' : draft.isEdited(segment) ? 'edited' : 'machine';
    return `    <tu tuid="${segment.key}"><prop type="x-origin">${origin}</prop><tuv xml:lang="ar"><seg>${xml(segment.sourceText)}</seg></tuv><tuv xml:lang="en"><seg>${xml(draft.english(segment))}</seg></tuv></tu>\n`;
  });
  return '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
    + '  <header creationtool="Dragoman" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="ar" datatype="plaintext"/>\n'
    + `  <body>\n${units.join('')}  </body>\n</tmx>\n`;
}
