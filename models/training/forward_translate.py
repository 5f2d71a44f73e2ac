"""Self-training (He et al. 2020, "Revisiting Self-Training for Neural Sequence Generation"): Arabic news, put into English
by a model folder, becomes more pairs.

`forward_translate.py DATA WORK FOLDER [--lines N]` translates sentences of `mono-ar.txt.xz` that mention a name of the
shipped glossaries (world news rather than local; `--any` takes all), and writes the pairs that the model is surest of to
`WORK/clean/forward-translated.tsv`. FOLDER may be a checkpoint as well, of a larger teacher for instance, which searches
with `--beam` on `--device cuda`. A pair is left out where its English loops, has another length than it should, or has not
the same numbers.
"""

import argparse
import json
import lzma
import multiprocessing
import random
import re
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import sentencepiece

from back_translate import CHUNK, kept, looped
from clean import fault, leaks, screen
from decode import LONGEST, by_model, by_runner
from evaluate import numbers
from examples import SELF_TRANSLATED
from export import Runner, load
from model import Shape
from normalization import normalize
from slots import CLITICS, glossary

worker = {}


def chosen(data, names, limit):
    """Arabic sentences of 6 to 45 words, screened against the development sets; names: as in `back_translate.py`."""
    sentences, grams = screen(data / "dev")
    mentions = mentioned(names) if names else lambda line: True
    with lzma.open(data / "mono-ar.txt.xz", "rt", encoding="utf-8") as lines:
        found = sorted({normalize(line) for line in lines if 6 <= len(line.split()) <= 45})
    random.Random(1).shuffle(found)
    fit = []
    for line in found:
        if mentions(line) and not leaks(line, sentences, grams):
            fit.append(line)
        if len(fit) == limit:
            break
    return fit


def mentioned(names):
    known = set(glossary(names))
    one, two = ({name for name in known if name.count(" ") == n} for n in (0, 1))
    clitics = re.compile(rf"^{CLITICS}")

    def mentions(line):
        words = re.findall(r"\w+", line)
        bare = [clitics.sub("", word) for word in words]
        return any(w in one or b in one for w, b in zip(words, bare)) or any(
            f"{first} {second}" in two for first, second in zip(bare, words[1:]))

    return mentions


def prepare(options):
    """What a process translates with: a model folder's int8 graphs, or a checkpoint."""
    folder = options.work if options.folder.is_file() else options.folder
    source, target = (sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{side}.model")) for side in ("source", "target"))
    if options.folder.is_file():
        model, longest = load(options.folder).to(options.device), LONGEST
        translate = partial(by_model, model, source, target, beam=options.beam, padded_tokens=options.padded_tokens)
    else:
        content = json.loads((folder / "model.json").read_text("utf-8"))
        shape = Shape(decoder_layers=content["decoderLayers"], model=content["modelSize"], heads=content["attentionHeads"])
        longest, translate = content["maxSourceTokens"], partial(by_runner, Runner(folder, shape), source, target)
    worker.update(source=source, longest=longest, translate=translate)


def pairs(lines):
    """-> (Arabic, English, nats a token) of each line that the model can take whole and that came out sound"""
    lines = [line for line in lines if len(worker["source"].encode(line)) < worker["longest"]]
    return [(a, e, nats) for a, (e, nats) in zip(lines, worker["translate"](lines)) if sound(a, e)]


def sound(arabic, english):
    return fault(arabic, english) is None and not looped(english) and numbers(arabic) == numbers(english)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path, help="the translator as exported, or a checkpoint")
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src/main/resources/glossary")
    parser.add_argument("--any", action="store_true", help="sentences without a known name as well")
    parser.add_argument("--lines", type=int, default=250_000)
    parser.add_argument("--keep", type=float, default=0.8, help="share of the sound pairs")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--device", default="cpu", help="of a checkpoint")
    parser.add_argument("--beam", type=int, default=1, help="of a checkpoint")
    parser.add_argument("--padded-tokens", type=int, default=5_000, help="of a batch of a checkpoint")
    parser.add_argument("--chunk", type=int, default=CHUNK, help="lines a process translates at once")
    options = parser.parse_args()
    names = None if options.any else options.names
    lines = kept(options.work / "chosen-ar.txt", lambda: chosen(options.data, names, options.lines))
    parts = [lines[i:i + options.chunk] for i in range(0, len(lines), options.chunk)]
    found = []
    with ProcessPoolExecutor(options.processes, multiprocessing.get_context("fork"), prepare, (options,)) as pool:
        for i, part in enumerate(pool.map(pairs, parts)):
            found += part
            print(f"{min((i + 1) * options.chunk, len(lines)):,} of {len(lines):,}, {len(found):,} sound", flush=True)
    found.sort(key=lambda pair: pair[2])
    best = found[:round(options.keep * len(found))]
    random.Random(1).shuffle(best)
    with open(options.work / "clean" / f"{SELF_TRANSLATED}.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{a}\t{e}\n" for a, e, _ in best)
    print(f"{len(best):,} pairs, up to {max(nats for *_, nats in best):.2f} nats a token")


if __name__ == "__main__":
    main()
