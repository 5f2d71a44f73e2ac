"""Which back-translations the forward model can read: `round_trip.py WORK CHECKPOINT [--keep SHARE]`.

A weak reverse model writes much that says something else. Each pair is scored by the nats a token that the forward model
needs for the English, given the Arabic; the best share stays in `WORK/clean/back-translated.tsv`, all of them are kept in
`WORK/back-translated-all.tsv`.
"""

import argparse
import shutil
from pathlib import Path

import sentencepiece
import torch
from torch.nn import functional as F

from examples import TAGGED, arrays
from export import load
from model import END, PAD

LONGEST = 96


@torch.no_grad()
def nats(model, examples, rows=64):
    """[(source ids, target ids)] -> nats a target token of each."""
    order, out = sorted(range(len(examples)), key=lambda i: len(examples[i][1])), [0.0] * len(examples)
    for start in range(0, len(order), rows):
        part = order[start:start + rows]
        source, previous, labels = (torch.from_numpy(a) for a in arrays([examples[i] for i in part]))
        with torch.autocast("cpu", torch.bfloat16):
            hidden, _ = model.decode(previous, *model.encode(source))
            scores = model.logits(hidden)
        losses = F.cross_entropy(scores.float().transpose(1, 2), labels, ignore_index=PAD, reduction="none").sum(1)
        for i, loss, count in zip(part, losses.tolist(), (labels != PAD).sum(1).tolist()):
            out[i] = loss / count
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--keep", type=float, default=0.4)
    options = parser.parse_args()
    path, everything = options.work / "clean" / f"{TAGGED}.tsv", options.work / f"{TAGGED}-all.tsv"
    if not everything.exists():
        shutil.copy(path, everything)
    source, target = (sentencepiece.SentencePieceProcessor(model_file=str(options.work / f"{side}.model"))
                      for side in ("source", "target"))
    pairs = [line.split("\t") for line in everything.read_text("utf-8").splitlines()]
    found = nats(load(options.checkpoint), [(source.encode(a)[:LONGEST - 1] + [END], target.encode(e)[:LONGEST - 1] + [END]) for a, e in pairs])
    best = sorted(range(len(pairs)), key=found.__getitem__)[:round(options.keep * len(pairs))]
    with open(path, "w", encoding="utf-8") as out:
        out.writelines("\t".join(pairs[i]) + "\n" for i in sorted(best))
    print(f"{len(best):,} of {len(pairs):,} pairs, up to {found[best[-1]]:.2f} nats a token")


if __name__ == "__main__":
    main()
