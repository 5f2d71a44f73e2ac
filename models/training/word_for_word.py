"""English news with a gloss instead of a translation: `word_for_word.py DATA WORK [--lines N]`.

Quicker made than a reverse model: the lexical table of `align.py` is enough. For each piece of an
English sentence the Arabic piece that the table likes best is written down, in English order and with gaps. Nobody would call
that Arabic, but the decoder sees much more real English, and attention has words to look at. Appends to
`WORK/clean/back-translated.tsv`; `examples.py` tags these pairs, so that the encoder knows what it has before it.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import sentencepiece

from back_translate import chosen
from clean import fault
from examples import TAGGED

SUREST = 0.15  # joint score below which a piece has no translation
LEFT_OUT = 0.15  # of the translations
SWAPPED = 0.1  # of the neighbours


def glosses(table, candidates=3):
    """table [S, T] -> for each target piece its best source pieces and their scores, [T, candidates]"""
    best = np.argsort(-table, axis=0)[:candidates]
    return best.T, np.take_along_axis(table, best, 0).T.astype(np.float64)


def gloss(ids, best, scores, chance):
    out = []
    for piece in ids:
        sure = [(s, w) for s, w in zip(best[piece], scores[piece]) if w >= SUREST]
        if sure and chance.random() >= LEFT_OUT:
            source = int(chance.choices([s for s, _ in sure], [w * w for _, w in sure])[0])
            if not out or out[-1] != source:
                out.append(source)
    for i in range(len(out) - 1):
        if chance.random() < SWAPPED:
            out[i], out[i + 1] = out[i + 1], out[i]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src/main/resources/glossary")
    parser.add_argument("--lines", type=int, default=200_000)
    options = parser.parse_args()
    source, target = (sentencepiece.SentencePieceProcessor(model_file=str(options.work / f"{side}.model"))
                      for side in ("source", "target"))
    best, scores = glosses(np.load(options.work / "lexical.npy"))
    chance, count = random.Random(1), 0
    with open(options.work / "clean" / f"{TAGGED}.tsv", "a", encoding="utf-8") as out:
        for english in chosen(options.data, options.names, options.lines):
            arabic = source.decode(gloss(target.encode(english), best, scores, chance))
            if fault(arabic, english) is None:
                out.write(f"{arabic}\t{english}\n")
                count += 1
    print(f"{count:,} pairs")


if __name__ == "__main__":
    main()
