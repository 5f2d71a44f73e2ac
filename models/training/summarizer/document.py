"""What a sentence is to its document, counted from token ids alone."""

import numpy as np
import torch
from torch import nn

PRONOUNS = "he she they it we i you this these those that him her his their its".split()
REPORTING = "said says told added according wrote tweeted announced statement".split()
FIRST_PLACES = 6


def idf(tokenizer, documents):
    """log(N / df) over documents; pieces without a letter or digit weigh nothing."""
    seen = np.zeros(tokenizer.vocab_size())
    for ids in documents:
        seen[np.unique(ids)] += 1
    weights = np.log(len(documents) / (1 + seen)).clip(0, 6)
    for piece in range(tokenizer.vocab_size()):
        if not any(c.isalnum() for c in tokenizer.id_to_piece(piece)):
            weights[piece] = 0
    return torch.tensor(weights, dtype=torch.float32)


def marks(tokenizer):
    """One row a piece: digit, quotation mark, capital, pronoun, reporting verb, question, connective."""
    table = np.zeros((tokenizer.vocab_size(), 7), np.float32)
    for piece in range(2, tokenizer.vocab_size()):
        text = tokenizer.id_to_piece(piece).replace("▁", "")
        low = text.lower()
        table[piece] = [
            any(c.isdigit() for c in text), any(c in '"“”«»' for c in text), text[:1].isupper(),
            low in PRONOUNS, low in REPORTING, "?" in text or "!" in text, low in ("but", "and", "also", "however"),
        ]
    return torch.from_numpy(table)


def standardized(values):
    centred = values - values.mean()
    return centred / (centred.pow(2).mean() + 1e-4).sqrt()


class Statistics(nn.Module):
    """ids int64 [S,T] of one document (0 is padding) -> [S,SIZE]"""

    SIZE = 44

    def __init__(self, weights, kinds):
        super().__init__()
        self.register_buffer("idf", weights)  # [V]
        self.register_buffer("marks", kinds)  # [V,7]

    def forward(self, ids):
        tokens = (ids > 0).to(torch.float32)
        weight = self.idf[ids] * tokens
        frequency = self._counts(ids, tokens)
        lead = self._counts(ids[0], tokens[0]).clamp(max=1)
        opening = self._counts(ids[:4], tokens[:4]).clamp(max=1)
        mass, square = weight.sum(-1), weight * weight
        safe, length = mass.clamp(min=1e-3), tokens.sum(-1).clamp(min=1)
        norm = square.sum(-1).clamp(min=1e-3).sqrt()
        document = (frequency * self.idf).pow(2).sum().clamp(min=1e-3).sqrt()
        often = frequency[ids]
        centrality = (square * often).sum(-1) / (norm * document)
        elsewhere = (square * (often - 1).clamp(min=0)).sum(-1) / (norm * document)
        repeated = (weight * often.clamp(min=1).log()).sum(-1) / safe
        like_lead = (weight * lead[ids]).sum(-1) / safe
        like_opening = (weight * opening[ids]).sum(-1) / safe
        index = torch.cumsum(torch.ones_like(mass), 0) - 1
        total = index.max() + 1
        columns = [
            centrality, elsewhere, repeated, like_lead, like_opening, (1 + mass).log(), (1 + length).log(), length / 40,
            mass / length, 1 / (1 + index), (1 + index).log(), index / total, torch.exp(-index / 3),
            torch.ones_like(index) * (1 + total).log(), (index > total - 1.5).to(torch.float32),
            standardized(centrality), standardized(elsewhere), standardized(repeated), standardized(like_lead),
            standardized((1 + mass).log()), standardized((1 + length).log()),
        ]
        columns += [((index > place - 0.5) & (index < place + 0.5)).to(torch.float32) for place in range(FIRST_PLACES)]
        kinds = (self.marks[ids] * tokens.unsqueeze(-1)).sum(1)
        first = (self.marks[ids[:, :2]] * tokens[:, :2].unsqueeze(-1)).sum(1)
        share = kinds / length.unsqueeze(-1)
        return torch.cat([torch.stack(columns, -1), share[:, :5], (1 + kinds[:, :5]).log(), first], -1)

    def _counts(self, ids, tokens):
        return torch.zeros(self.idf.shape[0]).scatter_add(0, ids.reshape(-1), tokens.reshape(-1))
