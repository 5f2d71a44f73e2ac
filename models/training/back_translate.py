"""Back-translation (Sennrich et al. 2016): English news, put into Arabic by the reverse model, becomes more pairs.

`back_translate.py DATA WORK REVERSE CHECKPOINT [--lines N]` exports the reverse model to int8, translates sentences of
`mono-en.txt.xz` that mention a name of the shipped glossaries (world news rather than local), and appends to
`WORK/clean/back-translated.tsv`; what is there already is skipped. `examples.py` tags these pairs (Caswell et al. 2019).
"""

import argparse
import itertools
import lzma
import random
import re
import tempfile
from pathlib import Path

import numpy as np
import sentencepiece

from clean import fault, leaks, screen
from examples import TAGGED
from export import Runner, export, load
from model import BEGIN, END
from normalization import normalize
from slots import glossary

ROWS, CHUNK = 64, 4096


def chosen(data, names, limit):
    """English sentences of 8 to 45 words that mention a known name, screened against the development sets."""
    sentences, grams = screen(data / "dev")
    spellings = sorted({english for found in glossary(names).values() for english in found if english[0].isupper()}, key=len, reverse=True)
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)")
    with lzma.open(data / "mono-en.txt.xz", "rt", encoding="utf-8") as lines:
        found = {normalize(line) for line in lines if 8 <= len(line.split()) <= 45}
    found = random.Random(1).sample(sorted(found), len(found))
    fit = (line for line in found if known.search(line) and not leaks(line, sentences, grams))
    return list(itertools.islice(fit, limit))


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


def translated(runner, source, target, lines):
    """-> (translation, nats a token) of each line"""
    encoded = [source.encode(line)[:95] + [END] for line in lines]
    order = sorted(range(len(lines)), key=lambda i: len(encoded[i]))
    out = [None] * len(lines)
    for start in range(0, len(order), ROWS):
        part = order[start:start + ROWS]
        for i, (ids, log_probabilities) in zip(part, greedy(runner, [encoded[i] for i in part])):
            out[i] = normalize(target.decode(ids)), -sum(log_probabilities) / len(log_probabilities)
    return out


def looped(text):
    words = text.split()
    return any(words[i:i + 3] == words[i + 3:i + 6] for i in range(len(words) - 5))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("reverse", type=Path, help="the mirrored folder that `reverse.py` made")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src/main/resources/glossary")
    parser.add_argument("--lines", type=int, default=200_000)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    model = load(options.checkpoint)
    export(model, options.reverse, folder, True, 96)
    runner = Runner(folder, model.shape)
    source, target = (sentencepiece.SentencePieceProcessor(model_file=str(options.reverse / f"{side}.model"))
                      for side in ("source", "target"))
    path = options.work / "clean" / f"{TAGGED}.tsv"
    done = {line.rstrip("\n").split("\t")[1] for line in open(path, encoding="utf-8")} if path.exists() else set()
    lines = [line for line in chosen(options.data, options.names, options.lines) if line not in done]
    with open(path, "a", encoding="utf-8") as out:
        for start in range(0, len(lines), CHUNK):
            part = lines[start:start + CHUNK]
            pairs = ((a, e) for (a, _), e in zip(translated(runner, source, target, part), part))
            out.writelines(f"{a}\t{e}\n" for a, e in pairs if fault(a, e) is None and not looped(a))
            out.flush()
            print(f"{start + len(part):,} of {len(lines):,}", flush=True)


if __name__ == "__main__":
    main()
