"""Transformer encoder, SSRU decoder (Kim et al. 2019, "From Research to Production and Back"), pre-norm.

Shapes: B sentences, S source and T target positions, D model size, H heads.
"""

import math
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

torch.backends.cuda.enable_cudnn_sdp(False)  # it plans anew for every shape: ten times the time of the products

PAD, UNK, BEGIN, END = 0, 1, 2, 3
DECODER_INPUT_SCALE = 4.0  # below sqrt(D): what attention brings should outweigh the previous word in the residual


@dataclass
class Shape:
    source_size: int = 16_000
    target_size: int = 8_000
    model: int = 256
    feed_forward: int = 1024
    heads: int = 8
    encoder_layers: int = 6
    decoder_layers: int = 2

    def asdict(self):
        return asdict(self)


def positions(length, size):
    """Sinusoidal positions [length, size]; first half sines, second half cosines (as in Marian)."""
    half = size // 2
    angles = torch.arange(length)[:, None] / torch.pow(10_000, torch.arange(half) / (half - 1))[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


class Dropout(nn.Module):
    """As `nn.Dropout`, whose random numbers take three times as long on a CPU."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        if x.is_cuda:
            return F.dropout(x, self.rate)
        return x * (torch.rand(x.shape, device=x.device) >= self.rate).to(x.dtype).mul_(1 / (1 - self.rate))


class LayerNorm(nn.LayerNorm):
    """Its results are cast once, not by each of their readers."""

    def forward(self, x):
        y = super().forward(x)
        return y.to(torch.get_autocast_dtype("cuda")) if x.is_cuda and torch.is_autocast_enabled("cuda") else y


class FeedForward(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.up = nn.Linear(shape.model, shape.feed_forward)
        self.down = nn.Linear(shape.feed_forward, shape.model)

    def forward(self, x):
        return self.down(F.relu(self.up(x)))


class Attention(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.model, shape.model)
        self.key = nn.Linear(shape.model, shape.model)
        self.value = nn.Linear(shape.model, shape.model)
        self.out = nn.Linear(shape.model, shape.model)

    def split(self, x):
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def keys_values(self, memory):
        """memory [B,S,D] -> keys, values [B,H,S,Dh]"""
        return self.split(self.key(memory)), self.split(self.value(memory))

    def forward(self, x, memory, mask, want_weights=False):
        """x [B,T,D], memory [B,S,D], mask [B,S] (True = token) -> [B,T,D] and, if wanted, weights [B,T,S] of all heads."""
        if x is memory and x.is_cuda:  # one product instead of three
            parts = self.query, self.key, self.value
            joined = F.linear(x, torch.cat([p.weight for p in parts]), torch.cat([p.bias for p in parts]))
            return self.attend(*map(self.split, joined.chunk(3, -1)), mask, want_weights)
        return self.attend(self.split(self.query(x)), *self.keys_values(memory), mask, want_weights)

    def attend(self, q, k, v, mask, want_weights=False):
        if q.is_cuda and not want_weights:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
            return self.out(mixed.transpose(1, 2).flatten(2)), None
        # Spelt out, because PyTorch's fused attention takes four times as long on a CPU in bfloat16.
        scores = q @ k.transpose(2, 3) / math.sqrt(q.shape[-1])
        weights = scores.masked_fill(~mask[:, None, None, :], -1e9).softmax(-1)
        mixed = weights.to(v.dtype) @ v
        return self.out(mixed.transpose(1, 2).flatten(2)), weights.mean(1) if want_weights else None


class Recurrence(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + i[t] over dimension 1, with c[-1] = 0."""

    @staticmethod
    def forward(ctx, f, i):
        c = i.clone()
        for t in range(1, c.shape[1]):
            c[:, t].addcmul_(f[:, t], c[:, t - 1])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        f, c = ctx.saved_tensors
        grad = grad.clone()
        for t in range(grad.shape[1] - 2, -1, -1):
            grad[:, t].addcmul_(f[:, t + 1], grad[:, t + 1])
        forget = torch.zeros_like(f)
        forget[:, 1:] = grad[:, 1:] * c[:, :-1]
        return forget, grad


class Ssru(nn.Module):
    """Simpler simple recurrent unit: f = sigmoid(W_f x + b), c = f * c' + (1 - f) * W x, output relu(c)."""

    def __init__(self, shape):
        super().__init__()
        self.forget = nn.Linear(shape.model, shape.model)
        self.candidate = nn.Linear(shape.model, shape.model, bias=False)

    def forward(self, x):
        forget, candidate = self.forget(x), self.candidate(x)
        if x.is_cuda:  # what is kept for long needs more digits than bfloat16 has; on a CPU its time
            forget, candidate = forget.float(), candidate.float()
        f = torch.sigmoid(forget)
        return F.relu(Recurrence.apply(f, (1 - f) * candidate))

    def step(self, x, state):
        f = torch.sigmoid(self.forget(x))
        state = f * state + (1 - f) * self.candidate(x)
        return F.relu(state), state


class EncoderLayer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.attention_norm = LayerNorm(shape.model)
        self.attention = Attention(shape)
        self.feed_forward_norm = LayerNorm(shape.model)
        self.feed_forward = FeedForward(shape)

    def forward(self, x, mask, drop):
        y = self.attention_norm(x)
        x = x + drop(self.attention(y, y, mask)[0])
        return x + drop(self.feed_forward(self.feed_forward_norm(x)))


class DecoderLayer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.recurrence_norm = LayerNorm(shape.model)
        self.recurrence = Ssru(shape)
        self.attention_norm = LayerNorm(shape.model)
        self.attention = Attention(shape)
        self.feed_forward_norm = LayerNorm(shape.model)
        self.feed_forward = FeedForward(shape)

    def forward(self, x, memory, mask, drop, want_weights):
        x = x + drop(self.recurrence(self.recurrence_norm(x)))
        mixed, weights = self.attention(self.attention_norm(x), memory, mask, want_weights)
        x = x + drop(mixed)
        return x + drop(self.feed_forward(self.feed_forward_norm(x))), weights

    def step(self, x, state, keys, values, mask):
        """x, state [B,K,D]: the next token of K hypotheses."""
        y, state = self.recurrence.step(self.recurrence_norm(x), state)
        x = x + y
        queries = self.attention.split(self.attention.query(self.attention_norm(x)))
        x = x + self.attention.attend(queries, keys, values, mask)[0]
        return x + self.feed_forward(self.feed_forward_norm(x)), state


class Translator(nn.Module):
    def __init__(self, shape, dropout=0.0, word_dropout=0.0):
        """word_dropout: share of the pieces, source and target, that are not seen in training (Sennrich and Zhang 2019)."""
        super().__init__()
        self.shape = shape
        self.drop = Dropout(dropout)
        self.word_dropout = word_dropout
        self.source_embedding = nn.Embedding(shape.source_size, shape.model)
        self.target_embedding = nn.Embedding(shape.target_size, shape.model)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.encoder_norm = LayerNorm(shape.model)
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.decoder_norm = LayerNorm(shape.model)
        self.output_bias = nn.Parameter(torch.zeros(shape.target_size))
        self.register_buffer("position_table", positions(512, shape.model), persistent=False)
        self.initialize()

    def initialize(self):
        """Xavier matrices; residual branches start small; values pass attention unchanged (a bag of translated words)."""
        depth = 2 * self.shape.encoder_layers
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2:
                if "embedding" in name:
                    nn.init.normal_(parameter, std=self.shape.model ** -0.5)
                else:
                    nn.init.xavier_uniform_(parameter)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)
        with torch.no_grad():
            for layer in self.encoder:
                layer.attention.out.weight.mul_(depth ** -0.5)
                layer.feed_forward.down.weight.mul_(depth ** -0.5)
            for layer in self.decoder:
                nn.init.eye_(layer.attention.value.weight)
                nn.init.eye_(layer.attention.out.weight)
                layer.feed_forward.down.weight.mul_(0.5)
                nn.init.constant_(layer.recurrence.forget.bias, 0.0)

    def seen(self, embedded):
        """embedded [B,T,D] -> the same, some of the pieces zero in training."""
        if not self.training or self.word_dropout == 0:
            return embedded
        return embedded * (torch.rand(embedded.shape[:2] + (1,), device=embedded.device) >= self.word_dropout)

    def encode(self, source):
        """source [B,S] padded with PAD -> memory [B,S,D], mask [B,S]."""
        mask = source != PAD
        x = self.seen(self.source_embedding(source)) * math.sqrt(self.shape.model) + self.position_table[: source.shape[1]]
        x = self.drop(x)
        for layer in self.encoder:
            x = layer(x, mask, self.drop)
        return self.encoder_norm(x), mask

    def decode(self, previous, memory, mask, want_weights=False):
        """previous [B,T] (BEGIN first) -> hidden states [B,T,D] before the output, attention [B,T,S] of the last layer."""
        x = self.drop(self.seen(self.target_embedding(previous)) * DECODER_INPUT_SCALE)
        weights = None
        for layer in self.decoder:
            x, weights = layer(x, memory, mask, self.drop, want_weights and layer is self.decoder[-1])
        return self.decoder_norm(x), weights

    def logits(self, hidden):
        return F.linear(hidden, self.target_embedding.weight, self.output_bias)

    @torch.no_grad()
    def search(self, source, limit, beam=1):
        """source [B,S] -> B pairs of target ids, without BEGIN and END, and their mean log-probability; greedy with a beam of 1."""
        memory, mask = self.encode(source)
        crossed = [layer.attention.keys_values(memory) for layer in self.decoder]
        rows, device = source.shape[0], source.device
        states = [torch.zeros(rows, beam, self.shape.model, device=device) for _ in self.decoder]
        token = torch.full((rows, beam), BEGIN, device=device)
        total = torch.full((rows, beam), -1e9, device=device)
        total[:, 0] = 0
        done, lengths = torch.zeros_like(token, dtype=torch.bool), torch.zeros_like(token)
        out = token.new_zeros(rows, beam, 0)
        for _ in range(limit):
            x = self.target_embedding(token) * DECODER_INPUT_SCALE
            for i, layer in enumerate(self.decoder):
                x, states[i] = layer.step(x, states[i], *crossed[i], mask)
            scores = self.logits(self.decoder_norm(x)).float()
            scores[..., :BEGIN + 1] = -1e9
            gains, tokens = (scores - scores.logsumexp(-1, keepdim=True)).topk(beam, -1)
            gains = gains.masked_fill(done[..., None], -1e9)
            gains[..., 0].masked_fill_(done, 0)
            total, best = (total[..., None] + gains).flatten(1).topk(beam, -1)
            origin = best // beam
            done, lengths = done.gather(1, origin), lengths.gather(1, origin)
            token = tokens.flatten(1).gather(1, best).masked_fill(done, PAD)
            states = [state.gather(1, origin[..., None].expand_as(state)) for state in states]
            out = torch.cat([out.gather(1, origin[..., None].expand_as(out)), token[..., None]], 2)
            lengths += ~done
            done = done | (token == END)
            if done.all():
                break
        means = total / lengths
        chosen = means.argmax(1)
        ids = out[torch.arange(rows, device=device), chosen].tolist()
        return [([t for t in row if t not in (PAD, END)], mean) for row, mean in zip(ids, means.amax(1).tolist())]


class SmoothedCrossEntropy(torch.autograd.Function):
    """Cross-entropy with label smoothing, summed over rows, in chunks so that no [N, V] tensor is ever kept.

    Inputs: hidden [N,D], weight [V,D], bias [V], labels [N], smoothing, where to add the plain cross-entropy, the kind of
    number that matrix products are made in. The gradients are made in the forward pass.
    """

    @staticmethod
    def forward(ctx, hidden, weight, bias, labels, smoothing, counted, kind=torch.float32):
        grad_hidden, grad_weight = torch.empty_like(hidden), torch.zeros_like(weight)
        grad_bias, loss, size = torch.zeros_like(bias), 0.0, weight.shape[0]
        table, chunk = weight.to(kind), 16_384 if hidden.is_cuda else 512
        for start in range(0, hidden.shape[0], chunk):
            part, gold = hidden[start:start + chunk].to(kind), labels[start:start + chunk, None]
            scores = torch.mm(part, table.t()).float().add_(bias)
            gold_scores, mean_scores = scores.gather(1, gold), scores.mean(1, keepdim=True)
            log_z = scores.logsumexp(1, keepdim=True)
            loss += (log_z - (1 - smoothing) * gold_scores - smoothing * mean_scores).sum()
            counted += (log_z - gold_scores).sum().detach()
            probabilities = scores.sub_(log_z).exp_()
            probabilities.sub_(smoothing / size)
            probabilities.scatter_add_(1, gold, torch.full_like(gold, -(1 - smoothing), dtype=scores.dtype))
            grad_bias += probabilities.sum(0)
            probabilities = probabilities.to(kind)
            grad_hidden[start:start + chunk] = torch.mm(probabilities, table)
            grad_weight += torch.mm(probabilities.t(), part)
        ctx.save_for_backward(grad_hidden, grad_weight, grad_bias)
        return loss

    @staticmethod
    def backward(ctx, grad):
        hidden, weight, bias = ctx.saved_tensors
        return hidden * grad, weight * grad, bias * grad, None, None, None, None
