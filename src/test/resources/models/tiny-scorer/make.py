"""Makes this folder: a sentence scorer of the contract, with arithmetic that can be done by hand instead of a network.

A sentence's score is the mean of its tokens' weights plus 1 / (1 + its position). Run from the repository's root, with
the packages of models/training installed:
    python src/test/resources/models/tiny-scorer/make.py
"""

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import sentencepiece
from onnx import TensorProto

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[4] / "models" / "training"))

from graph import Graph, value

LONGEST = 20
SENTENCES = [
    "The minister announced the results on Sunday.",
    "He said the talks would continue.",
    "Exports fell 5 percent in March, the ministry of trade said in a statement.",
]


def tokenizer(prefix):
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 5), model_prefix=str(prefix), vocab_size=50, model_type="unigram",
        pad_id=0, unk_id=1, bos_id=-1, eos_id=-1, pad_piece="<pad>", normalization_rule_name="identity",
        character_coverage=1.0, num_threads=1, minloglevel=2)
    return Path(f"{prefix}.model").read_bytes()


def scorer(size):
    g = Graph()
    weights = np.random.default_rng(1).normal(size=size).astype(np.float32)
    present = g.op("Cast", g.op("Not", g.op("Equal", "input_ids", g.integers(0))), to=TensorProto.FLOAT)
    total = g.op("ReduceSum", g.op("Mul", g.op("Gather", g.constant(weights), "input_ids"), present), g.integers(1), keepdims=0)
    mean = g.op("Div", total, g.op("ReduceSum", present, g.integers(1), keepdims=0))
    count = g.op("Squeeze", g.op("Slice", g.op("Shape", "input_ids"), g.integers(0), g.integers(1)))
    places = g.op("Range", g.constant(np.int64(1)), g.op("Add", count, g.constant(np.int64(1))), g.constant(np.int64(1)))
    early = g.op("Div", g.constant(np.float32(1)), g.op("Cast", places, to=TensorProto.FLOAT))
    g.nodes.append(onnx.helper.make_node("Add", [mean, early], ["scores"]))
    return g.model("scorer", [value("input_ids", TensorProto.INT64, "S", "T")], [value("scores", TensorProto.FLOAT, "S")])


def main():
    with tempfile.TemporaryDirectory() as work:
        (HERE / "tokenizer.model").write_bytes(tokenizer(Path(work) / "tokenizer"))
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(HERE / "tokenizer.model"))
    onnx.save(scorer(pieces.get_piece_size()), HERE / "scorer.onnx")
    ids = [pieces.encode(s)[:LONGEST] for s in SENTENCES]
    padded = np.array([row + [0] * (LONGEST - len(row)) for row in ids], np.int64)
    scores, = onnxruntime.InferenceSession(str(HERE / "scorer.onnx")).run(["scores"], {"input_ids": padded})
    files = ("scorer.onnx", "tokenizer.model")
    (HERE / "model.json").write_text(json.dumps({
        "id": "tiny-scorer", "version": "1", "task": "sentence-scoring", "contract": "sentence-scorer-1",
        "sourceLanguage": "en", "targetLanguage": "en", "licence": "Apache-2.0", "normalization": "none",
        "files": {name: hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in files},
        "sourceVocabularySize": pieces.get_piece_size(), "maxSentenceTokens": LONGEST, "maxSentences": 1000,
        "golden": {"sentences": SENTENCES, "tokenIds": ids, "scores": [round(float(s), 6) for s in scores],
                   "tolerance": 0.001}}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
