"""Stage 2: train the scorer; a checkpoint an epoch, continued from the last one found.

    python train.py --data ../../../../shared/data --work /tmp/summarizer
"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import measure
import prepare
from model import Scorer

# Documents an epoch takes of each source; the first source's head is the one that is shipped.
MIXTURE = {"cnndm-small": 868, "bbc-extractive": 1500, "bbc-intro-derived": 800, "neus-roundup": 2294, "allsides-headline": 3500}
BATCH = 8


def load(work):
    return {source: torch.load(work / f"{source}.pt") for source in prepare.SOURCES}


def build(work, **options):
    start = torch.load(work / "embeddings.pt")
    return Scorer(start["idf"], start["marks"], start["vectors"], heads=len(prepare.SOURCES), **options)


def epoch_documents(sources, mixture, seed):
    dice = random.Random(seed)
    taken = []
    for head, (source, docs) in enumerate(sources.items()):
        wanted = mixture.get(source, 0)
        pool = []
        while len(pool) < wanted:
            pool += dice.sample(docs, len(docs))
        taken += [(head, doc) for doc in pool[:wanted]]
    dice.shuffle(taken)
    return taken, dice


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
    target = torch.zeros(len(group), count)
    for row, (_, doc) in enumerate(group):
        s, t = doc["ids"].shape
        ids[row, :s, :t] = doc["ids"].to(torch.int64)
        target[row, :s] = doc["target"]
    return ids, target, torch.tensor([head for head, _ in group])


def loss_of(model, ids, target, head):
    scores = model(ids)[torch.arange(len(head)), :, head]
    absent = (ids > 0).sum(-1) == 0
    return F.kl_div(F.log_softmax(scores.masked_fill(absent, -1e4), -1), target, reduction="batchmean")


def run(model, sources, mixture, epochs, rate, work, name, seed, dev):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    steps = epochs * sum(mixture.values()) // BATCH
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.06 * steps), max(0.0, (steps - s) / (0.94 * steps))))
    kept = work / f"{name}.pt"
    first = 0
    if kept.exists():
        state = torch.load(kept)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        first = state["epoch"]
    for epoch in range(first, epochs):
        torch.manual_seed(seed * 1000 + epoch)
        started, total, seen = time.process_time(), 0.0, 0
        model.train()
        taken, dice = epoch_documents(sources, mixture, seed * 1000 + epoch)
        for group in batches(taken, dice):
            loss = loss_of(model, *stack(group))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, seen = total + loss.item(), seen + 1
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "epoch": epoch + 1}, kept)
        print(f"{name} epoch {epoch + 1} loss {total / seen:.4f} cpu {time.process_time() - started:.0f}s dev",
              measure.quick(model, dev), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    dev = measure.dev_set(options.data, options.work)
    model = build(options.work)
    run(model, load(options.work), MIXTURE, options.epochs, 1e-3, options.work, f"scorer-{options.seed}", options.seed, dev)


if __name__ == "__main__":
    main()
