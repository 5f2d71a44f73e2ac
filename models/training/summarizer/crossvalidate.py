"""ROUGE on `cnndm-small` of scorers that have not seen the article: how the weight of the position was chosen.

    python crossvalidate.py --work /tmp/summarizer
"""

import argparse
from pathlib import Path

import numpy as np
import torch

import baselines
import choice
import rouge
import train

FOLDS = 3
LIMITS = ({"sentences": 3}, {"words": 60})


def unseen(sources, seeds):
    """Scores of every article of the first source by scorers that were trained on the other folds."""
    target, docs = next(iter(sources.items()))
    scores = [None] * len(docs)
    for fold in range(FOLDS):
        rest = {**sources, target: [doc for i, doc in enumerate(docs) if i % FOLDS != fold]}
        scorers = [train.train(rest, seed) for seed in seeds]
        for i in range(fold, len(docs), FOLDS):
            ids, statistics, present, head, _ = train.stack([(0, docs[i])])
            with torch.inference_mode():
                found = [scorer(ids, statistics, present, head)[0].numpy() for scorer in scorers]
            scores[i] = np.mean([(one - one.mean()) / (one.std() + 1e-6) for one in found], axis=0)
    return docs, scores


def figures(docs, scores, **limit):
    return 100 * np.mean([rouge.score(choice.text(doc["sentences"], score, **limit), doc["summary"])
                          for doc, score in zip(docs, scores)], axis=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    options = parser.parse_args()
    torch.set_num_threads(1)
    docs, scores = unseen(train.load(options.work), options.seeds)
    lead = [baselines.lead(doc["sentences"]) for doc in docs]
    for limit in LIMITS:
        print(limit, "LEAD", figures(docs, lead, **limit).round(2).tolist())
        for weight in (0, 0.25, 0.5, 1, 2):
            placed = [score - weight * np.log1p(np.arange(len(score))) for score in scores]
            print(limit, "weight", weight, figures(docs, placed, **limit).round(2).tolist(), flush=True)


if __name__ == "__main__":
    main()
