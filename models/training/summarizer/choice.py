"""The best sentences that fit, in the order of the text: how baselines are cut to the length of ours."""

import numpy as np


def choose(sents, scores, sentences=None, words=None):
    chosen, used = [], 0
    for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
        size = len(sents[i].split())
        if sentences is not None and len(chosen) == sentences:
            break
        if words is not None and used + size > words:
            continue
        chosen.append(int(i))
        used += size
    return sorted(chosen)


def text(sents, scores, **limit):
    return " ".join(sents[i] for i in choose(sents, scores, **limit))


def significance(ours, theirs, rounds=10_000, seed=1):
    """Paired bootstrap: share of resampled sets of articles on which we are not ahead (one-sided p), a column a figure."""
    dice, difference = np.random.default_rng(seed), ours - theirs
    samples = dice.integers(0, len(difference), (rounds, len(difference)))
    return (difference[samples].mean(1) <= 0).mean(0)
