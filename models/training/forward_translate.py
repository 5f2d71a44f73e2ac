"""Self-training (He et al. 2020, "Revisiting Self-Training for Neural Sequence Generation"): Arabic news, put into English
by a model folder, becomes more pairs.

`forward_translate.py DATA WORK FOLDER [--lines N]` translates sentences of `mono-ar.txt.xz` that mention a name of the
shipped glossaries (world news rather than local), and writes the pairs that the model is surest of to
`WORK/clean/forward-translated.tsv`. A pair is left out where its English loops, has another length than it should, or
has not the same numbers.
"""

import argparse
import json
import lzma
import random
import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import sentencepiece

from back_translate import CHUNK, looped, translated
from clean import fault, leaks, screen
from evaluate import numbers
from examples import SELF_TRANSLATED
from export import Runner
from model import Shape
from normalization import normalize
from slots import CLITICS, glossary

worker = {}


def chosen(data, names, limit):
    """Arabic sentences of 6 to 45 words that mention a known name, screened against the development sets."""
    sentences, grams = screen(data / "dev")
    known = set(glossary(names))
    one, two = ({name for name in known if name.count(" ") == n} for n in (0, 1))
    clitics = re.compile(rf"^{CLITICS}")

    def mentions(line):
        words = re.findall(r"\w+", line)
        bare = [clitics.sub("", word) for word in words]
        return any(w in one or b in one for w, b in zip(words, bare)) or any(
            f"{first} {second}" in two for first, second in zip(bare, words[1:]))

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


def prepare(folder):
    content = json.loads((folder / "model.json").read_text("utf-8"))
    shape = Shape(decoder_layers=content["decoderLayers"], model=content["modelSize"], heads=content["attentionHeads"])
    worker["longest"] = content["maxSourceTokens"]
    worker["what"] = Runner(folder, shape), *(sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{side}.model"))
                                              for side in ("source", "target"))


def pairs(lines):
    """-> (Arabic, English, nats a token) of each line that the model can take whole"""
    source = worker["what"][1]
    lines = [line for line in lines if len(source.encode(line)) < worker["longest"]]
    return [(a, e, nats) for a, (e, nats) in zip(lines, translated(*worker["what"], lines))]


def sound(arabic, english):
    return fault(arabic, english) is None and not looped(english) and numbers(arabic) == numbers(english)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path, help="the translator as exported")
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src/main/resources/glossary")
    parser.add_argument("--lines", type=int, default=250_000)
    parser.add_argument("--keep", type=float, default=0.8, help="share of the sound pairs")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    lines = chosen(options.data, options.names, options.lines)
    parts = [lines[i:i + CHUNK] for i in range(0, len(lines), CHUNK)]
    found = []
    with ProcessPoolExecutor(options.processes, initializer=prepare, initargs=(options.folder,)) as pool:
        for i, part in enumerate(pool.map(pairs, parts)):
            found += [pair for pair in part if sound(*pair[:2])]
            print(f"{min((i + 1) * CHUNK, len(lines)):,} of {len(lines):,}, {len(found):,} sound", flush=True)
    found.sort(key=lambda pair: pair[2])
    kept = found[:round(options.keep * len(found))]
    random.Random(1).shuffle(kept)
    with open(options.work / "clean" / f"{SELF_TRANSLATED}.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{a}\t{e}\n" for a, e, _ in kept)
    print(f"{len(kept):,} pairs, up to {max(nats for *_, nats in kept):.2f} nats a token")


if __name__ == "__main__":
    main()
