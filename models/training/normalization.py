"""Arabic normalization "arabic-1", applied to source text before the tokenizer.

The server applies the same rules in org.dragoman.text.ArabicNormalizer; the two must agree bit for
bit, because a model sees at run time exactly what it saw in training. Both are held to
src/test/resources/normalization/arabic-1.tsv.

The rules, in order. What a rule writes runs through the rules after it, never through those before.

1. A combining madda or hamza joins the base immediately before it (U+0627+0653 -> U+0622, ...).
2. Arabic presentation forms (U+FB50..FDFF, U+FE70..FEFC) become their NFKC, one by one.
3. Fullwidth ASCII (U+FF01..FF5E) becomes ASCII.
4. Tatweel, soft hyphen, zero-width, bidi and invisible operators, vowel and Quran marks go.
5. Arabic-Indic digits, separators and percent become ASCII.
6. Quotation marks become " and '.
7. Dashes become "-", the ellipsis "...".
8. Farsi yeh, keheh, heh doachashmee and heh goal become their Arabic letters.
9. White space becomes one space a run, none at the ends; other controls and unpaired surrogates go.
   Runs are counted after every removal: space, NUL, space is one run.
"""

import re
import unicodedata

_COMPOSED = {
    "\u0627\u0653": "\u0622",
    "\u0627\u0654": "\u0623",
    "\u0648\u0654": "\u0624",
    "\u0627\u0655": "\u0625",
    "\u064A\u0654": "\u0626",
}
_COMPOSABLE = re.compile("\u0627[\u0653\u0654\u0655]|[\u0648\u064A]\u0654")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")

_PRESENTATION_FORMS = [(0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]
_FULLWIDTH = [(0xFF01, 0xFF5E)]
_REMOVED = [
    (0x0640, 0x0640), (0x00AD, 0x00AD), (0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x2064), (0x2066, 0x2069), (0xFEFF, 0xFEFF), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x06D6, 0x06ED),
]
_SPACES = [
    (0x09, 0x0A), (0x0D, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680),
    (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
]
_CONTROLS = [(0x00, 0x1F), (0x7F, 0x9F)]
_SURROGATES = [(0xD800, 0xDFFF)]


def _points(ranges):
    return [point for first, last in ranges for point in range(first, last + 1)]


def _letters():
    """Rules 4 to 9 for a single code point, as a table for str.translate."""
    table = dict.fromkeys(_points(_CONTROLS + _SURROGATES + _REMOVED), "")
    for zero in (0x0660, 0x06F0):
        table.update({zero + digit: str(digit) for digit in range(10)})
    table.update({0x066C: ",", 0x066B: ".", 0x066A: "%", 0x2026: "..."})
    table.update(dict.fromkeys(map(ord, "\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033"), '"'))
    table.update(dict.fromkeys(map(ord, "\u2018\u2019\u201A\u201B\u2032\u0060\u00B4"), "'"))
    table.update(dict.fromkeys([*range(0x2010, 0x2016), 0x2212], "-"))
    table.update({0x06CC: "\u064A", 0x06A9: "\u0643", 0x06BE: "\u0647", 0x06C1: "\u0647"})
    table.update(dict.fromkeys(_points(_SPACES), " "))
    return table


def _table():
    """Rules 2 to 9: each code point that changes, with what it becomes after all of them."""
    later = _letters()
    table = dict(later)
    for point in _points(_PRESENTATION_FORMS):
        table[point] = unicodedata.normalize("NFKC", chr(point)).translate(later)
    for point in _points(_FULLWIDTH):
        table[point] = chr(point - 0xFEE0).translate(later)
    return {point: text for point, text in table.items() if text != chr(point)}


_TABLE = _table()
_CHANGED = re.compile("[" + "".join(map(re.escape, map(chr, sorted(_TABLE)))) + "]+")


def normalize(text: str) -> str:
    """Returns text under "arabic-1". Applying it twice changes nothing more.

    Two surrogate code points that make a pair count as the character they stand for, as they do in
    UTF-16.
    """
    if _SURROGATE.search(text):
        text = _SURROGATE_PAIR.sub(
            lambda pair: pair.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)
    text = _COMPOSABLE.sub(lambda pair: _COMPOSED[pair.group()], text)
    text = _CHANGED.sub(lambda run: run.group().translate(_TABLE), text)
    if "  " in text:
        text = " ".join(filter(None, text.split(" ")))
    return text.strip(" ")
