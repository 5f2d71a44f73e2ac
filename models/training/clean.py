"""Stage 1: normalized, deduplicated, screened sentence pairs, one file a domain.

Reads `wire.tsv.xz`, `parallel.tsv.xz`, `lexicon.tsv.xz` and `dev/` of the data folder; writes
`WORK/clean/DOMAIN.tsv` (arabic TAB english, normalized) and `WORK/clean/report.json`.
"""

import argparse
import json
import lzma
import random
import re
from pathlib import Path

from normalization import normalize

ARABIC = re.compile(r"[\u0621-\u064A]")
LATIN = re.compile(r"[A-Za-z]")
NUMBER = re.compile(r"\d+")
# Domains of parallel.tsv.xz and the most pairs taken from each; scripture is archaic, documentation is about software.
LIMITS = {"formal": 40_000, "exam": 33_000, "everyday": 32_000, "docs": 40_000, "talks": 17_000, "classical": 6_000,
          "prose": 2_000, "names": 2_000, "scripture": 0}
NAME_SOURCES = {"wikidata_name_tokens_translit", "whosonfirst_places", "saudi_places", "country_language_names",
                "unsc_sanctions_names", "palestine_press_names", "palestine_name_tokens", "google_ar2en_translit"}


def words(text):
    return re.findall(r"\w+", text.lower())


def screen(dev_folder):
    """Sentences and 10-grams of the development sets, which must not be trained on."""
    sentences, grams = set(), set()
    for path in sorted(dev_folder.iterdir()):
        for line in path.read_text("utf-8").splitlines():
            tokens = words(normalize(line))
            sentences.add(" ".join(tokens))
            grams.update(tuple(tokens[i:i + 10]) for i in range(len(tokens) - 9))
    return sentences, grams


def leaks(text, sentences, grams):
    tokens = words(text)
    return " ".join(tokens) in sentences and len(tokens) > 2 or any(
        tuple(tokens[i:i + 10]) in grams for i in range(len(tokens) - 9))


def fault(arabic, english):
    """Why a pair is unfit for training, or None."""
    source, target = len(arabic.split()), len(english.split())
    if not ARABIC.search(arabic) or not LATIN.search(english) or ARABIC.search(english):
        return "script"
    if source > 100 or target > 120:
        return "long"
    if max(source, target) > 4 and not 0.4 <= target / source <= 3.2:
        return "ratio"
    if len(LATIN.findall(arabic)) > 0.4 * len(arabic):
        return "latin"
    if target > 6 and set(NUMBER.findall(arabic)) - set(NUMBER.findall(english)) and len(NUMBER.findall(english)) == 0:
        return "numbers"
    return None


def rows(path):
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def pairs(data):
    for arabic, english in rows(data / "wire.tsv.xz"):
        yield "wire", arabic, english
    for arabic, english, _, domain, _, _ in rows(data / "parallel.tsv.xz"):
        yield domain, arabic, english
    for arabic, english, source in rows(data / "lexicon.tsv.xz"):
        yield ("lexicon-names" if source in NAME_SOURCES else "lexicon-terms"), arabic, english


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    sentences, grams = screen(options.data / "dev")
    kept, report, seen = {}, {}, set()
    for domain, arabic, english in pairs(options.data):
        arabic, english = normalize(arabic), normalize(english)
        key = (arabic, english.lower())
        why = "duplicate" if key in seen else fault(arabic, english)
        if why is None and (leaks(arabic, sentences, grams) or leaks(english, sentences, grams)):
            why = "in a development set"
        seen.add(key)
        if why is None:
            kept.setdefault(domain, []).append((arabic, english))
        counts = report.setdefault(domain, {})
        counts[why or "kept"] = counts.get(why or "kept", 0) + 1
    folder = options.work / "clean"
    folder.mkdir(parents=True, exist_ok=True)
    for domain, found in kept.items():
        limit = LIMITS.get(domain, len(found))
        found = random.Random(1).sample(found, min(limit, len(found)))
        report[domain]["written"] = len(found)
        with open(folder / f"{domain}.tsv", "w", encoding="utf-8") as out:
            out.writelines(f"{arabic}\t{english}\n" for arabic, english in found)
    (folder / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False), "utf-8")
    print(json.dumps(report, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
