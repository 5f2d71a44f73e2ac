"""Stage 2: train scorers that differ by their seed; a minute of one core each.

    python train.py --work /tmp/summarizer --seeds 1 2 3
"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

import prepare
from document import Statistics
from model import Scorer

# How often an epoch takes each document of a source; the first source's view of the statistics is shipped.
MIXTURE = {"cnndm-small": 3, "neus-articles": 2, "bbc-extractive": 1, "bbc-intro-derived": 1, "neus-roundup": 0.5,
           "allsides-headline": 1}
BATCH = 16
EPOCHS = 2
RATE = 2e-3
DECAY = 0.02


def load(work):
    return {source: torch.load(work / f"{source}.pt", weights_only=False) for source in prepare.SOURCES}


def epoch_documents(sources, mixture, dice):
    taken = []
    for head, (source, docs) in enumerate(sources.items()):
        often = mixture.get(source, 0)
        taken += [(head, doc) for doc in docs] * int(often)
        taken += [(head, doc) for doc in dice.sample(docs, int(len(docs) * (often % 1)))]
    dice.shuffle(taken)
    return taken


def batches(taken, dice):
    """Groups of documents of like size, so that little is padding."""
    groups = []
    for start in range(0, len(taken), BATCH * 40):
        chunk = sorted(taken[start : start + BATCH * 40], key=lambda item: item[1]["ids"].shape[0])
        groups += [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
    dice.shuffle(groups)
    return groups


def stack(group):
    count = max(doc["ids"].shape[0] for _, doc in group)
    width = max(doc["ids"].shape[1] for _, doc in group)
    ids = torch.zeros(len(group), count, width, dtype=torch.int64)
    statistics = torch.zeros(len(group), count, Statistics.SIZE)
    present, target = torch.zeros(len(group), count), torch.zeros(len(group), count)
    for row, (_, doc) in enumerate(group):
        s, t = doc["ids"].shape
        ids[row, :s, :t] = doc["ids"].to(torch.int64)
        statistics[row, :s] = doc["statistics"]
        present[row, :s] = 1
        target[row, :s] = doc["target"]
    return ids, statistics, present, torch.tensor([head for head, _ in group]), target


def loss_of(model, ids, statistics, present, head, target):
    scores = model(ids, statistics, present, head).masked_fill(present == 0, -1e4)
    return F.kl_div(F.log_softmax(scores, -1), target, reduction="batchmean")


def train(sources, seed, mixture=MIXTURE, epochs=EPOCHS, vocabulary=prepare.VOCABULARY):
    torch.manual_seed(seed)
    dice = random.Random(seed)
    model = Scorer(vocabulary, len(sources))
    model.normalize_by(torch.cat([doc["statistics"] for docs in sources.values() for doc in docs[:800]]))
    words = list(model.bag.parameters())
    others = [p for name, p in model.named_parameters() if not name.startswith("bag.")]
    optimizer = torch.optim.AdamW([{"params": words, "weight_decay": 5 * DECAY}, {"params": others, "weight_decay": DECAY}])
    plan = [batches(epoch_documents(sources, mixture, dice), dice) for _ in range(epochs)]
    steps, step, started = sum(map(len, plan)), 0, time.process_time()
    for epoch, groups in enumerate(plan):
        model.train()
        total = 0.0
        for group in groups:
            step += 1
            for parameters in optimizer.param_groups:
                parameters["lr"] = RATE * min(step / (0.06 * steps), max(0.02, (steps - step) / (0.94 * steps)))
            loss = loss_of(model, *stack(group))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(others, 1.0)
            optimizer.step()
            total += loss.item()
        print(f"seed {seed} epoch {epoch + 1} loss {total / len(groups):.4f} cpu {time.process_time() - started:.0f} s",
              flush=True)
    return model.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    options = parser.parse_args()
    torch.set_num_threads(1)
    sources = load(options.work)
    for seed in options.seeds:
        torch.save(train(sources, seed).state_dict(), options.work / f"scorer-{seed}.pt")


if __name__ == "__main__":
    main()
