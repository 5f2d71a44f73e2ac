"""Batches: nothing lost, nothing cut, padding and labels where they belong, the same seed the same data."""

import random
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import tokenization  # noqa: E402
from examples import Epochs, arrays, joined, renumbered, roughened  # noqa: E402
from model import BEGIN, END, PAD  # noqa: E402

ARABIC = ["قال الوزير إن الحكومة وافقت على الخطة رقم {}.", "وصل {} من المراقبين إلى العاصمة أمس.", "ارتفعت الأسعار بنسبة {}%."]
ENGLISH = ["The minister said the government approved plan number {}.", "{} observers arrived in the capital yesterday.",
           "Prices rose by {}%."]


class ExamplesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = Path(cls.folder.name)
        (cls.work / "clean").mkdir()
        pairs = [(ARABIC[n % 3].format(n), ENGLISH[n % 3].format(n)) for n in range(300)]
        (cls.work / "clean" / "wire.tsv").write_text("".join(f"{a}\t{e}\n" for a, e in pairs), "utf-8")
        tokenization.train([a for a, _ in pairs], cls.work / "source", 310)
        tokenization.train([e for _, e in pairs], cls.work / "target", 310)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def epochs(self, **changes):
        return Epochs(self.work, **{"shares": {"wire": 1.0}, "tokens": 300, "longest": 64, "seed": 1, **changes})

    def test_tokenization_round_trip(self):
        source, target = self.epochs().source, self.epochs().target
        for line in [*ARABIC, "رقم ١٢ – ☃ غير معروف", "هـ"]:
            self.assertEqual(source.decode(source.encode(line)), line)
        for line in [*ENGLISH, 'He said: "no"; £3.5 ☃']:
            self.assertEqual(target.decode(target.encode(line)), line)
        self.assertEqual([source.pad_id(), source.unk_id(), source.bos_id(), source.eos_id()], [0, 1, 2, 3])
        self.assertEqual([source.id_to_piece(i) for i in (4, 5, 6)], tokenization.RESERVED)

    def test_no_example_is_lost_but_those_too_long(self):
        batches = self.epochs().epoch(0)
        stops = sum(self.epochs().target.decode(t[:-1]).count(".") for batch in batches for _, t in batch)
        self.assertEqual(stops, 300)
        self.assertFalse([1 for batch in self.epochs(longest=9).epoch(0) for s, t in batch if len(s) > 9 or len(t) > 9])

    def test_batches_keep_their_size(self):
        for batch in self.epochs().epoch(0):
            wide, high = max(len(t) for _, t in batch), max(len(s) for s, _ in batch)
            self.assertTrue(len(batch) == 1 or (wide + high) * len(batch) <= 600)

    def test_same_seed_same_data_and_another_epoch_other_data(self):
        self.assertEqual(self.epochs().epoch(3), self.epochs().epoch(3))
        self.assertNotEqual(self.epochs().epoch(3), self.epochs().epoch(4))

    def test_labels_follow_previous_tokens_by_one(self):
        source, previous, labels = arrays([([9, 8, END], [7, 6, 5, END]), ([9, END], [7, END])])
        np.testing.assert_array_equal(source, [[9, 8, END], [9, END, PAD]])
        np.testing.assert_array_equal(previous, [[BEGIN, 7, 6, 5], [BEGIN, 7, PAD, PAD]])
        np.testing.assert_array_equal(labels, [[7, 6, 5, END], [7, END, PAD, PAD]])

    def test_noise_touches_the_source_alone_and_keeps_numbers(self):
        chance = random.Random(2)
        for n in range(500):
            self.assertIn(str(n), roughened(f"أعلن الوزير {n} إلغاء القرار.", chance))

    def test_new_digits_are_the_same_on_both_sides(self):
        chance = random.Random(4)
        for _ in range(200):
            arabic, english = renumbered(("قتل 27 شخصا في 2014 و3.5 مليون", "27 people died in 2014 and 3.5 million"), chance)
            people, year = english.split()[0], english.split()[4]
            self.assertEqual(arabic, f"قتل {people} شخصا في {year} و3.5 مليون")
            self.assertTrue(10 <= int(people) <= 99 and 1950 <= int(year) <= 2030)

    def test_numbers_of_one_side_alone_stay(self):
        pair = ("قتل 27 شخصا", "Twenty-seven people died on 3 May")
        self.assertEqual(renumbered(pair, random.Random(1)), pair)

    def test_joined_pairs_stay_aligned(self):
        pairs = [(f"ا{n}", f"e{n}") for n in range(100)]
        found = joined(pairs, random.Random(1), share=0.5)
        self.assertLess(len(found), 100)
        for a, e in found:
            self.assertEqual(a.replace("ا", "e"), e)


if __name__ == "__main__":
    unittest.main()
