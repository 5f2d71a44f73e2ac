"""Names behind symbols: the same symbol on both sides, where both have the name once, and nothing else touched."""

import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from slots import SYMBOLS, Slots  # noqa: E402

TABLE = """arabic\tenglish\talternatives\tkind\tsource
العراق\tIraq\t\tplace\tx
أربيل\tIrbil\tErbil\tplace\tx
مجلس الأمن\tSecurity Council\t\torganization\tx
مجلس الأمن الدولي\tUN Security Council\tSecurity Council\torganization\tx
"""


class SlotsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        (Path(folder.name) / "names.tsv").write_text(TABLE, "utf-8")
        self.slots = Slots(Path(folder.name))

    def spellings(self, arabic, english):
        return [(arabic[a:b], english[c:d]) for (a, b), (c, d) in self.slots.found((arabic, english))]

    def test_names_are_found_behind_clitics_and_in_other_spellings(self):
        self.assertEqual(self.spellings("وصل إلى العراق وأربيل.", "He arrived in Iraq and Erbil."), [("العراق", "Iraq"), ("أربيل", "Erbil")])
        self.assertEqual(self.spellings("عاد لأربيل", "He returned to Irbil's streets"), [])

    def test_longest_name_wins(self):
        self.assertEqual(self.spellings("قرر مجلس الأمن الدولي ذلك", "The UN Security Council decided so"),
                         [("مجلس الأمن الدولي", "UN Security Council")])

    def test_a_name_that_one_side_has_twice_is_left(self):
        self.assertEqual(self.spellings("العراق يشكر العراق", "Iraq thanks Iraq"), [])
        self.assertEqual(self.spellings("زار العراق", "He visited the country"), [])

    def test_both_sides_get_the_same_symbol(self):
        pair = ("وصل إلى العراق وأربيل.", "He arrived in Iraq and Erbil.")
        for seed in range(20):
            arabic, english = self.slots.replaced(pair, self.slots.found(pair), random.Random(seed))
            used = [s for s in SYMBOLS if s in arabic]
            self.assertTrue(used)
            self.assertEqual(used, [s for s in SYMBOLS if s in english])
            for symbol in used:
                self.assertEqual((arabic.count(symbol), english.count(symbol)), (1, 1))


if __name__ == "__main__":
    unittest.main()
