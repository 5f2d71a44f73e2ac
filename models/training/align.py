"""Stage 3: lexical translation table (IBM model 1, Brown et al. 1993) and embeddings that start from it.

A small model on little data spends most of its first hours finding out which words translate which. Counting finds it
in minutes: the table guides attention in training (as Marian's guided alignment does), and the source embedding of a
piece starts as the mean of its translations' target embeddings, which start as a factorization of the positive PMI
of English neighbours (Levy & Goldberg 2014).

Writes `WORK/lexical.npy` (float16 [source, target], joint score p(t|s) * p(s|t)), `WORK/source-embedding.npy`,
`WORK/target-embedding.npy` (float32, rows of norm about 1).
"""

import argparse
import lzma
from pathlib import Path

import numpy as np
import sentencepiece

from normalization import normalize

DOMAINS = ["wire", "formal", "exam", "everyday", "prose", "lexicon-names", "lexicon-terms"]
LONGEST = 60


def encoded(work, domain):
    lines = open(work / "clean" / f"{domain}.tsv", encoding="utf-8").read().splitlines()
    source = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.model"))
    target = sentencepiece.SentencePieceProcessor(model_file=str(work / "target.model"))
    pairs = [line.split("\t") for line in lines]
    for s, t in zip(source.encode([p[0] for p in pairs]), target.encode([p[1] for p in pairs])):
        if 0 < len(s) <= LONGEST and 0 < len(t) <= LONGEST:
            yield np.array(s, np.int64), np.array(t, np.int64)


def links(pairs, target_size):
    """For every pair of sentences all pairs of their pieces: keys s * V + t, and the group of each target piece."""
    keys, groups, count = [], [], 0
    for s, t in pairs:
        keys.append((s[None, :] * target_size + t[:, None]).ravel())
        groups.append(np.repeat(np.arange(count, count + len(t)), len(s)))
        count += len(t)
    return np.concatenate(keys).astype(np.int32), np.concatenate(groups).astype(np.int32), count


def expectation_maximization(pairs, source_size, target_size, rounds):
    keys, groups, count = links(pairs, target_size)
    table = np.full(source_size * target_size, 1.0, np.float32)
    for number in range(rounds):
        weights = table[keys]
        weights /= np.bincount(groups, weights, count).astype(np.float32)[groups]
        counts = np.zeros_like(table)
        for start in range(0, len(keys), 40_000_000):
            part = slice(start, start + 40_000_000)
            counts += np.bincount(keys[part], weights[part], len(table)).astype(np.float32)
        counts = counts.reshape(source_size, target_size)
        given_source = counts / np.maximum(counts.sum(1, keepdims=True), 1e-9)
        # Agreement of both directions keeps rare pieces from collecting garbage (Liang et al. 2006).
        given_target = counts / np.maximum(counts.sum(0, keepdims=True), 1e-9)
        table = (given_source if number == 0 else np.sqrt(given_source * given_target)).ravel() + 1e-7
        print(f"round {number + 1}: {len(keys):,} links", flush=True)
    return given_source * given_target, given_source


def neighbour_counts(lines, size, window=4):
    counts = np.zeros((size, size), np.float32)
    for start in range(0, len(lines), 20_000):
        flat = np.concatenate([np.r_[np.array(line, np.int64), np.full(window, -1)] for line in lines[start:start + 20_000]])
        for distance in range(1, window + 1):
            left, right = flat[:-distance], flat[distance:]
            both = (left >= 0) & (right >= 0)
            keys = left[both] * size + right[both]
            counts += np.bincount(keys, minlength=size * size).reshape(size, size).astype(np.float32) / distance
    return counts + counts.T


def factorized(counts, rank, seed=1):
    """Rows of norm 1 whose inner products approximate the square root of the positive PMI (randomized SVD)."""
    rows, total = counts.sum(1) + 1.0, counts.sum()
    smoothed = rows ** 0.75 / (rows ** 0.75).sum() * rows.sum()
    matrix = np.maximum(np.log(np.maximum(counts * total, 1e-9) / np.outer(rows, smoothed)), 0).astype(np.float32)
    random = np.random.default_rng(seed)
    basis = matrix @ random.standard_normal((matrix.shape[1], rank + 32), dtype=np.float32)
    for _ in range(3):
        basis = matrix @ (matrix.T @ np.linalg.qr(basis)[0])
    basis = np.linalg.qr(basis)[0]
    left, values, _ = np.linalg.svd(basis.T @ matrix, full_matrices=False)
    vectors = (basis @ left)[:, :rank] * np.sqrt(values[:rank])
    vectors += 0.15 * np.linalg.norm(vectors, axis=1).mean() / np.sqrt(rank) * random.standard_normal(vectors.shape)
    rotation = np.linalg.qr(random.standard_normal((rank, rank)))[0]  # spreads the strong directions over all heads
    vectors = vectors @ rotation
    return (vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)).astype(np.float32)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--model", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--english-lines", type=int, default=250_000)
    options = parser.parse_args()
    source = sentencepiece.SentencePieceProcessor(model_file=str(options.work / "source.model"))
    target = sentencepiece.SentencePieceProcessor(model_file=str(options.work / "target.model"))
    pairs = [pair for domain in DOMAINS for pair in encoded(options.work, domain)]
    joint, given_source = expectation_maximization(pairs, len(source), len(target), options.rounds)
    np.save(options.work / "lexical.npy", np.sqrt(joint).astype(np.float16))
    english = [t for _, t in pairs]
    with lzma.open(options.data / "mono-en.txt.xz", "rt", encoding="utf-8") as lines:
        mono = [normalize(line) for _, line in zip(range(options.english_lines), lines)]
    english += [np.array(t) for t in target.encode(mono) if t]
    target_embedding = factorized(neighbour_counts(english, len(target)), options.model)
    weights = np.where(joint > 0.01 * joint.max(1, keepdims=True), joint, 0)
    weights /= np.maximum(weights.sum(1, keepdims=True), 1e-9)
    source_embedding = weights @ target_embedding
    norms = np.linalg.norm(source_embedding, axis=1, keepdims=True)
    noise = np.random.default_rng(2).standard_normal(source_embedding.shape).astype(np.float32) / 16
    source_embedding = source_embedding / np.maximum(norms, 0.3) + 0.3 * noise
    np.save(options.work / "target-embedding.npy", target_embedding)
    np.save(options.work / "source-embedding.npy", source_embedding.astype(np.float32))
    for word in ["العراق", "وزير", "سبتمبر", "وقال", "الأناضول", "مجلس"]:
        for piece in source.encode(word):
            best = given_source[piece].argsort()[::-1][:5]
            close = (target_embedding @ source_embedding[piece]).argsort()[::-1][:5]
            print(source.id_to_piece(piece), [target.id_to_piece(int(i)) for i in best],
                  [target.id_to_piece(int(i)) for i in close])


if __name__ == "__main__":
    main()
