"""The reverse model's folder: everything that training reads, with the languages exchanged: `reverse.py WORK REVERSE`.

Then `train.py DATA REVERSE main --reverse ...` trains English to Arabic, for `back_translate.py`.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np

from examples import SELF_TRANSLATED, TAGGED


def mirrored(path, out):
    with open(path, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as written:
        for line in lines:
            arabic, english = line.rstrip("\n").split("\t")
            written.write(f"{english}\t{arabic}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("reverse", type=Path)
    options = parser.parse_args()
    (options.reverse / "clean").mkdir(parents=True, exist_ok=True)
    for path in (options.work / "clean").glob("*.tsv"):
        if not path.name.startswith(TAGGED):  # what the forward model made is back-translated for the reverse one
            mirrored(path, options.reverse / "clean" / path.name.replace(SELF_TRANSLATED, TAGGED))
    for one, other in [("source", "target"), ("target", "source")]:
        shutil.copy(options.work / f"{one}.model", options.reverse / f"{other}.model")
        shutil.copy(options.work / f"{one}-embedding.npy", options.reverse / f"{other}-embedding.npy")
    np.save(options.reverse / "lexical.npy", np.ascontiguousarray(np.load(options.work / "lexical.npy").T))


if __name__ == "__main__":
    main()
