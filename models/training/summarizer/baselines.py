"""LEAD, TextRank (Mihalcea and Tarau 2004) and LexRank (Erkan and Radev 2004): what to beat."""

import math
import re
from collections import Counter

import numpy as np

WORD = re.compile(r"[a-z0-9']+")
STOP = frozenset(
    """a an the and or but if of in on at to for from by with about as into over after before under
    is are was were be been being am do does did has have had will would can could should may might
    it its he she they them his her their him i me my we us our you your this that these those there
    not no nor so than then too very just also said says say who whom which what when where why how
    up out off down all any both each few more most other some such only own same s t""".split()
)


def _words(sentence):
    return [w for w in WORD.findall(sentence.lower()) if w not in STOP]


def _pagerank(weights, damping=0.85, rounds=100):
    n = len(weights)
    totals = weights.sum(axis=1, keepdims=True)
    links = np.where(totals > 0, weights / np.maximum(totals, 1e-12), 1.0 / n)
    rank = np.full(n, 1.0 / n)
    for _ in range(rounds):
        new = (1 - damping) / n + damping * links.T @ rank
        if np.abs(new - rank).sum() < 1e-8:
            return new
        rank = new
    return rank


def lead(sentences):
    return -np.arange(len(sentences), dtype=float)


def textrank(sentences):
    """Shared words over the sum of the logarithms of the lengths, as in the paper."""
    words = [set(_words(s)) for s in sentences]
    n = len(words)
    weights = np.zeros((n, n))
    for i in range(n):
        for j in range(i):
            if len(words[i]) > 1 and len(words[j]) > 1:
                shared = len(words[i] & words[j])
                weights[i, j] = weights[j, i] = shared / (math.log(len(words[i])) + math.log(len(words[j])))
    return _pagerank(weights)


def lexrank(sentences, idf=None, threshold=0.1):
    """Cosine of tf-idf vectors, cut at the paper's threshold 0.1, degree-normalized."""
    bags = [Counter(_words(s)) for s in sentences]
    n = len(bags)
    if idf is None:
        seen = Counter(w for bag in bags for w in bag)
        idf = {w: math.log(1 + n / c) for w, c in seen.items()}
    default = max(idf.values(), default=1.0)
    index = {w: i for i, w in enumerate(sorted({w for bag in bags for w in bag}))}
    matrix = np.zeros((n, max(1, len(index))))
    for i, bag in enumerate(bags):
        for word, count in bag.items():
            matrix[i, index[word]] = count * idf.get(word, default)
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    matrix /= np.maximum(norms, 1e-12)
    cosine = matrix @ matrix.T
    return _pagerank((cosine > threshold).astype(float))
