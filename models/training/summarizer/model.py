"""The sentence scorer: token ids of one document's sentences in, one score a sentence out.

Everything a score depends on is computed inside the graph from the ids, so the service only has to
tokenize: a convolution and two poolings make a vector of each sentence; document statistics (tf-idf
centrality, likeness to the lead, counts of digits, names and quotation marks, length, position) stand
beside it; transformer layers over the sentences make it a document (Liu and Lapata 2019). Every
training source has its own output layer, because a headline and a set of highlights want different
sentences; only the first head is shipped.
"""

import torch
from torch import nn
from torch.nn import functional as F

STATISTICS = 24


class Statistics(nn.Module):
    """Document statistics of each sentence, from ids alone. [B,S,T] -> [B,S,STATISTICS]"""

    def __init__(self, idf, marks):
        super().__init__()
        self.register_buffer("idf", idf)  # [V]
        self.register_buffer("marks", marks)  # [V,K]: what kind of piece this is

    def forward(self, ids, tokens, present):
        batch, count, width = ids.shape
        weight = self.idf[ids] * tokens
        flat = ids.reshape(batch, -1)
        vocabulary = self.idf.shape[0]
        zeros = torch.zeros(batch, vocabulary, dtype=weight.dtype)
        frequency = zeros.scatter_add(1, flat, tokens.reshape(batch, -1))
        lead = zeros.scatter_add(1, ids[:, 0], tokens[:, 0]).clamp(max=1)
        opening = ids[:, :4].reshape(batch, -1)
        lead4 = zeros.scatter_add(1, opening, tokens[:, :4].reshape(batch, -1)).clamp(max=1)
        mass = weight.sum(-1)
        safe = mass.clamp(min=1e-3)
        length = tokens.sum(-1)
        square = weight * weight

        def back(table):
            return table.gather(1, flat).reshape(batch, count, width)

        tf = back(frequency)
        document = (frequency * self.idf).pow(2).sum(-1, keepdim=True).clamp(min=1e-3).sqrt()
        centrality = (square * tf).sum(-1) / (square.sum(-1).clamp(min=1e-3).sqrt() * document)
        repeated = (weight * tf.clamp(min=1).log()).sum(-1) / safe
        like_lead = (weight * back(lead)).sum(-1) / safe
        like_opening = (weight * back(lead4)).sum(-1) / safe
        marks = (self.marks[ids] * tokens.unsqueeze(-1)).sum(2)  # [B,S,K]
        share = marks / length.clamp(min=1).unsqueeze(-1)
        total = present.sum(1, keepdim=True)
        index = torch.cumsum(present, 1) - 1
        ones = torch.ones_like(index)
        columns = [
            centrality, repeated, like_lead, like_opening, (1 + mass).log(), (1 + length).log(), length / 40,
            mass / safe.clamp(min=1) * 0 + mass / length.clamp(min=1),
            1 / (1 + index), (1 + index).log(), index / total.clamp(min=1), torch.exp(-index / 3),
            (index < 0.5).to(weight), (index < 1.5).to(weight), (index < 2.5).to(weight), ones * (1 + total).log(),
            (index > total - 1.5).to(weight),
        ]
        return torch.cat([torch.stack(columns, -1), share[..., :4], (1 + marks[..., :3]).log()], -1)


class Scorer(nn.Module):
    def __init__(self, idf, marks, embeddings, heads, size=128, layers=2, attention=4, dropout=0.2, max_tokens=64):
        super().__init__()
        vocabulary, width = embeddings.shape
        self.statistics = Statistics(idf, marks)
        self.embed = nn.Embedding(vocabulary, width, padding_idx=0, _weight=embeddings.clone())
        self.place = nn.Parameter(torch.randn(max_tokens, width) * 0.02)
        self.conv = nn.Conv1d(width, size, 3, padding=1)
        self.attend = nn.Linear(size, 4)
        self.project = nn.Linear(size * 5, size)
        self.look = nn.Sequential(nn.Linear(STATISTICS, size), nn.GELU(), nn.Linear(size, size))
        self.norm = nn.LayerNorm(STATISTICS)
        self.layers = nn.ModuleList(Layer(size, attention, dropout) for _ in range(layers))
        self.final = nn.LayerNorm(size)
        self.heads = nn.Linear(size, heads)
        self.direct = nn.Linear(STATISTICS, heads)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids):
        """ids [B,S,T] -> scores [B,S,heads]; sentences without tokens are absent."""
        tokens = (ids > 0).to(torch.float32)
        present = (tokens.sum(-1) > 0).to(torch.float32)
        statistics = self.statistics(ids, tokens, present)
        vector = self.sentences(ids, tokens)
        hidden = self.dropout(vector) + self.look(self.norm(statistics))
        for layer in self.layers:
            hidden = layer(hidden, present)
        return self.heads(self.final(hidden)) + self.direct(self.norm(statistics))

    def sentences(self, ids, tokens):
        batch, count, width = ids.shape
        mask = tokens.reshape(batch * count, width, 1)
        x = self.embed(ids.reshape(batch * count, width)) + self.place[:width]
        x = self.dropout(x) * mask
        x = F.gelu(self.conv(x.transpose(1, 2)).transpose(1, 2))
        away = (1 - mask) * -1e4
        focus = torch.softmax(self.attend(x) + away, 1) * mask  # [N,T,4]
        pooled = focus.transpose(1, 2) @ x  # [N,4,size]
        peak = (x * mask + away).max(1).values * mask.max(1).values
        joined = torch.cat([pooled.flatten(1), peak], -1)
        return self.project(joined).reshape(batch, count, -1)


class Layer(nn.Module):
    """Pre-norm transformer layer over sentences, written out so that it exports plainly."""

    def __init__(self, size, attention, dropout):
        super().__init__()
        self.attention = attention
        self.before = nn.LayerNorm(size)
        self.mix = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.between = nn.LayerNorm(size)
        self.inner = nn.Sequential(nn.Linear(size, 2 * size), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * size, size))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, present):
        batch, count, size = x.shape
        q, k, v = (
            part.reshape(batch, count, self.attention, size // self.attention).transpose(1, 2)
            for part in self.mix(self.before(x)).chunk(3, -1)
        )
        weights = q @ k.transpose(-1, -2) / (size // self.attention) ** 0.5
        weights = torch.softmax(weights + (present - 1)[:, None, None, :] * 1e4, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, count, size)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.inner(self.between(x)))
