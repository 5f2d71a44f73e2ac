"""Writes arabic-1.tsv, the fixture both sides of the normalization "arabic-1" are held to.

    python3 make_arabic_1.py > arabic-1.tsv

The sentences are made up here. Every character the rules name stands in at least one line, every one
around it (the neighbours of each range) too; the rest of the lines mix them at random, always with
the same seed. A change of the rules shows up as a diff of the expected column: read it.
"""

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "models" / "training"))

from normalization import normalize  # noqa: E402

LINES = 2000

HEADER = r"""# arabic-1: input TAB expected, one pair a line. Lines that begin with # are comments.
# \\ is a backslash, \t \n \r are what they are in Java; \uXXXX is one UTF-16 code unit, so two of them
# write a character beyond the basic plane and one alone can be an unpaired surrogate.
# Written by make_arabic_1.py beside this file."""

NAMES = ["سالم الدوسري", "هند العلوي", "كريم بنعبد الله", "ليلى حداد", "يوسف مراد", "نادية الشمري", "عمر الفاروقي"]
ROLES = ["وزير الخارجية", "المتحدثة باسم الحكومة", "رئيس البرلمان", "مدير الميناء", "قائد الشرطة", "الأمينة العامة"]
PLACES = ["بغداد", "الرباط", "مسقط", "طرابلس", "القاهرة", "صنعاء", "الدوحة", "بنغازي", "حلب", "وهران"]
MONTHS = ["كانون الثاني/ يناير", "شباط/فبراير", "27 سبتمبر/ أيلول", "جويلية", "دجنبر", "محرم 1446هـ"]
NUMBERS = ["٢٥٠٠", "12", "۱۴۰۲", "٣٫٧٥٪", "١٬٢٥٠", "1,200.50", "٪١٨", "3-1", "٢٠٢٤/٥/١٧", "100%"]
QUOTES = ['"%s"', "«%s»", "“%s”", "„%s‟", "‘%s’", "″%s″", "'%s'", "`%s´", "‚%s‛", "(%s)"]
SAYINGS = ["لن نقبل بأقل من ذلك", "الأوضاع تتحسّن", "المفاوضات في مرحلتها الأخيرة", "كلّ شيءٍ وارد", "هذا حقّنا"]
TEMPLATES = [
    "أعلن {role} {name}، {month} الماضي، وصول {number} طن من القمح إلى ميناء {place}.",
    "قال {name} إن بلاده تنتظر رداً خلال {number} يوماً، مضيفاً: {quote}.",
    "{place} – وصف {role} المحادثات بأنها {quote} ... ولم يحدد موعداً لها.",
    "هل تعود الرحلات بين {place} و{place2}؟ {role} يجيب: {quote}!",
    "ارتفع المؤشر {number} عند الإغلاق؛ وهو أعلى مستوى منذ {month}.",
    "أُصيب {number} أشخاص في حادث سير على طريق {place}-{place2}، بحسب {role}…",
    "وأضافت {name} أنّ {quote}، مشيرةً إلى اتفاق {month}.",
    "• {role}: {quote}",
    "المصدر: وكالات - {place} ({number})",
    "مؤتمر «{place} ٢٠٣٠» يبحث دعم 😀 المشاريع الصغيرة بقيمة {number} مليون دولار",
    "شكراً لـ{name} على الحضور إلى {place} 👨‍👩‍👧 مساء {month}",
    "تقرير {name}/ {place}: بلغت الكلفة {number} (USD {number}) وفق https://example.org/news?id=7",
]
NOISE = (
    ["\u0640", "\u064E", "\u0651", "\u0652", "\u0670", "\u0653", "\u0654", "\u0655", "\u06DD"]
    + ["\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u2067", "\u2069"]
    + ["\u00AD", "\u061C", "\uFEFF", "\u2060", "\u2061", "\u2064", "\x00", "\x07", "\x0B", "\x0C", "\x1F", "\x7F", "\x9F"]
    + [" ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u2003", "\u202F", "\u3000", "\u2028", "\u2029", "\u0085"]
    + ["\ud83d", "\ude00", "\U0001F600", "\U0001EE00", "\u06CC", "\u06A9", "\u06BE", "\u06C1", "\u06D2"]
    + ["\uFEFB", "\uFEEA", "\uFDFA", "\uFDF2", "\uFC5E", "\uFC60", "\uFE7C", "\uFE8D", "\uFEFC", "\uFD3E", "\uFDFD"]
    + ["\uFF01", "\uFF02", "\uFF10", "\uFF21", "\uFF40", "\uFF5E", "\uFF5F", "\uFF0D", "\uFF07", "\u2212", "\u2015"]
    + ["\u066A", "\u066B", "\u066C", "\u2026", "\u201F", "\u2033", "\u00B4", "\u2032", "\u201B", "\\", "\\n", "$", "%"]
)
PLAIN = [
    "", " ", "\n\n", "\ufeff", "\u200f", "\x00", "\u0640\u0640", "\u0651", " \u0653", "\u0627\u0653", "\u0627\u064E\u0653",
    "\u0627\u0640\u0654", "\uFE8D\u0654", "\u0627 \u0654", "\u0627\u0654\u0655", "\u0648\u0654\u0654", "\u06CC\u0654", "\u064A\u0654",
    "\u0627\u0627\u0655", "\u0648\u0653", "\ud83d", "\ude00\ud83d", "\ud83d\u200d\ude00", "\U0001F600", "\ud83d\U0001F600\ude00",
    "a \x00 b", "a \ud83d b", "a\u200b \u200bb", "\u2026\u2026", "\uFC5Eا", "ا\uFC5E", "abc", "ABC déjà vu", "שלום", "Привет, мир", "中文　新聞",
]
RULED = [
    (0x00, 0x20), (0x60, 0x60), (0x7F, 0xA0), (0xAB, 0xAD), (0xB4, 0xB4), (0xBB, 0xBB), (0x600, 0x6FF), (0x1680, 0x1680), (0x180E, 0x180E),
    (0x2000, 0x206F), (0x2212, 0x2212), (0x3000, 0x3001), (0xFB4F, 0xFDFF), (0xFE6F, 0xFF60), (0xD7FF, 0xD800), (0xDBFF, 0xDC00), (0xDFFF, 0xE000),
]


def sentence(rng):
    quote = rng.choice(QUOTES) % rng.choice(SAYINGS)
    return rng.choice(TEMPLATES).format(
        role=rng.choice(ROLES), name=rng.choice(NAMES), month=rng.choice(MONTHS), number=rng.choice(NUMBERS),
        place=rng.choice(PLACES), place2=rng.choice(PLACES), quote=quote)


def noisy(rng):
    text = list(sentence(rng))
    for _ in range(rng.randrange(1, 9)):
        text.insert(rng.randrange(len(text) + 1), rng.choice(NOISE))
    return "".join(text)


def ruled(rng):
    """Lines that hold, between letters, each character of the ranges the rules speak of."""
    points = [point for first, last in RULED for point in range(first, last + 1)]
    for at in range(0, len(points), 3):
        yield "".join(f"{chr(point)}{rng.choice('ابويسKت5')}" for point in points[at:at + 3]) + rng.choice(SAYINGS)


def inputs():
    rng = random.Random(20241105)
    yield from PLAIN
    yield from ruled(rng)
    while True:
        yield sentence(rng) if rng.random() < 0.25 else noisy(rng)


def escaped(text):
    named = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
    return "".join(named.get(char) or (char if shown(char) else units(char)) for char in text)


def shown(char):
    """What an editor shows and keeps as it is: ASCII, Arabic letters and digits, the usual punctuation."""
    return " " <= char <= "~" or "\u0620" <= char <= "\u063F" or "\u0641" <= char <= "\u064A" or char in "،؛؟«»“”–…٠١٢٣٤٥٦٧٨٩•"


def units(char):
    raw = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{raw[at]:02X}{raw[at + 1]:02X}" for at in range(0, len(raw), 2))


def main():
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(HEADER)
    for text, _ in zip(inputs(), range(LINES)):
        print(f"{escaped(text)}\t{escaped(normalize(text))}")


main()
