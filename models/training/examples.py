"""Training examples: which pairs make an epoch, what is done to their source, and how they fill a batch."""

import random
import re
from collections import Counter

import numpy as np
import sentencepiece

from model import BEGIN, END, PAD, UNK
from renaming import Names

# Share of each domain's pairs in one epoch.
SHARES = {"wire": 2.0, "formal": 1.5, "everyday": 0.4, "exam": 0.6, "docs": 0.2, "talks": 0.2, "prose": 1.0, "names": 1.0,
          "classical": 0.2, "lexicon-names": 0.25, "lexicon-terms": 0.4, "back-translated": 1.0, "forward-translated": 0.5}
FINE_TUNING = {"wire": 2.0, "formal": 1.5, "everyday": 0.4, "exam": 0.5, "talks": 0.1, "docs": 0.05, "prose": 1.0,
               "names": 1.0, "lexicon-names": 0.2, "lexicon-terms": 0.3, "back-translated": 0.25, "forward-translated": 0.3}
SLOTTED = 0.2  # of the pairs that have known names
RENAMED = 0.25  # of the pairs that have names of the lexicon
RESAMPLED = 0.2  # of the sources, cut in one of the 8 likeliest ways (subword regularization, Kudo 2018)
TAGGED, SELF_TRANSLATED = "back-translated", "forward-translated"
TAG = UNK  # before every back-translated source (Caswell et al. 2019); byte fallback leaves this id to us
NUMBER = re.compile(r"(?<![\d.,])\d+(?![\d.,]*\d)")
HAMZA = str.maketrans("أإآ", "ااا")


def read(work, domain):
    lines = (work / "clean" / f"{domain}.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


def roughened(arabic, chance):
    """What real copy looks like now and then: no hamza, loose ى and ة, no quotation marks, no final stop."""
    if chance.random() < 0.05:
        arabic = arabic.translate(HAMZA)
    if chance.random() < 0.02:
        arabic = arabic.replace("ى ", "ي ")
    if chance.random() < 0.02:
        arabic = arabic.replace("ة ", "ه ")
    if chance.random() < 0.02:
        arabic = arabic.replace('"', "")
    if chance.random() < 0.08:
        arabic = arabic.rstrip(" .")
    return arabic


def renumbered(pair, chance):
    """Whole numbers that both sides share get other digits on both sides: copying is learned, not which number it was."""
    arabic, english = (Counter(NUMBER.findall(side)) for side in pair)
    shared = [number for number in arabic if arabic[number] == english[number]]
    if not shared:
        return pair
    changes = {}
    for number in shared:
        year = len(number) == 4 and 1900 <= int(number) < 2100
        drawn = str(chance.randint(1950, 2030)) if year else str(chance.randint(10 ** (len(number) - 1), 10 ** len(number) - 1))
        changes[number] = drawn
    return tuple(NUMBER.sub(lambda m: changes.get(m.group(), m.group()), side) for side in pair)


def joined(pairs, chance, share=0.03):
    """Some neighbours become one example of two sentences, as wire copy without full stops has them."""
    kept, i = [], 0
    while i < len(pairs):
        if i + 1 < len(pairs) and chance.random() < share and len(pairs[i][0].split()) + len(pairs[i + 1][0].split()) < 45:
            kept.append(tuple(f"{a} {b}" for a, b in zip(pairs[i], pairs[i + 1])))
            i += 2
        else:
            kept.append(pairs[i])
            i += 1
    return kept


class Epochs:
    """Endless batches; the same seed and position give the same batch again."""

    def __init__(self, work, shares, tokens, longest, seed, slots=None, portion=1.0):
        """portion: of everything that makes an epoch, drawn anew for each (many workers, none waits long for its first)."""
        self.source = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.model"))
        self.target = sentencepiece.SentencePieceProcessor(model_file=str(work / "target.model"))
        self.domains = {domain: read(work, domain) for domain in shares if (work / "clean" / f"{domain}.tsv").exists()}
        self.shares, self.tokens, self.longest, self.seed, self.portion = shares, tokens, longest, seed, portion
        self.slots = slots
        self.names = Names(self.domains.get("lexicon-names", []), slots.names) if slots else None

    def varied(self, pair, chance):
        """A pair as this epoch shows it: names behind symbols, or other numbers."""
        if self.slots and chance.random() < SLOTTED and (found := self.slots.found(pair)):
            return self.slots.replaced(pair, found, chance)
        if self.slots and chance.random() < RENAMED and (found := self.names.found(pair)):
            pair = self.names.replaced(pair, found, chance)
        return renumbered(pair, chance) if chance.random() < 0.5 else pair

    def drawn(self, domains, shares, chance):
        pairs = []
        for domain in domains:
            found, count = self.domains[domain], round(shares.get(domain, 0) * self.portion * len(self.domains[domain]))
            drawn = found * (count // max(len(found), 1)) + chance.sample(found, count % max(len(found), 1))
            pairs += drawn if domain.startswith("lexicon") else [self.varied(pair, chance) for pair in drawn]
        chance.shuffle(pairs)
        return joined(pairs, chance)

    def encoded(self, pairs, chance, tag=()):
        lines = [roughened(arabic, chance) for arabic, _ in pairs]
        usual = self.source.encode(lines)
        for i in [i for i in range(len(lines)) if chance.random() < RESAMPLED]:
            usual[i] = chance.choice(self.source.nbest_encode_as_ids(lines[i], 8))
        targets = self.target.encode([english for _, english in pairs])
        return [([*tag, *s, END], [*t, END]) for s, t in zip(usual, targets)
                if len(s) + len(tag) < self.longest and 0 < len(t) < self.longest]

    def epoch(self, number, shares=None):
        """Batches of one epoch, or of the portion of it that epochs have here; shares: other ones than usual."""
        chance, shares = random.Random(self.seed * 1000 + number), shares or self.shares
        examples = self.encoded(self.drawn([d for d in self.domains if d != TAGGED], shares, chance), chance)
        if TAGGED in self.domains:
            examples += self.encoded(self.drawn([TAGGED], shares, chance), chance, [TAG])
        examples.sort(key=lambda e: (len(e[1]) // 3, len(e[0]), chance.random()))
        batches, batch, wide, high = [], [], 0, 0
        for example in examples:
            new_wide, new_high = max(wide, len(example[1])), max(high, len(example[0]))
            if batch and (new_wide + new_high) * (len(batch) + 1) > 2 * self.tokens:
                batches.append(batch)
                batch, new_wide, new_high = [], len(example[1]), len(example[0])
            batch.append(example)
            wide, high = new_wide, new_high
        batches.append(batch)
        chance.shuffle(batches)
        return batches


def padded(rows):
    matrix = np.full((len(rows), max(map(len, rows))), PAD, np.int64)
    for i, row in enumerate(rows):
        matrix[i, :len(row)] = row
    return matrix


def arrays(batch):
    """A batch -> source [B,S], previous targets [B,T] (BEGIN first), labels [B,T], all padded with PAD."""
    source, labels = padded([s for s, _ in batch]), padded([t for _, t in batch])
    previous = np.concatenate([np.full((len(batch), 1), BEGIN), labels[:, :-1]], 1)
    previous[previous == END] = PAD
    return source, previous, labels
