"""Stages 6 and 7: a checkpoint becomes a model folder, in fp32 (to judge the loss) or int8 (what ships).

`export.py WORK CHECKPOINT FOLDER [--fp32]` writes `encoder.onnx`, `step.onnx`, the tokenizers and `model.json` with
SHA-256 sums and a golden translation. Activation ranges come from training sentences, never from the development sets.
"""

import argparse
import hashlib
import json
import random
import shutil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import sentencepiece
import torch

import graph
from examples import arrays, read
from model import BEGIN, END, PAD, UNK, Shape, Translator
from normalization import normalize
from tokenization import RESERVED

FORBIDDEN = (PAD, UNK, BEGIN)  # never generated: padding, unknown, begin
SYMBOLS = (4, 5, 6)  # nor the reserved symbols, unless the model was trained to carry them over (`slots.py`)
GOLDEN = "وقال وزير الخارجية العراقي إن بلاده ترحب بالحوار بين دول المنطقة."


def load(path):
    saved = torch.load(path, weights_only=True, map_location="cpu")
    model = Translator(Shape(**saved["shape"])).eval()
    model.load_state_dict(saved["model"])
    return model


def ranges(model, work, count=600, coverage=0.9999):
    """name -> largest absolute input of each linear layer, but for the rarest values (a part of 1 - coverage)."""
    source = sentencepiece.SentencePieceProcessor(model_file=str(work / "source.model"))
    target = sentencepiece.SentencePieceProcessor(model_file=str(work / "target.model"))
    pairs = random.Random(5).sample(read(work, "wire"), count)
    seen, hooks = {}, []

    def watch(name):
        def hook(_, inputs):
            flat = inputs[0].detach().abs().flatten()
            seen.setdefault(name, []).append(flat[torch.randperm(len(flat))[:20_000]])
        return hook

    for name, module in model.named_modules():
        if isinstance(module, torch.nn.Linear):
            hooks.append(module.register_forward_pre_hook(watch(name)))
    with torch.no_grad():
        for start in range(0, count, 30):
            batch = [(source.encode(a) + [END], target.encode(e) + [END]) for a, e in pairs[start:start + 30]]
            s, previous, _ = (torch.from_numpy(a) for a in arrays(batch))
            hidden, _ = model.decode(previous, *model.encode(s))
            watch("output")(None, (hidden[previous != PAD],))
    for hook in hooks:
        hook.remove()
    return {name: float(np.quantile(torch.cat(parts).numpy(), coverage)) for name, parts in seen.items()}


class Runner:
    """The contract as a consumer sees it; greedy, one sentence at a time."""

    def __init__(self, folder, shape):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.shape = shape
        self.encoder = onnxruntime.InferenceSession(str(folder / "encoder.onnx"), options)
        self.step = onnxruntime.InferenceSession(str(folder / "step.onnx"), options)

    def start(self, sources):
        """Lists of ids -> what `step` needs besides token, state, origins and k."""
        ids = np.full((len(sources), max(map(len, sources))), PAD, np.int64)
        for row, source in zip(ids, sources):
            row[:len(source)] = source
        mask = (ids != PAD).astype(np.int64)
        names = [o.name for o in self.encoder.get_outputs()]
        cross = self.encoder.run(names, {"input_ids": ids, "attention_mask": mask})
        return {"attention_mask": mask, **dict(zip(names, cross))}

    def advance(self, memory, tokens, state, k=1):
        rows = len(tokens)
        return self.step.run(["next_state", "top_tokens", "top_log_probs"], {
            **memory, "token": np.array(tokens, np.int64), "state": state,
            "origins": np.arange(rows, dtype=np.int64), "k": np.array([k], np.int64)})

    def greedy(self, source, limit=120):
        memory, token, out = self.start([source]), BEGIN, []
        state = np.zeros((self.shape.decoder_layers, 1, self.shape.model), np.float32)
        while len(out) < limit:
            state, tokens, _ = self.advance(memory, [token], state)
            token = int(tokens[0, 0])
            if token == END:
                break
            out.append(token)
        return out


def export(model, work, folder, int8, longest, slots=False):
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    scales = ranges(model, work) if int8 else None
    onnx.save(graph.encoder(weights, model.shape, max(longest + 8, 16), scales), folder / "encoder.onnx")
    onnx.save(graph.step(weights, model.shape, FORBIDDEN if slots else FORBIDDEN + SYMBOLS, scales), folder / "step.onnx")
    for name in ("source.model", "target.model"):
        shutil.copy(work / name, folder / name)


def manifest(folder, shape, version, longest, licence, slots=False):
    source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.model"))
    target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.model"))
    golden = Runner(folder, shape).greedy(source.encode(normalize(GOLDEN)) + [END])
    files = ["encoder.onnx", "step.onnx", "source.model", "target.model"]
    content = {
        "id": "translate-ar-en", "version": version, "task": "translation", "contract": "native-1",
        "sourceLanguage": "ar", "targetLanguage": "en", "licence": licence, "normalization": "arabic-1",
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
        "sourceVocabularySize": shape.source_size, "targetVocabularySize": shape.target_size,
        "decoderLayers": shape.decoder_layers, "modelSize": shape.model, "attentionHeads": shape.heads,
        "maxSourceTokens": longest, "beginToken": BEGIN, "endToken": END,
        **({"slots": RESERVED} if slots else {}), "golden": {"source": GOLDEN, "target": target.decode(golden)}}
    (folder / "model.json").write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return content


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fp32", action="store_true")
    parser.add_argument("--version", default="0")
    parser.add_argument("--longest", type=int, default=96, help="source tokens the model was trained on, end included")
    parser.add_argument("--slots", action="store_true", help="the model was trained with names behind symbols")
    parser.add_argument("--licence", default="Apache-2.0")
    options = parser.parse_args()
    torch.manual_seed(1)
    model = load(options.checkpoint)
    export(model, options.work, options.folder, not options.fp32, options.longest, options.slots)
    content = manifest(options.folder, model.shape, options.version, options.longest, options.licence, options.slots)
    print(json.dumps(content["golden"], ensure_ascii=False))


if __name__ == "__main__":
    main()
