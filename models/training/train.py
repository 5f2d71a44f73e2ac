"""Stage 4: training, resumable at any checkpoint.

Learning rate: warm-up, then constant, and linearly to zero in the last share of the run (`--cool-down`, with the mix of the last
phase) or in a run of its own (`--decay --fine-tuning --start-from CHECKPOINT --keep-optimizer`: "trapezoid" schedule), so that a
long run can be released at any time and goes on afterwards. Matrices are updated by Muon (orthogonalized momentum, Jordan et al.
2024, scaled as in Liu et al. 2025, arXiv:2502.16982), everything else by Adam. Checkpoints: `RUN/step-N.pt` and `RUN/last.pt` (with
optimizer and position in the data).

On several cores start it with `torchrun --nproc-per-node N train.py ...`: each process takes its share of every batch on
one thread, which wastes less than N threads in one process when the machine has other work.
"""

import argparse
import itertools
import json
import math
import multiprocessing
import os
import time
from collections import defaultdict, deque
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import sacrebleu
import sentencepiece
import torch
import torch.distributed as distributed

from decode import by_model
from examples import FINE_TUNING, SHARES, Epochs, arrays
from model import END, PAD, Shape, SmoothedCrossEntropy, Translator
from normalization import normalize
from slots import Slots


def orthogonalized(matrix, kind=torch.float32, rounds=5):
    """Newton-Schulz iteration towards the nearest semi-orthogonal matrix, of each of [N,A,B]; kind: of its matrix products."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = (matrix / (matrix.norm(dim=(-2, -1), keepdim=True) + 1e-7)).to(kind)
    tall = x.shape[-2] > x.shape[-1]
    x = x.mT if tall else x
    for _ in range(rounds):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    return (x.mT if tall else x).to(matrix.dtype)


def world():
    """-> rank of this process, number of processes."""
    return (distributed.get_rank(), distributed.get_world_size()) if distributed.is_initialized() else (0, 1)


class Muon(torch.optim.Optimizer):
    """Each process orthogonalizes its share of the matrices and sends the results to the others."""

    def __init__(self, parameters, lr, kind=torch.float32, momentum=0.95, weight_decay=0.01):
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})
        self.kind = kind

    @torch.no_grad()
    def step(self):
        rank, processes = world()
        for group in self.param_groups:
            parameters, shapes, updates = group["params"], defaultdict(list), {}
            memories = [self.state[p].setdefault("momentum", torch.zeros_like(p)) for p in parameters]
            torch._foreach_lerp_(memories, [p.grad for p in parameters], 1 - group["momentum"])
            for i, parameter in enumerate(parameters):
                if i % processes == rank:
                    shapes[parameter.shape].append(i)
            for mine in shapes.values():
                ahead = [parameters[i].grad.lerp(memories[i], group["momentum"]) for i in mine]
                updates.update(zip(mine, orthogonalized(torch.stack(ahead), self.kind)))
            for i, parameter in enumerate(parameters):
                update = updates[i].contiguous() if i in updates else torch.empty_like(parameter)
                if processes > 1:
                    distributed.broadcast(update, i % processes)
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                parameter.add_(update, alpha=-group["lr"] * 0.2 * math.sqrt(max(parameter.shape)))


def optimizers(model, lr, muon, kind=torch.float32):
    matrices = [p for n, p in model.named_parameters() if p.dim() == 2 and "embedding" not in n and muon]
    chosen = set(map(id, matrices))
    others = [p for p in model.parameters() if id(p) not in chosen]
    adam = torch.optim.Adam(others, lr=lr, betas=(0.9, 0.98), eps=1e-8)
    return [adam, Muon(matrices, lr, kind)] if muon else [adam]


class Guide:
    """Soft alignments from the lexical table: what attention [B,T,S] should look like for each target piece."""

    def __init__(self, work, weight, device):
        self.weight = weight
        self.table = torch.from_numpy(np.load(work / "lexical.npy")).to(device)

    def links(self, source, labels):
        scores = self.table[source[:, None, :], labels[:, :, None]].float() + 1e-4
        s, t = source.shape[1], labels.shape[1]
        lengths = (source != PAD).sum(1).float()[:, None, None], (labels != PAD).sum(1).float()[:, None, None]
        places = (torch.arange(n, device=source.device) for n in (s, t))
        off = (next(places)[None, None] / lengths[0] - next(places)[None, :, None] / lengths[1]).abs()
        scores = scores * torch.exp(-4.0 * off)
        ends = (source == END)[:, None, :] == (labels == END)[:, :, None]  # ends align with ends alone
        scores = scores * (source != PAD)[:, None, :] * ends + 1e-12
        return scores / scores.sum(2, keepdim=True), scores.amax(2) > 0.02


def losses(model, batch, guide, smoothing, kind=torch.float32):
    """-> loss to differentiate (per target token), cross-entropy sum (nats), target tokens; kind: of matrix products."""
    device = model.output_bias.device
    real = torch.from_numpy(np.flatnonzero(batch[2] != PAD)).to(device)
    source, previous, labels = (torch.from_numpy(a).to(device).long() for a in batch)
    with torch.autocast(device.type, torch.bfloat16, enabled=kind == torch.bfloat16):
        hidden, weights = model.decode(previous, *model.encode(source), want_weights=guide is not None)
    counted = torch.zeros((), device=device)
    total = SmoothedCrossEntropy.apply(hidden.flatten(0, 1).index_select(0, real).float(), model.target_embedding.weight,
                                       model.output_bias, labels.flatten().index_select(0, real), smoothing, counted, kind)
    tokens = len(real)
    loss = total / tokens
    if guide is not None:
        wanted, sure = guide.links(source, labels)
        chosen = (labels != PAD) & sure
        loss = loss + guide.weight * -((wanted * (weights.float() + 1e-6).log()).sum(2) * chosen).sum() / tokens
    return loss, counted, tokens


def summed(model, cross_entropy, tokens):
    """Gradients become those of the whole batch; -> its cross-entropy (nats) and tokens."""
    processes = world()[1]
    if processes == 1:
        return cross_entropy, tokens
    parameters = [p for p in model.parameters() if p.grad is not None]
    flat = torch.cat([p.grad.flatten() for p in parameters] + [torch.tensor([float(cross_entropy), float(tokens)])])
    distributed.all_reduce(flat)
    for parameter, part in zip(parameters, flat[:-2].split([p.numel() for p in parameters])):
        parameter.grad.copy_(part.view_as(parameter)).div_(processes)
    return float(flat[-2]), int(flat[-1])


def development(model, epochs, data, lines, sides):
    figures = {}
    for name in ["wire", "flores"]:
        source, reference = ((data / "dev" / f"{name}.{side}").read_text("utf-8").splitlines()[:lines] for side in sides)
        out = [text for text, _ in by_model(model, epochs.source, epochs.target, [normalize(line) for line in source])]
        figures[name] = {"chrF2": round(sacrebleu.corpus_chrf(out, [reference]).score, 2),
                         "BLEU": round(sacrebleu.corpus_bleu(out, [reference]).score, 2), "sample": out[1]}
    return figures


def grown(weights, old_layers, new_layers):
    """More encoder layers without a change of the function: the new ones add nothing at first."""
    factor, result = new_layers // old_layers, {}
    for name, value in weights.items():
        if not name.startswith("encoder."):
            result[name] = value
            continue
        _, index, rest = name.split(".", 2)
        for copy in range(factor):
            silent = copy > 0 and rest.startswith(("attention.out", "feed_forward.down"))
            result[f"encoder.{int(index) * factor + copy}.{rest}"] = torch.zeros_like(value) if silent else value.clone()
    return result


def kind(options):
    """Of the numbers that matrix products are made in."""
    return torch.bfloat16 if options.bf16 else torch.float32


def start(options, run):
    """-> model, optimizers, state (step, batches seen, elapsed seconds)."""
    found = run / "last.pt" if (run / "last.pt").exists() else options.start_from
    state = {"step": 0, "batches": 0, "seconds": 0.0}
    sizes = (sentencepiece.SentencePieceProcessor(model_file=str(options.work / f"{side}.model")).vocab_size()
             for side in ("source", "target"))
    saved = torch.load(found, weights_only=True, map_location=options.device) if found else None
    shape = Shape(**{**saved["shape"], "encoder_layers": options.encoder_layers}) if saved else Shape(
        *sizes, options.model, 4 * options.model, options.heads, options.encoder_layers, options.decoder_layers)
    model = Translator(shape, options.dropout, options.word_dropout).to(options.device)
    if saved:
        weights = saved["model"]
        if saved["shape"]["encoder_layers"] != shape.encoder_layers:
            weights = grown(weights, saved["shape"]["encoder_layers"], shape.encoder_layers)
        model.load_state_dict(weights)
        if found.parent == run:
            state = saved["state"]
    else:
        with torch.no_grad():
            model.source_embedding.weight.copy_(torch.from_numpy(np.load(options.work / "source-embedding.npy")))
            model.target_embedding.weight.copy_(torch.from_numpy(np.load(options.work / "target-embedding.npy")))
    made = optimizers(model, options.lr, options.muon, kind(options))
    if saved and (found.parent == run or options.keep_optimizer):
        for optimizer, memory in zip(made, saved["optimizers"]):
            optimizer.load_state_dict(memory)
    return model, made, state


def save(path, model, made, state):
    temporary = path.with_suffix(".tmp")
    torch.save({"shape": model.shape.asdict(), "model": model.state_dict(), "state": state,
                "optimizers": [o.state_dict() for o in made]}, temporary)
    os.replace(temporary, path)


def rate(options, step, done):
    """Of the full learning rate; done: share of the run, 0 to 1."""
    if options.decay:
        return max(0.0, 1 - done) * min(1.0, (step + 1) / 50)
    cooling = max(0.0, 1 - done) / options.cool_down if options.cool_down else 1.0
    return min(1.0, (step + 1) / options.warm_up, cooling)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("run", help="name of the run, a folder of WORK")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--minutes", type=float, default=math.inf, help="how long to train at most, this start and those before")
    parser.add_argument("--tokens", type=int, default=4000, help="padded target (and about as many source) tokens a batch")
    parser.add_argument("--longest", type=int, default=64)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--warm-up", type=int, default=200)
    parser.add_argument("--decay", action="store_true", help="learning rate falls linearly to zero over --steps")
    parser.add_argument("--cool-down", type=float, default=0.0,
                        help="the last share of the run: the learning rate falls linearly to zero, on the mix of `--fine-tuning`")
    parser.add_argument("--start-from", type=Path)
    parser.add_argument("--keep-optimizer", action="store_true")
    parser.add_argument("--model", type=int, default=256)
    parser.add_argument("--heads", type=int, default=8)
    parser.add_argument("--encoder-layers", type=int, default=6)
    parser.add_argument("--decoder-layers", type=int, default=2)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--word-dropout", type=float, default=0.0, help="share of the pieces that are not seen")
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--guide", type=float, default=0.3)
    parser.add_argument("--guided", type=float, default=1.0, help="share of the run in which attention is guided")
    parser.add_argument("--adam", dest="muon", action="store_false")
    parser.add_argument("--fine-tuning", action="store_true", help="mix of domains for the last phase")
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src/main/resources/glossary",
                        help="the glossaries whose names may stand behind symbols")
    parser.add_argument("--reverse", action="store_true", help="WORK is a mirrored folder (`reverse.py`)")
    parser.add_argument("--bf16", action="store_true", help="matrix products in bfloat16: twice as fast where the processor has it")
    parser.add_argument("--save-every", type=int, default=250)
    parser.add_argument("--judge-every", type=int, default=1000)
    parser.add_argument("--judge-lines", type=int, default=100)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu", help="`cuda` for an accelerator")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches ahead, each a `--portion` at a time")
    parser.add_argument("--portion", type=float, default=1.0, help="of an epoch")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.steps is None and options.minutes == math.inf:
        parser.error("how long? --steps or --minutes")
    if options.minutes < math.inf and "RANK" in os.environ:
        parser.error("several processes have to stop at the same step: --steps instead of --minutes")
    options.steps = options.steps or math.inf
    return options


class Log:
    """`RUN/log.jsonl`: a line every 50 steps and one for every judgement. Only the first process writes."""

    def __init__(self, run, state):
        self.file, self.state = open(run / "log.jsonl", "a", encoding="utf-8"), state
        self.nats, self.tokens, self.clock = 0.0, 0, time.time()

    def seconds(self):
        """Spent on training in all, also by earlier starts."""
        return self.state["seconds"] + time.time() - self.clock

    def step(self, nats, tokens, loss, lr):
        self.nats, self.tokens = self.nats + nats, self.tokens + tokens
        if self.state["step"] % 50 == 0:
            seconds = time.time() - self.clock
            self.state["seconds"] += seconds
            self.write({"step": self.state["step"], "nats": round(float(self.nats) / self.tokens, 4), "loss": round(float(loss), 3),
                        "lr": round(lr, 6), "tokens/s": round(self.tokens / seconds),
                        "minutes": round(self.state["seconds"] / 60, 1)})
            self.nats, self.tokens, self.clock = 0.0, 0, time.time()

    def write(self, line):
        if world()[0] == 0:
            print(json.dumps(line, ensure_ascii=False), file=self.file, flush=True)


def keep(options, run, model, made, state, epochs, log, last):
    """Saves and judges when it is time to."""
    if last or state["step"] % options.save_every == 0:
        save(run / "last.pt", model, made, state)
    if last or state["step"] % options.judge_every == 0:
        save(run / f"step-{state['step']}.pt", model, made, state)
        sides = ["en", "ar"] if options.reverse else ["ar", "en"]
        log.write({"step": state["step"], **development(model, epochs, options.data, options.judge_lines, sides)})


worker = {}


def prepared(number, fine_tuning):
    batches = worker["epochs"].epoch(number, FINE_TUNING if fine_tuning else None)
    return [[a.astype(np.int16) for a in arrays(batch)] for batch in batches]


def pool(epochs, workers):
    """Processes that make batches ahead, or None; to be called before anything touches an accelerator."""
    if not workers:
        return None
    worker["epochs"] = epochs
    found = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"))
    found.submit(int)
    return found


def batches(epochs, helpers, cooling):
    """Endless arrays of batches; of several processes, each gets its share of every batch. cooling(): is it time for the last mix?"""
    rank, processes = world()
    numbers = itertools.count()
    if not helpers:
        for number in numbers:
            for batch in epochs.epoch(number, FINE_TUNING if cooling() else None):
                yield arrays(batch[rank::processes] or batch[:1])
    ahead = deque(helpers.submit(prepared, next(numbers), cooling()) for _ in range(16))
    while True:
        yield from ahead.popleft().result()
        ahead.append(helpers.submit(prepared, next(numbers), cooling()))


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    if "RANK" in os.environ:
        distributed.init_process_group("gloo")
    rank, _ = world()
    run = options.work / options.run
    run.mkdir(parents=True, exist_ok=True)
    epochs = Epochs(options.work, FINE_TUNING if options.fine_tuning else SHARES, options.tokens, options.longest, options.seed,
                    slots=None if options.reverse else Slots(options.names), portion=options.portion)
    helpers = pool(epochs, options.workers)
    model, made, state = start(options, run)
    guide = Guide(options.work, options.guide, options.device) if options.guide else None
    log = Log(run, state)

    def done():
        return max(state["step"] / options.steps, log.seconds() / 60 / options.minutes)

    found = batches(epochs, helpers, lambda: done() > 1 - options.cool_down) if done() < 1 else ()
    for batch in itertools.islice(found, state["batches"], None):
        lr = options.lr * rate(options, state["step"], done())
        loss, nats, tokens = losses(model, batch, guide if done() < options.guided else None, options.smoothing, kind(options))
        loss.backward()
        nats, tokens = summed(model, nats, tokens)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        for optimizer in made:
            for group in optimizer.param_groups:
                group["lr"] = lr
            optimizer.step()
        model.zero_grad(set_to_none=True)
        state["step"] += 1
        state["batches"] += 1
        log.step(nats, tokens, loss.detach(), lr)
        last = done() >= 1
        if rank == 0:
            keep(options, run, model, made, state, epochs, log, last)
        if last:
            break
    if helpers:
        helpers.shutdown(cancel_futures=True)


if __name__ == "__main__":
    main()
