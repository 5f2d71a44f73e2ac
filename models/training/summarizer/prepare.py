"""Stage 1: sentences, tokenizer and labels.

    python prepare.py --data ../../../../shared/data --work /tmp/summarizer

Writes `tokenizer.model` and one `<source>.pt` a source into the work folder; what is there already is kept. A document
is its sentences, their token ids and, for each sentence, a target weight (sums to one).
"""

import argparse
import json
import lzma
import random
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import sentencepiece
import torch

import rouge
import sentences
from document import Statistics, idf, marks

VOCABULARY = 8000
MAX_TOKENS = 64
MAX_SENTENCES = 40
MONO_SENTENCES = 200_000
SOURCES = ("cnndm-small", "neus-articles", "bbc-extractive", "bbc-intro-derived", "neus-roundup", "allsides-headline")
DEV = "dev-cnndm"
ABOUT_COVERAGE = re.compile(
    r"\b(coverage|outlets?|media bias|left-rated|right-rated|center-rated|news sources?|headlines?|framed|"
    r"highlighted (?:by|in|across)|commentators?|voices|pundits)\b", re.I)
BOILERPLATE = re.compile(
    r"^(photo|image|getty|read more|click here|sign up|subscribe|advertisement|share this|follow|updated?:|"
    r"close|story highlights|\(cnn\)$|related:|watch:|copyright)|all rights reserved|associated press contributed|"
    r"contributed to this report|may not be published, broadcast|^[|. ]*$|"
    r"^\W*(updated|published|by|last updated)\b.{0,60}$|^\d\d:\d\d e[sd]t", re.I)


def read(path):
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def grams(text, n=10):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def rows(data, source):
    """(text, summary) of a source. `neus-articles` is made here: whole articles of `allsides-headline` with the round-up
    that was written of them and of two others, found by the snippets that the round-up brings."""
    def of(name):
        return read(data / "summ" / f"{name}.jsonl.xz")

    if source not in ("neus-articles", "allsides-headline"):
        return [(row["text"], row["summary"]) for row in of(source)]
    articles, roundups = of("allsides-headline"), of("neus-roundup")
    matched = match([row["text"] for row in articles], [row["text"] for row in roundups])
    if source == "allsides-headline":
        return [(row["text"], row["summary"]) for i, row in enumerate(articles) if i not in matched]
    return [(articles[i]["text"], roundups[j]["summary"]) for i, j in matched.items()]


def match(articles, snippets, size=8, least=10):
    """Article to the text that shares most n-grams with its first 250 words, where they are ten or more."""
    index = defaultdict(set)
    for number, text in enumerate(snippets):
        for gram in grams(text, size):
            index[gram].add(number)
    matched = {}
    for number, text in enumerate(articles):
        opening = " ".join(re.findall(r"\w+", text.lower())[:250])
        shared = Counter(j for gram in grams(opening, size) for j in index.get(gram, ()))
        if shared:
            best, count = shared.most_common(1)[0]
            if count >= least:
                matched[number] = best
    return matched


def train_tokenizer(data, work):
    model = work / "tokenizer.model"
    if model.exists():
        return
    lines = []
    for source in SOURCES:
        lines += [line for text, _ in rows(data, source) for line in text.split("\n")]
    with lzma.open(data / "mono-en.txt.xz", "rt", encoding="utf-8") as mono:
        lines += [line.strip() for line, _ in zip(mono, range(MONO_SENTENCES))]
    random.Random(1).shuffle(lines)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_prefix=str(work / "tokenizer"), vocab_size=VOCABULARY,
        model_type="unigram", character_coverage=0.9998, split_digits=True, input_sentence_size=300_000,
        shuffle_input_sentence=False, num_threads=1, max_sentence_length=4000,
        pad_id=0, unk_id=1, bos_id=-1, eos_id=-1, minloglevel=2)


def oracle(sents, summary, limit=3):
    """Greedy choice of at most `limit` sentences by ROUGE-1 plus ROUGE-2 (Nallapati et al. 2017), and each one's own."""
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


def target(sents, source, summary):
    """Half on the greedy choice, half spread by how much of the summary each sentence has; None where nothing fits."""
    if source == "bbc-extractive":
        marked = extracted(sents, summary)
        if not marked or len(marked) == len(sents):
            return None
        weights = np.zeros(len(sents), dtype=np.float32)
        weights[marked] = 1.0 / len(marked)
        return weights
    chosen, alone = oracle(sents, summary)
    if not chosen or alone.max() < 0.15:
        return None
    soft = np.exp((alone - alone.max()) / (0.2 * alone.max()))
    hard = np.zeros_like(alone)
    hard[chosen] = alone[chosen] + 1e-3
    return 0.5 * hard / hard.sum() + 0.5 * soft / soft.sum()


def documents(data, source, tokenizer, forbidden):
    for number, (text, summary) in enumerate(rows(data, source)):
        if grams(text) & forbidden or source.startswith("neus") and ABOUT_COVERAGE.search(summary):
            continue
        sents = [s for s in sentences.split(text) if not BOILERPLATE.search(s) and len(s.split()) > 1][:MAX_SENTENCES]
        if len(sents) < 4 or len(rouge.tokens(summary)) < 3:
            continue
        weights = target(sents, source, summary)
        if weights is not None:
            yield {"row": number, "sentences": sents, "summary": summary, "ids": encode(tokenizer, sents).to(torch.int16),
                   "target": torch.from_numpy(weights)}


def encode(tokenizer, sents):
    ids = [tokenizer.encode(s)[:MAX_TOKENS] or [1] for s in sents]
    width = max(map(len, ids))
    return torch.tensor([row + [0] * (width - len(row)) for row in ids])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    train_tokenizer(options.data, options.work)
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(options.work / "tokenizer.model"))
    forbidden = set()
    for row in read(options.data / "summ" / f"{DEV}.jsonl.xz"):
        forbidden |= grams(row["text"]) | grams(row["summary"])
    kept = {}
    for source in SOURCES:
        kept[source] = list(documents(options.data, source, tokenizer, forbidden))
        print(source, len(kept[source]), "articles", flush=True)
    every = [doc for docs in kept.values() for doc in docs]
    statistics = Statistics(idf(tokenizer, [doc["ids"].numpy() for doc in every]), marks(tokenizer))
    with torch.inference_mode():
        for doc in every:
            doc["statistics"] = statistics(doc["ids"].to(torch.int64))
    torch.save(statistics.state_dict(), options.work / "statistics.pt")
    for source, docs in kept.items():
        torch.save(docs, options.work / f"{source}.pt")


if __name__ == "__main__":
    main()
