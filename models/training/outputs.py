"""Real outputs for the model card, chosen by rule: `outputs.py DATA SAVED` prints them as Markdown.

SAVED is what `evaluate.py --save` wrote. Of each development set five from the best twelfth and five from the worst
eighth by sentence chrF2, spread evenly; sentences of fewer than four words say little and are left out.
"""

import argparse
from pathlib import Path

import sacrebleu


def lines(path):
    return path.read_text("utf-8").splitlines()


def spread(items, count):
    return [items[i * len(items) // count] for i in range(count)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("saved", type=Path)
    options = parser.parse_args()
    better, worse = [], []
    for name in ("wire", "flores"):
        rows = zip(lines(options.data / "dev" / f"{name}.ar"), lines(options.saved / f"{name}.en"),
                   lines(options.data / "dev" / f"{name}.en"))
        ranked = sorted((row for row in rows if len(row[0].split()) > 3),
                        key=lambda row: -sacrebleu.sentence_chrf(row[1], [row[2]]).score)
        better += spread(ranked[:len(ranked) // 12], 5)
        worse += spread(ranked[-(len(ranked) // 8):], 5)
    for title, chosen in (("Better ones", better), ("Bad ones", worse)):
        print(f"{title}:\n")
        for source, output, reference in chosen:
            print(f"- {source}\n  - {output}\n  - reference: {reference}")
        print()


if __name__ == "__main__":
    main()
