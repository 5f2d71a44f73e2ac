"""python3 -m unittest discover -s models/training/tests"""

import re
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))

from normalization import normalize  # noqa: E402

FIXTURE = HERE.parents[3] / "src" / "test" / "resources" / "normalization" / "arabic-1.tsv"
ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|([\\tnr]))")


def unescaped(field):
    named = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
    text = ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else named[found[2]], field)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def pairs():
    with open(FIXTURE, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            if not line.startswith("#"):
                given, expected = line.rstrip("\n").split("\t")
                yield unescaped(given), unescaped(expected)


class NormalizationTest(unittest.TestCase):

    def test_agrees_with_the_shared_fixture(self):
        wrong = [(given, expected, normalize(given)) for given, expected in pairs() if normalize(given) != expected]
        self.assertEqual([], wrong[:5])

    def test_reads_the_whole_fixture(self):
        self.assertEqual(2000, sum(1 for _ in pairs()))

    def test_changes_nothing_the_second_time(self):
        self.assertEqual([], [given for given, expected in pairs() if normalize(expected) != expected][:5])

    def test_follows_each_rule_by_hand(self):
        for given, expected in {
            "\u0627\u0653\u0627\u0654\u0648\u0654\u0627\u0655\u064A\u0654": "آأؤإئ",
            "\u0627\u064E\u0654": "ا",
            "\uFEFB \uFDFA": "لا صلى الله عليه وسلم",
            "\uFF23\uFF2E\uFF2E\uFF01": "CNN!",
            "مـــحمّدٌ": "محمد",
            "٢٠١٧ ۱۴ ١٬٢٥٠٫٥٪": "2017 14 1,250.5%",
            "«أ» “ب” „ج‟ ″د″": '"أ" "ب" "ج" "د"',
            "‘أ’ ‚ب‛ ′ `ج´": "'أ' 'ب' ' 'ج'",
            "2010–2011 — −5…": "2010-2011 - -5...",
            "ایران کی ھہ": "ايران كي هه",
            "\ufeff\t أ \u00A0\u200F\x00 ب\r\n": "أ ب",
            "\ud83d أ \U0001F600": "أ \U0001F600",
            "ةىؤئء،؛؟": "ةىؤئء،؛؟",
        }.items():
            self.assertEqual(expected, normalize(given))


if __name__ == "__main__":
    unittest.main()
