"""Stage 2: the SentencePiece models of source and target.

Unigram with byte fallback and split digits; all character normalization is ours (`normalization.py`), so
SentencePiece's own is the identity. Ids: 0 <pad>, 1 <unk>, 2 <s>, 3 </s>, 4.. the reserved glossary symbols.
"""

import argparse
import random
from pathlib import Path

import sentencepiece

RESERVED = ["<term>", "</term>", "<trans>"]
# How often each domain's pairs are counted when pieces are chosen.
DOMAINS = {"wire": 3, "formal": 2, "exam": 1, "everyday": 1, "lexicon-names": 1, "prose": 1}


def train(lines, prefix, size):
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_prefix=str(prefix), vocab_size=size, model_type="unigram",
        byte_fallback=True, split_digits=True, character_coverage=0.9999, normalization_rule_name="identity",
        user_defined_symbols=RESERVED, pad_id=0, unk_id=1, bos_id=2, eos_id=3, pad_piece="<pad>",
        num_threads=2, max_sentence_length=8192, train_extremely_large_corpus=False, minloglevel=2)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--source-size", type=int, default=16_000)
    parser.add_argument("--target-size", type=int, default=8_000)
    options = parser.parse_args()
    source, target = [], []
    for domain, weight in DOMAINS.items():
        for line in open(options.work / "clean" / f"{domain}.tsv", encoding="utf-8"):
            arabic, english = line.rstrip("\n").split("\t")
            source += [arabic] * weight
            target += [english] * weight
    random.Random(1).shuffle(source)
    random.Random(1).shuffle(target)
    train(source, options.work / "source", options.source_size)
    train(target, options.work / "target", options.target_size)


if __name__ == "__main__":
    main()
