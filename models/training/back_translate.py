"""Back-translation (Sennrich et al. 2016): English news, put into Arabic by the reverse model, becomes more pairs.

`back_translate.py DATA WORK REVERSE CHECKPOINT [--lines N]` translates sentences of `mono-en.txt.xz` that mention a name
of the shipped glossaries (world news rather than local; `--any` takes all) with the reverse model, exported to int8 on a
CPU, as it is on an accelerator (`--device cuda`), and appends to `WORK/clean/back-translated.tsv`; what is there already is
skipped. `examples.py` tags these pairs (Caswell et al. 2019).
"""

import argparse
import itertools
import lzma
import random
import re
import tempfile
from functools import partial
from pathlib import Path

import sentencepiece

from clean import fault, leaks, screen
from decode import by_model, by_runner
from examples import TAGGED
from export import Runner, export, load
from normalization import normalize
from slots import glossary

CHUNK = 4096


def chosen(data, names, limit):
    """English sentences of 8 to 45 words, screened against the development sets; names: a folder of glossaries of which one
    has to be mentioned, or None."""
    sentences, grams = screen(data / "dev")
    known = mentioned(names) if names else re.compile("")
    with lzma.open(data / "mono-en.txt.xz", "rt", encoding="utf-8") as lines:
        found = {normalize(line) for line in lines if 8 <= len(line.split()) <= 45}
    found = random.Random(1).sample(sorted(found), len(found))
    fit = (line for line in found if known.search(line) and not leaks(line, sentences, grams))
    return list(itertools.islice(fit, limit))


def mentioned(names):
    spellings = sorted({english for found in glossary(names).values() for english in found if english[0].isupper()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)")


def kept(path, choose):
    """The lines of a file, or those chosen, which are written there: choosing takes a minute that an accelerator need not wait."""
    if path.exists():
        print(f"{path} as it was; remove it to choose anew", flush=True)
    else:
        path.write_text("".join(f"{line}\n" for line in choose()), "utf-8")
    return path.read_text("utf-8").splitlines()


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
    parser.add_argument("--any", action="store_true", help="sentences without a known name as well")
    parser.add_argument("--lines", type=int, default=200_000)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--part", type=int, nargs=2, default=(0, 1), metavar=("K", "N"),
                        help="the Kth of N processes, each of which writes its own file; `cat` joins them")
    options = parser.parse_args()
    source, target = (sentencepiece.SentencePieceProcessor(model_file=str(options.reverse / f"{side}.model"))
                      for side in ("source", "target"))
    model = load(options.checkpoint)
    if options.device == "cpu":
        folder = Path(tempfile.mkdtemp())
        export(model, options.reverse, folder, True, 96)
        translate, chunk = partial(by_runner, Runner(folder, model.shape), source, target), CHUNK
    else:
        translate, chunk = partial(by_model, model.to(options.device), source, target, padded_tokens=100_000), 8 * CHUNK
    part, parts = options.part
    path = options.work / "clean" / (f"{TAGGED}.tsv" if parts == 1 else f"{TAGGED}-{part}.tsv")
    done = {line.rstrip("\n").split("\t")[1] for line in open(path, encoding="utf-8")} if path.exists() else set()
    names = None if options.any else options.names
    lines = kept(options.work / "chosen-en.txt", lambda: chosen(options.data, names, options.lines))
    lines = [line for line in lines[part::parts] if line not in done]
    with open(path, "a", encoding="utf-8") as out:
        for start in range(0, len(lines), chunk):
            some = lines[start:start + chunk]
            pairs = ((a, e) for (a, _), e in zip(translate(some), some))
            out.writelines(f"{a}\t{e}\n" for a, e in pairs if fault(a, e) is None and not looped(a))
            out.flush()
            print(f"{start + len(some):,} of {len(lines):,}", flush=True)


if __name__ == "__main__":
    main()
