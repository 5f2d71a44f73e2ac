"""The sentence scorer: token ids of one document's sentences in, one score a sentence out.

Small on purpose: 200 articles with summaries of the kind that is asked for, and some thousand of other kinds, do not
carry more. A bag of learned piece vectors (mean and maximum) says what a sentence is about and how it is told;
document statistics stand beside it; a convolution over the sentences and a mean of all say what stands around it
(after Nallapati et al. 2017). Every training source has its own view of the statistics, position among them, because a
headline and a set of highlights want different places; which views are shipped is said at export.
"""

import torch
from torch import nn
from torch.nn import functional as F

from document import Statistics


class Scorer(nn.Module):
    def __init__(self, vocabulary, heads, bag=32, size=64, dropout=0.2):
        super().__init__()
        self.bag = nn.Embedding(vocabulary, bag, padding_idx=0)
        nn.init.normal_(self.bag.weight, std=0.1)
        self.bag.weight.data[0] = 0
        self.register_buffer("mean", torch.zeros(Statistics.SIZE))
        self.register_buffer("deviation", torch.ones(Statistics.SIZE))
        self.enter = nn.Linear(Statistics.SIZE + 2 * bag, size)
        self.around = nn.Conv1d(size, size, 3, padding=1)
        self.whole = nn.Linear(size, size)
        self.out = nn.Linear(size, 1)
        self.direct = nn.Linear(Statistics.SIZE, heads)
        self.gain = nn.Parameter(torch.ones(heads))
        self.dropout = nn.Dropout(dropout)

    def normalize_by(self, statistics):
        """statistics [N,SIZE] of many sentences"""
        self.mean.copy_(statistics.mean(0))
        self.deviation.copy_(statistics.var(0).clamp(min=1e-4).sqrt())

    def forward(self, ids, statistics, present, head):
        """ids [B,S,T], statistics [B,S,SIZE], present [B,S], head [B] -> scores [B,S]"""
        normal = (statistics - self.mean) / self.deviation
        hidden = F.gelu(self.enter(torch.cat([normal, self._sentences(ids)], -1))) * present.unsqueeze(-1)
        whole = hidden.sum(1, keepdim=True) / present.sum(1)[:, None, None]
        hidden = self.dropout(hidden)
        hidden = hidden + F.gelu(self.around(hidden.transpose(1, 2)).transpose(1, 2) + self.whole(whole))
        shared = self.out(self.dropout(hidden)).squeeze(-1) * self.gain[head][:, None]
        own = self.direct(normal).gather(2, head[:, None, None].expand(-1, ids.shape[1], 1)).squeeze(-1)
        return shared + own

    def _sentences(self, ids):
        tokens = (ids > 0).to(torch.float32).unsqueeze(-1)
        vectors = self.dropout(self.bag(ids)) * tokens
        count = tokens.sum(2)
        mean = vectors.sum(2) / count.clamp(min=1).sqrt()
        most = (vectors + (tokens - 1) * 1e4).max(2).values * (count > 0)
        return torch.cat([mean, most], -1)


class Shipped(nn.Module):
    """Several scorers as one graph: the mean of what they say in some views, each standardized over the document.

    What is later in the document is worth less by `position` times the logarithm of its place.
    """

    def __init__(self, statistics, scorers, views, position):
        super().__init__()
        self.statistics = statistics
        self.scorers = nn.ModuleList(scorers)
        self.views = views
        self.position = position

    def forward(self, input_ids):
        """input_ids int64 [S,T] of one document -> scores [S]"""
        statistics = self.statistics(input_ids).unsqueeze(0)
        present = torch.ones_like(statistics[:, :, 0])
        scores = torch.zeros_like(statistics[0, :, 0])
        for scorer in self.scorers:
            for view in self.views:
                each = scorer(input_ids.unsqueeze(0), statistics, present, torch.full((1,), view, dtype=torch.int64))[0]
                centred = each - each.mean()
                scores = scores + centred / (centred.pow(2).mean() + 1e-6).sqrt() / (len(self.scorers) * len(self.views))
        index = torch.cumsum(torch.ones_like(scores), 0) - 1
        return scores - self.position * torch.log1p(index)
