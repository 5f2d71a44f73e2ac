"""Stage 3: the scorers as the service loads them: `scorer.onnx`, `tokenizer.model`, `model.json` with golden scores.

    python export.py --work /tmp/summarizer --folder ../../summarize-en --version DATE --seeds 1 2 3
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

import prepare
from document import Statistics
from model import Scorer, Shipped

# The views of the two large sources of today's news: the others follow the places that matter in their few articles.
VIEWS = ("neus-roundup", "allsides-headline")
# News puts first what matters, and a summary needs the first facts more than a headline does.
POSITION = 1.0
GOLDEN = ["The government approved the budget on Monday after a week of talks, the finance minister said.",
          "Spending on schools will rise by 12 percent.", "Opposition leaders called the plan reckless.",
          "Photo: Agency."]


def load(work, seeds):
    state = torch.load(work / "statistics.pt")
    statistics = Statistics(state["idf"], state["marks"])
    scorers = []
    for seed in seeds:
        scorer = Scorer(prepare.VOCABULARY, len(prepare.SOURCES))
        scorer.load_state_dict(torch.load(work / f"scorer-{seed}.pt"))
        scorers.append(scorer)
    return Shipped(statistics, scorers, [prepare.SOURCES.index(view) for view in VIEWS], POSITION).eval()


def export(model, path):
    torch.onnx.export(model, (torch.randint(2, prepare.VOCABULARY, (7, 24)),), str(path), input_names=["input_ids"],
                      output_names=["scores"], dynamic_axes={"input_ids": {0: "S", 1: "T"}, "scores": {0: "S"}},
                      opset_version=17, dynamo=False)


def require_same(model, session):
    """The graph and the network agree, whatever the shape and however much is padding."""
    for count, width in ((1, 5), (3, 64), (60, 40), (1000, 24)):
        ids = torch.randint(2, prepare.VOCABULARY, (count, width))
        ids[:, width // 2 + 1:][::2] = 0
        with torch.inference_mode():
            found = model(ids).numpy()
        np.testing.assert_allclose(session.run(["scores"], {"input_ids": ids.numpy()})[0], found, rtol=1e-3, atol=2e-3)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.folder.mkdir(parents=True, exist_ok=True)
    model = load(options.work, options.seeds)
    export(model, options.folder / "scorer.onnx")
    if not (options.folder / "tokenizer.model").exists():
        shutil.copy(options.work / "tokenizer.model", options.folder / "tokenizer.model")
    session = onnxruntime.InferenceSession(str(options.folder / "scorer.onnx"))
    require_same(model, session)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(options.folder / "tokenizer.model"))
    ids = [pieces.encode(s)[:prepare.MAX_TOKENS] for s in GOLDEN]
    scores = session.run(["scores"], {"input_ids": prepare.encode(pieces, GOLDEN).numpy()})[0]
    content = {
        "id": "summarize-en", "version": options.version, "task": "sentence-scoring", "contract": "sentence-scorer-1",
        "sourceLanguage": "en", "targetLanguage": "en", "licence": "Apache-2.0", "normalization": "none",
        "files": {name: hashlib.sha256((options.folder / name).read_bytes()).hexdigest()
                  for name in ("scorer.onnx", "tokenizer.model")},
        "sourceVocabularySize": pieces.get_piece_size(), "maxSentenceTokens": prepare.MAX_TOKENS, "maxSentences": 1000,
        "golden": {"sentences": GOLDEN, "tokenIds": ids, "scores": [round(float(s), 4) for s in scores],
                   "tolerance": 0.01}}
    (options.folder / "model.json").write_text(json.dumps(content, indent=2) + "\n", "utf-8")
    print(content["golden"]["scores"])


if __name__ == "__main__":
    main()
