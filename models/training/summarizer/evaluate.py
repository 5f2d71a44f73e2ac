"""ROUGE of the shipped scorer and of LEAD, TextRank and LexRank at the same length, with a paired bootstrap.

    python evaluate.py --data DATA --folder ../../summarize-en

The sentences are chosen by `measure.choose` for all of them, so this judges the scores; what the service's own rules
add or cost is not in these figures. Figures: ROUGE-1, -2, -L F1, each times 100.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime

import baselines
import measure


def significance(ours, theirs, rounds=2000, seed=1):
    """Share of resampled development sets on which we are not ahead (one-sided p), a column a ROUGE."""
    dice, difference = np.random.default_rng(seed), ours - theirs
    samples = dice.integers(0, len(difference), (rounds, len(difference)))
    return (difference[samples].mean(1) <= 0).mean(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--lines", type=int)
    options = parser.parse_args()
    session = onnxruntime.InferenceSession(str(options.folder / "scorer.onnx"))
    docs = measure.dev_set(options.data, options.folder)[:options.lines]
    scorers = {"ours": lambda sents, ids: session.run(["scores"], {"input_ids": ids.numpy()})[0],
               "LEAD": lambda sents, ids: baselines.lead(sents), "TextRank": lambda sents, ids: baselines.textrank(sents),
               "LexRank": lambda sents, ids: baselines.lexrank(sents)}
    scored = {name: [scorer(sents, ids) for sents, _, ids in docs] for name, scorer in scorers.items()}
    for limit in ({"count": 3}, {"words": 60}):
        rows = {name: measure.figures(docs, scores, **limit) for name, scores in scored.items()}
        for name, found in rows.items():
            p = "" if name == "ours" else f" p {significance(rows['ours'], found).round(4).tolist()}"
            print(json.dumps(limit), len(docs), name, (100 * found.mean(0)).round(2).tolist(), p, flush=True)


if __name__ == "__main__":
    main()
