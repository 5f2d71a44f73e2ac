import sys
import unittest
from pathlib import Path

from torchmetrics.functional.text.rouge import rouge_score

sys.path.insert(0, str(Path(__file__).parents[1] / "summarizer"))
import rouge  # noqa: E402

PAIRS = [
    ("The port of Marsa was closed on Monday after a fire.", "A fire closed Marsa's port on Monday."),
    ("Five ships left; 12 men stayed, the minister's spokesman said.", "The spokesman said that twelve men were staying."),
    ("Nothing here is shared.", "Quite another text altogether"),
    ("one two three four", "one two three four"),
]


class RougeTest(unittest.TestCase):
    def test_labels_are_made_with_the_figures_that_are_published(self):
        for predicted, wanted in PAIRS:
            theirs = rouge_score(predicted, wanted, use_stemmer=True, rouge_keys=("rouge1", "rouge2", "rougeL"))
            for ours, key in zip(rouge.score(predicted, wanted), ("rouge1", "rouge2", "rougeL")):
                self.assertAlmostEqual(ours, float(theirs[f"{key}_fmeasure"]), places=5, msg=f"{key}: {predicted}")


if __name__ == "__main__":
    unittest.main()
