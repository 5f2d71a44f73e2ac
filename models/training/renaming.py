"""Other names in the same sentences: on a part of the pairs a name that both sides spell as the lexicon does becomes another
name of the lexicon, so that transliteration is learned in context from all of its names, not only from those that the news of
the training set was about (as Fadaee et al. 2017 do for rare words).
"""

import re
from collections import Counter, defaultdict

WORD = re.compile(r"\w+")
CLITICS = ("", "و", "ل", "ب", "ف", "ك")
SHORTEST = 4  # letters of an Arabic name; shorter ones are too often words


class Names:
    def __init__(self, pairs, kept=()):
        """pairs: (Arabic, English) names; kept: Arabic names that stay, countries and the like."""
        self.spellings = defaultdict(set)
        kept = set(kept)
        for arabic, english in pairs:
            word = len(arabic) >= SHORTEST and WORD.fullmatch(arabic) and WORD.fullmatch(english)
            if word and english[0].isupper() and arabic not in kept and not arabic.startswith("ال"):
                self.spellings[arabic].add(english)
        self.names = sorted((a, e) for a, spellings in self.spellings.items() for e in spellings)

    def found(self, pair):
        """-> [(span in the Arabic, span in the English)] of names that each side has exactly once."""
        arabic, english = ([m for m in WORD.finditer(side)] for side in pair)
        often, spans = Counter(m[0] for m in english), {m[0]: m.span() for m in english}
        result = []
        for match in arabic:
            for clitic in CLITICS:
                name = match[0][len(clitic):]
                if match[0].startswith(clitic) and name in self.spellings and pair[0].count(name) == 1:
                    same = [e for e in self.spellings[name] if often[e] == 1]
                    if len(same) == 1:
                        result.append(((match.start() + len(clitic), match.end()), spans[same[0]]))
                    break
        return result

    def replaced(self, pair, found, chance):
        """One of the found names becomes another."""
        spans, name = chance.choice(found), chance.choice(self.names)
        return tuple(side[:start] + other + side[end:] for side, (start, end), other in zip(pair, spans, name))
