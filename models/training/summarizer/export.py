"""The scorer as the service loads it: `scorer.onnx`, `tokenizer.model`, `model.json` with golden scores.

The shipped score is the network's, standardized over the document, less 2 log(1 + index of the sentence): news puts
first what matters, and the weight of 2 was chosen on the development articles (0.5, 1 and 4 were worse).
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnxruntime
import sentencepiece
import torch
from torch import nn

import prepare
import train

POSITION = 2.0
GOLDEN = ["The government approved the budget on Monday after a week of talks, the finance minister said.",
          "Spending on schools will rise by 12 percent.", "Opposition leaders called the plan reckless.",
          "Photo: Agency."]


class Shipped(nn.Module):
    def __init__(self, scorer):
        super().__init__()
        self.scorer = scorer

    def forward(self, input_ids):
        """input_ids int64 [S,T] of one document -> scores [S]."""
        scores = self.scorer(input_ids.unsqueeze(0))[0, :, 0]
        centred = scores - scores.mean()
        standard = centred / (centred.pow(2).mean() + 1e-6).sqrt()
        index = torch.cumsum(torch.ones_like(standard), 0) - 1
        return standard - POSITION * torch.log1p(index)


def load(work, checkpoint, max_tokens):
    model = train.build(work, max_tokens=max_tokens)
    model.load_state_dict(torch.load(checkpoint, weights_only=True)["model"])
    return Shipped(model).eval()


def export(model, path):
    example = torch.randint(2, 8000, (7, 24))
    torch.onnx.export(model, (example,), str(path), input_names=["input_ids"], output_names=["scores"],
                      dynamic_axes={"input_ids": {0: "S", 1: "T"}, "scores": {0: "S"}}, opset_version=17, dynamo=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--max-tokens", type=int, default=64)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    model = load(options.work, options.checkpoint, options.max_tokens)
    export(model, options.folder / "scorer.onnx")
    shutil.copy(options.work / "tokenizer.model", options.folder / "tokenizer.model")
    session = onnxruntime.InferenceSession(str(options.folder / "scorer.onnx"))
    for sentences, tokens in ((1, 5), (3, 64), (60, 40)):
        ids = torch.randint(2, 8000, (sentences, tokens))
        ids[:, tokens // 2 + 1:][::2] = 0
        with torch.inference_mode():
            np.testing.assert_allclose(session.run(["scores"], {"input_ids": ids.numpy()})[0], model(ids).numpy(),
                                       rtol=1e-3, atol=1e-3)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(options.folder / "tokenizer.model"))
    ids = [pieces.encode(s)[:options.max_tokens] for s in GOLDEN]
    scores = session.run(["scores"], {"input_ids": prepare.pad(ids).to(torch.int64).numpy()})[0]
    content = {
        "id": "summarize-en", "version": options.version, "task": "sentence-scoring", "contract": "sentence-scorer-1",
        "sourceLanguage": "en", "targetLanguage": "en", "licence": "Apache-2.0", "normalization": "none",
        "files": {name: hashlib.sha256((options.folder / name).read_bytes()).hexdigest()
                  for name in ("scorer.onnx", "tokenizer.model")},
        "sourceVocabularySize": pieces.get_piece_size(), "maxSentenceTokens": options.max_tokens, "maxSentences": 1000,
        "golden": {"sentences": GOLDEN, "tokenIds": ids, "scores": [round(float(s), 4) for s in scores],
                   "tolerance": 0.01}}
    (options.folder / "model.json").write_text(json.dumps(content, indent=2) + "\n", "utf-8")
    print(content["golden"]["scores"])


if __name__ == "__main__":
    main()
