"""Token vectors and document frequencies before training: PPMI of neighbours, factored by SVD."""

import lzma

import numpy as np
import torch

WINDOW = 5
SIZE = 96


def cooccurrence(rows, vocabulary):
    stream = np.concatenate([np.concatenate([row, np.zeros(WINDOW, np.int64)]) for row in rows])
    counts = np.zeros(vocabulary * vocabulary, np.float32)
    for offset in range(1, WINDOW + 1):
        left, right = stream[:-offset], stream[offset:]
        both = (left > 0) & (right > 0)
        keys, found = np.unique(left[both] * vocabulary + right[both], return_counts=True)
        counts[keys] += found / offset
    counts = counts.reshape(vocabulary, vocabulary)
    return counts + counts.T


def factor(counts):
    """Levy and Goldberg 2014: positive pointwise mutual information with smoothed contexts."""
    total = counts.sum()
    row = counts.sum(1, keepdims=True) / total
    column = np.power(counts.sum(0, keepdims=True), 0.75)
    column /= column.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        ppmi = np.log(counts / total / (row * column))
    ppmi = np.maximum(np.nan_to_num(ppmi, nan=0.0, neginf=0.0), 0)
    torch.manual_seed(1)
    u, s, _ = torch.svd_lowrank(torch.from_numpy(ppmi), q=SIZE + 16, niter=3)
    vectors = u[:, :SIZE] * s[:SIZE].sqrt()
    vectors = vectors / vectors.norm(dim=1, keepdim=True).clamp(min=1e-6)
    vectors[0] = 0
    return vectors * 0.5


def build(tokenizer, mono, documents, limit=200_000):
    with lzma.open(mono, "rt", encoding="utf-8") as lines:
        rows = [np.array(tokenizer.encode(line.strip())[:64], np.int64) for line, _ in zip(lines, range(limit))]
    for document in documents:
        rows += [row[row > 0].astype(np.int64) for row in document["ids"].numpy()]
    vectors = factor(cooccurrence([r for r in rows if len(r)], tokenizer.vocab_size()))
    return {"vectors": vectors, "idf": idf(tokenizer, documents), "marks": marks(tokenizer)}


def idf(tokenizer, documents):
    """log(N / df) over documents; pieces without a letter or digit weigh nothing."""
    seen = np.zeros(tokenizer.vocab_size())
    for document in documents:
        seen[np.unique(document["ids"].numpy())] += 1
    weights = np.log(len(documents) / (1 + seen)).clip(0, 6)
    for piece in range(tokenizer.vocab_size()):
        if not any(c.isalnum() for c in tokenizer.id_to_piece(piece)):
            weights[piece] = 0
    return torch.tensor(weights, dtype=torch.float32)


PRONOUNS = "he she they it we i you this these those that him her his their its".split()
REPORTING = "said says told added according wrote tweeted announced statement".split()


def marks(tokenizer):
    """One row a piece: digit, quotation mark, capital inside, pronoun, reporting verb, question, hedge."""
    table = np.zeros((tokenizer.vocab_size(), 7), np.float32)
    for piece in range(2, tokenizer.vocab_size()):
        text = tokenizer.id_to_piece(piece).replace("▁", "")
        low = text.lower()
        table[piece] = [
            any(c.isdigit() for c in text), any(c in '"“”«»' for c in text), text[:1].isupper(),
            low in PRONOUNS, low in REPORTING, "?" in text or "!" in text, low in ("but", "and", "also", "however"),
        ]
    return torch.from_numpy(table)
