"""Glosses: sure translations alone, in the order of the English."""

import random
import sys
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import word_for_word  # noqa: E402


class WordForWordTest(unittest.TestCase):
    def setUp(self):
        table = np.zeros((6, 4), np.float32)  # four source pieces and two more, four target pieces
        table[1, 0], table[2, 1], table[3, 2], table[4, 2] = 0.9, 0.6, 0.5, 0.1
        self.best, self.scores = word_for_word.glosses(table)

    def test_each_piece_has_its_best_translations(self):
        self.assertEqual(self.best[2][:2].tolist(), [3, 4])
        self.assertEqual(self.best.shape, (4, 3))

    def test_what_is_not_sure_is_left_out(self):
        for seed in range(50):
            found = word_for_word.gloss([0, 1, 2, 3], self.best, self.scores, random.Random(seed))
            self.assertLessEqual(set(found), {1, 2, 3})

    def test_order_is_mostly_that_of_the_english(self):
        found = [word_for_word.gloss([0, 1, 2], self.best, self.scores, random.Random(seed)) for seed in range(200)]
        whole = [ids for ids in found if len(ids) == 3]
        self.assertGreater(sum(ids == [1, 2, 3] for ids in whole), len(whole) * 0.7)
        self.assertLess(len(whole), 180)


if __name__ == "__main__":
    unittest.main()
