"""Names behind symbols: on a part of the pairs a known name is replaced by the same reserved symbol on both sides.

The model learns to carry the symbol over, so that a newsroom's spelling can be put in its place afterwards: what Dinu
et al. 2019 do by annotation, in the form of placeholders (Post et al. 2019, "An Exploration of Placeholding in Neural
Machine Translation"), which needs no Latin letters in the source vocabulary.
"""

import csv
import re
from collections import defaultdict

from normalization import normalize
from tokenization import RESERVED as SYMBOLS

CLITICS = "[وف]?[بلك]?"


def glossary(folder):
    """Arabic -> its English spellings, from the glossaries that the service ships (`arabic english alternatives ...`)."""
    names = defaultdict(set)
    for path in sorted(folder.glob("*.tsv")):
        with open(path, encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                names[normalize(row["arabic"])].update(normalize(e) for e in [row["english"], *row["alternatives"].split("|")] if e)
    return names


class Slots:
    def __init__(self, folder):
        self.names = glossary(folder)
        longest_first = sorted(self.names, key=len, reverse=True)
        self.arabic = re.compile(rf"(?<!\w){CLITICS}({'|'.join(map(re.escape, longest_first))})(?!\w)")
        self.english = {name: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(spellings, key=len, reverse=True)))})(?![\w'])")
                        for name, spellings in self.names.items()}

    def found(self, pair):
        """Names that both sides have exactly once -> [(span in the Arabic, span in the English)]; none overlap."""
        arabic, english = pair
        hits = defaultdict(list)
        for match in self.arabic.finditer(arabic):
            hits[match[1]].append(match.span(1))
        result, taken = [], []
        for name, spans in hits.items():
            others = [m.span() for m in self.english[name].finditer(english)]
            if len(spans) == len(others) == 1 and not any(a < others[0][1] and others[0][0] < b for a, b in taken):
                taken.append(others[0])
                result.append((spans[0], others[0]))
        return result

    def replaced(self, pair, found, chance):
        """One to three of the found names become symbols, in any order of symbols."""
        chosen = chance.sample(found, min(len(found), chance.choice([1, 1, 2, 3])))
        symbols = chance.sample(SYMBOLS, len(chosen))
        sides = []
        for side in (0, 1):
            text = pair[side]
            for spans, symbol in sorted(zip(chosen, symbols), key=lambda c: -c[0][side][0]):
                start, end = spans[side]
                text = text[:start] + symbol + text[end:]
            sides.append(text)
        return tuple(sides)
