"""Stage 1: sentences, tokenizer and labels.

    python prepare.py --data ../../../../shared/data --work /tmp/summarizer

Writes `tokenizer.model` and one `<source>.pt` a source into the work folder; what is there already
is kept. A document is its sentences' token ids and, for each sentence, a target weight (sums to one).
"""

import argparse
import json
import lzma
import random
import re
from pathlib import Path

import numpy as np
import sentencepiece
import torch

import embeddings
import rouge
import sentences

VOCABULARY = 8000
MAX_TOKENS = 64
MAX_SENTENCES = 40
MONO_SENTENCES = 200_000
SOURCES = ("cnndm-small", "bbc-extractive", "bbc-intro-derived", "neus-roundup", "allsides-headline")
DEV = "dev-cnndm"
MOST_ARTICLES = 5000
ABOUT_COVERAGE = re.compile(
    r"\b(coverage|outlets?|media bias|left-rated|right-rated|center-rated|news sources?|headlines?|framed|"
    r"highlighted (?:by|in|across)|commentators?|voices|pundits)\b", re.I)
BOILERPLATE = re.compile(
    r"^(photo|image|getty|read more|click here|sign up|subscribe|advertisement|share this|follow|updated?:|"
    r"close|story highlights|\(cnn\)$|related:|watch:|copyright)|all rights reserved|associated press contributed|"
    r"contributed to this report|may not be published, broadcast", re.I)


def read(path):
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def grams(text, n=10):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def train_tokenizer(data, work):
    model = work / "tokenizer.model"
    if model.exists():
        return
    lines = []
    for source in SOURCES:
        for row in read(data / "summ" / f"{source}.jsonl.xz"):
            lines += row["text"].split("\n")
    with lzma.open(data / "mono-en.txt.xz", "rt", encoding="utf-8") as mono:
        lines += [line.strip() for line, _ in zip(mono, range(MONO_SENTENCES))]
    random.Random(1).shuffle(lines)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_prefix=str(work / "tokenizer"), vocab_size=VOCABULARY,
        model_type="unigram", character_coverage=0.9998, split_digits=True, input_sentence_size=300_000,
        shuffle_input_sentence=False, num_threads=1, max_sentence_length=4000,
        pad_id=0, unk_id=1, bos_id=-1, eos_id=-1, minloglevel=2)


def oracle(sents, summary, limit=3):
    """Greedy choice of at most `limit` sentences by ROUGE-1 plus ROUGE-2 (Nallapati et al. 2017)."""
    words = [rouge.tokens(s) for s in sents]
    wanted = rouge.tokens(summary)
    one, two = rouge.ngrams(wanted, 1), rouge.ngrams(wanted, 2)
    singles = [(rouge.ngrams(w, 1), rouge.ngrams(w, 2)) for w in words]
    alone = np.array([rouge.rouge_n(a, one) + rouge.rouge_n(b, two) for a, b in singles], dtype=np.float32)
    chosen, best = [], 0.0
    have1, have2 = rouge.Counter(), rouge.Counter()
    while len(chosen) < limit:
        gains = [(rouge.rouge_n(have1 + a, one) + rouge.rouge_n(have2 + b, two), i)
                 for i, (a, b) in enumerate(singles) if i not in chosen]
        value, index = max(gains, default=(0.0, -1))
        if value <= best:
            break
        best, have1, have2 = value, have1 + singles[index][0], have2 + singles[index][1]
        chosen.append(index)
    return chosen, alone


def extracted(sents, summary):
    """Sentences that a human marked: those whose words stand in the summary one after the other."""
    flat = " " + " ".join(re.findall(r"\w+", summary.lower())) + " "
    return [i for i, s in enumerate(sents) if " " + " ".join(re.findall(r"\w+", s.lower())) + " " in flat]


def target(sents, row):
    if row["source"] == "bbc-extractive":
        marked = extracted(sents, row["summary"])
        if not marked or len(marked) == len(sents):
            return None
        weights = np.zeros(len(sents), dtype=np.float32)
        weights[marked] = 1.0 / len(marked)
        return weights
    chosen, alone = oracle(sents, row["summary"])
    if not chosen or alone.max() < 0.15:
        return None
    soft = np.exp((alone - alone.max()) / (0.2 * alone.max()))
    hard = np.zeros_like(alone)
    hard[chosen] = alone[chosen] + 1e-3
    return 0.5 * hard / hard.sum() + 0.5 * soft / soft.sum()


def documents(rows, tokenizer, forbidden):
    for row in rows:
        if forbidden and grams(row["text"]) & forbidden:
            continue
        if row["kind"] == "abstract" and ABOUT_COVERAGE.search(row["summary"]):
            continue
        sents = [s for s in sentences.split(row["text"]) if not BOILERPLATE.search(s) and len(s.split()) > 1]
        sents = sents[:MAX_SENTENCES]
        if len(sents) < 4:
            continue
        weights = target(sents, row)
        if weights is None:
            continue
        yield {"ids": pad([tokenizer.encode(s)[:MAX_TOKENS] for s in sents]), "target": torch.from_numpy(weights)}


def pad(rows):
    width = max(1, max(map(len, rows)))
    return torch.tensor([r + [0] * (width - len(r)) for r in rows], dtype=torch.int16)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    train_tokenizer(options.data, options.work)
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(options.work / "tokenizer.model"))
    forbidden = set()
    for row in read(options.data / "summ" / f"{DEV}.jsonl.xz"):
        forbidden |= grams(row["text"]) | grams(row["summary"])
    for source in SOURCES:
        out = options.work / f"{source}.pt"
        if not out.exists():
            rows = read(options.data / "summ" / f"{source}.jsonl.xz")[:MOST_ARTICLES]
            docs = list(documents(rows, tokenizer, forbidden))
            torch.save(docs, out)
            print(source, len(rows), "articles,", len(docs), "kept", flush=True)
    if not (options.work / "embeddings.pt").exists():
        docs = [d for source in SOURCES for d in torch.load(options.work / f"{source}.pt")]
        torch.save(embeddings.build(tokenizer, options.data / "mono-en.txt.xz", docs), options.work / "embeddings.pt")


if __name__ == "__main__":
    main()
