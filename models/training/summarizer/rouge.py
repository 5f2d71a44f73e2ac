"""ROUGE-1, ROUGE-2 and ROUGE-L (Lin 2004) for labels, where speed matters.

Published figures come from `torchmetrics` (see evaluate.py); `test_rouge.py` holds both equal.
"""

import re
from collections import Counter
from functools import lru_cache

TOKEN = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=1)
def _stemmer():
    from nltk.stem.porter import PorterStemmer

    return PorterStemmer()


@lru_cache(maxsize=200_000)
def _stem(word):
    return _stemmer().stem(word) if len(word) > 3 else word


def tokens(text, stem=True):
    words = TOKEN.findall(text.lower())
    return [_stem(w) for w in words] if stem else words


def ngrams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))


def f1(hits, predicted, wanted):
    if not hits:
        return 0.0
    precision, recall = hits / predicted, hits / wanted
    return 2 * precision * recall / (precision + recall)


def rouge_n(predicted, wanted):
    hits = sum((predicted & wanted).values())
    return f1(hits, sum(predicted.values()), sum(wanted.values()))


def rouge_l(predicted, wanted):
    previous = [0] * (len(wanted) + 1)
    for word in predicted:
        row = [0]
        for j, other in enumerate(wanted):
            row.append(previous[j] + 1 if word == other else max(previous[j + 1], row[j]))
        previous = row
    return f1(previous[-1], len(predicted), len(wanted))


def score(predicted, wanted, stem=True):
    p, w = tokens(predicted, stem), tokens(wanted, stem)
    return (rouge_n(ngrams(p, 1), ngrams(w, 1)), rouge_n(ngrams(p, 2), ngrams(w, 2)), rouge_l(p, w))
