"""English sentence splitting for training and evaluation.

The service splits with `org.dragoman.text.SentenceSplitter`; this splitter follows the same idea
(never inside a quotation or after an abbreviation) and only has to be close: the scorer reads
whatever sentences it is given.
"""

import re

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev fr sr jr st gen lt col capt cmdr maj sgt cpl pvt adm sen rep gov pres
    hon amb supt det insp no nos vol pp vs etc inc ltd co corp bros dept univ assn ave blvd rd mt ft
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
    okla ore pa tenn tex va vt wash wis wyo e.g i.e a.m p.m u.s u.k u.n d.c""".split()
)
# These may end a sentence ("a company in the U.S. The board"): they do when a usual first word follows.
SOFT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
                 "inc ltd co corp etc a.m p.m u.s u.k u.n d.c no del miss mass wash ill ind".split())
HARD = ABBREVIATIONS - SOFT
STARTERS = frozenset(
    """the a an in on at he she they it we i you his her its their our this that these those there but and
    so if when while as after before since for from with by to one some many most all both other another
    however meanwhile also now then what who why how where last police officials no not even just only""".split()
)

BOUNDARY = re.compile(r"([.!?…]+)([\"”’')\]]*)\s+(?=[\"“‘'(\[]*[A-Z0-9])")
LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)$")


def normalize(text):
    """Quotation marks, dashes and spaces in one spelling, as the tokenizer expects them."""
    text = text.replace("``", '"').replace("''", '"')
    text = re.sub(r"[“”„‟«»″]", '"', text)
    text = re.sub(r"[‘’‚‛′`´]", "'", text)
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    text = text.replace("…", "...")
    text = re.sub(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]", "", text)
    return re.sub(r"\s+", " ", text).strip()


def _is_abbreviation(before, following):
    match = LAST_WORD.search(before)
    if not match:
        return False
    word = match.group(1).lower()
    if word in HARD:
        return True
    if len(word) == 1 and match.group(1).isupper():
        return True  # an initial: "J. Smith"
    first = re.match(r"[\"'(\[]*([A-Za-z]*)", following).group(1)
    return word in SOFT and first.lower() not in STARTERS


def _open_quote_at(text, positions):
    """For each position, whether a double quotation mark is open there.

    A mark before a letter and after a space opens (again: newspapers reopen a running quotation in
    every paragraph), any other closes.
    """
    states, open_, at = [], False, 0
    for position in positions:
        while at < position:
            if text[at] == '"':
                starts = at == 0 or text[at - 1] in " ([-"
                open_ = starts and at + 1 < len(text) and not text[at + 1].isspace()
            at += 1
        states.append(open_)
    return states


def split_paragraph(text):
    text = normalize(text)
    matches = list(BOUNDARY.finditer(text))
    opened = _open_quote_at(text, [m.end() for m in matches])
    sentences, start = [], 0
    for match, inside in zip(matches, opened):
        following = text[match.end() : match.end() + 20]
        if match.group(1) == "." and not match.group(2) and _is_abbreviation(text[start:match.start()], following):
            continue
        if inside and following[0] != '"' and match.end() - start < 400:
            continue  # within a quotation; a very long one is cut all the same
        sentences.append(text[start:match.end()].strip())
        start = match.end()
    if text[start:].strip():
        sentences.append(text[start:].strip())
    return sentences


def split(text):
    return [s for paragraph in re.split(r"\n+", text) for s in split_paragraph(paragraph)]
