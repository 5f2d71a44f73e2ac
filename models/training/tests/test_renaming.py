"""Other names: the same one on both sides, and nothing else touched."""

import random
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from renaming import Names  # noqa: E402

LEXICON = [("شولتس", "Scholz"), ("ظريف", "Zarif"), ("غوارديولا", "Guardiola"), ("إيران", "Iran"), ("كلاب", "dogs"), ("علي", "Ali")]


class RenamingTest(unittest.TestCase):
    def setUp(self):
        self.names = Names(LEXICON, kept=["إيران"])

    def spellings(self, arabic, english):
        return [(arabic[a:b], english[c:d]) for (a, b), (c, d) in self.names.found((arabic, english))]

    def test_names_are_found_behind_clitics(self):
        self.assertEqual(self.spellings("قال ظريف لشولتس في إيران", "Zarif told Scholz in Iran"), [("ظريف", "Zarif"), ("شولتس", "Scholz")])

    def test_words_short_names_and_kept_names_are_none(self):
        self.assertEqual(self.spellings("رأى علي كلاب في إيران", "Ali saw dogs in Iran"), [])

    def test_a_name_that_one_side_has_twice_or_not_is_left(self):
        self.assertEqual(self.spellings("ظريف ظريف", "Zarif"), [])
        self.assertEqual(self.spellings("قال ظريف", "Zarif, Zarif said"), [])
        self.assertEqual(self.spellings("رجل ظريف", "A nice man"), [])

    def test_one_name_becomes_another_on_both_sides(self):
        pair = ("قال ظريف لشولتس", "Zarif told Scholz")
        for seed in range(20):
            arabic, english = self.names.replaced(pair, self.names.found(pair), random.Random(seed))
            changed = [(a, e) for a, e in zip(arabic.split()[1:], [english.split()[0], english.split()[2]])]
            for (a, e), clitic in zip(changed, ("", "ل")):
                self.assertIn((a[len(clitic):], e), LEXICON)
            self.assertTrue(arabic.startswith("قال ") and english.split()[1] == "told")


if __name__ == "__main__":
    unittest.main()
