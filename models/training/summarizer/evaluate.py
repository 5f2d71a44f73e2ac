"""ROUGE of what the service selects, and of LEAD, TextRank and LexRank at the same length, with a paired bootstrap.

    python evaluate.py --data DATA --summaries summaries.jsonl

`summaries.jsonl` is what `org.dragoman.summarize.SummaryServiceCheck` wrote of `dev-cnndm` (see README.md). ROUGE-1, -2
and -L are F1 with Porter stems by torchmetrics, times 100.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from torchmetrics.functional.text.rouge import rouge_score

import baselines
import choice
import prepare
import sentences

KEYS = ("rouge1", "rouge2", "rougeL")
LIMITS = ({"sentences": 3}, {"words": 60}, {"sentences": 1}, {"sentences": 2}, {"sentences": 5}, {"words": 30}, {"words": 100})


def figures(texts, summaries):
    found = [rouge_score(text, summary, use_stemmer=True, rouge_keys=KEYS) for text, summary in zip(texts, summaries)]
    return 100 * np.array([[float(one[f"{key}_fmeasure"]) for key in KEYS] for one in found])


def served(path):
    """Length, as `3 sentences`, to document number to text."""
    texts = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        texts[row["length"]][row["document"]] = " ".join(row["summary"])
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--summaries", type=Path, required=True)
    parser.add_argument("--lengths", type=int, default=len(LIMITS), help="how many of the lengths, the published first")
    parser.add_argument("--articles", type=int, help="only so many, the first of the set")
    options = parser.parse_args()
    rows = prepare.read(options.data / "summ" / f"{prepare.DEV}.jsonl.xz")[:options.articles]
    wanted = [row["summary"] for row in rows]
    split = [sentences.split(row["text"]) for row in rows]
    scores = {"LEAD": [baselines.lead(s) for s in split], "TextRank": [baselines.textrank(s) for s in split],
              "LexRank": [baselines.lexrank(s) for s in split]}
    ours = served(options.summaries)
    for limit in LIMITS[:options.lengths]:
        (unit, count), = limit.items()
        texts = [ours[f"{count} {unit}"][i] for i in range(len(rows))]
        best = figures(texts, wanted)
        show(limit, "ours", texts, best, "")
        for name, system in scores.items():
            theirs = [choice.text(s, score, **limit) for s, score in zip(split, system)]
            found = figures(theirs, wanted)
            show(limit, name, theirs, found, f"p {choice.significance(best, found).round(4).tolist()}")


def show(limit, name, texts, found, p):
    length = np.mean([len(text.split()) for text in texts])
    print(json.dumps(limit), len(texts), f"{name:9}", found.mean(0).round(2).tolist(), f"{length:.1f} words", p, flush=True)


if __name__ == "__main__":
    main()
