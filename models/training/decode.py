"""Translations that become training data: by a checkpoint on any device, or by int8 graphs on a CPU."""

import numpy as np
import torch

from examples import padded
from model import BEGIN, END
from normalization import normalize

ROWS, LONGEST = 64, 96


def greedy(runner, sources):
    """Lists of ids -> (ids, their log-probabilities) of each; rows that have ended leave the batch when a third of them have."""
    memory, out = runner.start(sources), [([], []) for _ in sources]
    rows, tokens = np.arange(len(sources)), np.full(len(sources), BEGIN)
    state = np.zeros((runner.shape.decoder_layers, len(sources), runner.shape.model), np.float32)
    limits = np.array([int(1.5 * len(source)) + 10 for source in sources])
    alive = np.ones(len(sources), bool)
    while alive.any():
        if alive.mean() < 0.7:
            memory = {name: value[alive] for name, value in memory.items()}
            rows, tokens, state, alive = rows[alive], tokens[alive], state[:, alive], alive[alive]
        state, best, scores = runner.advance(memory, tokens, state)
        tokens = best[:, 0]
        for i in np.flatnonzero(alive):
            ids, log_probabilities = out[rows[i]]
            log_probabilities.append(float(scores[i, 0]))
            if tokens[i] == END or len(ids) >= limits[rows[i]]:
                alive[i] = False
            else:
                ids.append(int(tokens[i]))
    return out


def by_runner(runner, source, target, lines):
    """-> (translation, nats a token) of each line"""
    encoded = [source.encode(line)[:LONGEST - 1] + [END] for line in lines]
    order = sorted(range(len(lines)), key=lambda i: len(encoded[i]))
    out = [None] * len(lines)
    for start in range(0, len(order), ROWS):
        part = order[start:start + ROWS]
        for i, (ids, log_probabilities) in zip(part, greedy(runner, [encoded[i] for i in part])):
            out[i] = normalize(target.decode(ids)), -sum(log_probabilities) / len(log_probabilities)
    return out


@torch.no_grad()
def by_model(model, source, target, lines, beam=1, padded_tokens=5_000):
    """-> (translation, nats a token) of each line; padded_tokens: of the sources of a batch, times the beam."""
    encoded = [ids[:LONGEST - 1] + [END] for ids in source.encode(lines)]
    order, out, device = sorted(range(len(lines)), key=lambda i: len(encoded[i])), [None] * len(lines), model.output_bias.device
    training, start = model.training, 0
    model.eval()
    while start < len(order):
        rows = max(1, padded_tokens // len(encoded[order[min(start + ROWS, len(order) - 1)]]) // beam)
        part = order[start:start + rows]
        ids = torch.from_numpy(padded([encoded[i] for i in part])).to(device)
        with torch.autocast(device.type, torch.bfloat16, enabled=ids.is_cuda):
            found = model.search(ids, int(1.5 * ids.shape[1]) + 10, beam)
        for i, (ids, mean) in zip(part, found):
            out[i] = normalize(target.decode(ids)), -mean
        start += rows
    model.train(training)
    return out
