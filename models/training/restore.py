"""A model folder becomes a checkpoint again, to go on training from what ships: `restore.py FOLDER CHECKPOINT`.

Weights come back as rounded to 7 bits (embeddings 8), the optimizer's memory does not: start with a short warm-up.
"""

import argparse
import json
import math
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from model import DECODER_INPUT_SCALE, Shape, Translator


class Reader:
    """The constants of a graph that `graph.py` wrote, by kind and in the order of writing."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.constants = {c.name: torch.from_numpy(numpy_helper.to_array(c).copy()) for c in graph.initializer}
        self.linears = [self.linear(n) for n in graph.node if n.op_type == "MatMulIntegerToFloat"]
        self.norms = [tuple(self.constants[i] for i in n.input[1:3]) for n in graph.node if n.op_type == "LayerNormalization"]
        table, rows = [self.constants[n.input[0]] for n in graph.node if n.op_type == "Gather" and n.input[0] in self.constants][:2]
        self.embedding = table.float() * rows
        self.layers = sum(o.name.startswith("cross_key") for o in graph.output)

    def linear(self, node):
        """-> weight [O, I], bias [O]"""
        return (self.constants[node.input[1]].float() * self.constants[node.input[3]]).t(), self.constants[node.input[6]]


class Writer:
    def __init__(self, weights):
        self.weights = weights

    def linear(self, read, *names):
        """Several names: layers that were joined side by side."""
        matrix, bias = read
        size = len(bias) // len(names)
        for i, name in enumerate(names):
            self.weights[f"{name}.weight"] = matrix[i * size:(i + 1) * size]
            if f"{name}.bias" in self.weights:
                self.weights[f"{name}.bias"] = bias[i * size:(i + 1) * size]

    def norm(self, read, name):
        self.weights[f"{name}.weight"], self.weights[f"{name}.bias"] = read

    def unscaled_query(self, name, shape):
        for part in ("weight", "bias"):
            self.weights[f"{name}.query.{part}"] = self.weights[f"{name}.query.{part}"] * math.sqrt(shape.model // shape.heads)


def encoder(graph, out, shape):
    linears, norms = iter(graph.linears), iter(graph.norms)
    out.weights["source_embedding.weight"] = graph.embedding / math.sqrt(shape.model)
    for i in range(shape.encoder_layers):
        name = f"encoder.{i}"
        out.norm(next(norms), f"{name}.attention_norm")
        out.linear(next(linears), *(f"{name}.attention.{part}" for part in ("query", "key", "value")))
        out.unscaled_query(f"{name}.attention", shape)
        out.linear(next(linears), f"{name}.attention.out")
        feed_forward(linears, norms, out, name)
    out.norm(next(norms), "encoder_norm")
    out.linear(next(linears), *(f"decoder.{i}.attention.{part}" for i in range(shape.decoder_layers) for part in ("key", "value")))


def feed_forward(linears, norms, out, name):
    out.norm(next(norms), f"{name}.feed_forward_norm")
    out.linear(next(linears), f"{name}.feed_forward.up")
    out.linear(next(linears), f"{name}.feed_forward.down")


def step(graph, out, shape, forbidden):
    linears, norms = iter(graph.linears), iter(graph.norms)
    for i in range(shape.decoder_layers):
        name = f"decoder.{i}"
        out.norm(next(norms), f"{name}.recurrence_norm")
        out.linear(next(linears), f"{name}.recurrence.forget", f"{name}.recurrence.candidate")
        out.norm(next(norms), f"{name}.attention_norm")
        out.linear(next(linears), f"{name}.attention.query")
        out.unscaled_query(f"{name}.attention", shape)
        out.linear(next(linears), f"{name}.attention.out")
        feed_forward(linears, norms, out, name)
    out.norm(next(norms), "decoder_norm")
    _, bias = next(linears)
    out.weights["target_embedding.weight"] = graph.embedding / DECODER_INPUT_SCALE
    out.weights["output_bias"] = torch.where(bias < forbidden / 2, bias[bias > forbidden / 2].mean(), bias)


def restore(folder):
    manifest = json.loads((folder / "model.json").read_text("utf-8"))
    encoder_graph, step_graph = Reader(folder / "encoder.onnx"), Reader(folder / "step.onnx")
    shape = Shape(manifest["sourceVocabularySize"], manifest["targetVocabularySize"], manifest["modelSize"],
                  len(encoder_graph.linears[2][1]), manifest["attentionHeads"], (len(encoder_graph.linears) - 1) // 4,
                  manifest["decoderLayers"])
    model = Translator(shape)
    out = Writer(model.state_dict())
    encoder(encoder_graph, out, shape)
    step(step_graph, out, shape, -1e9)
    model.load_state_dict(out.weights)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("checkpoint", type=Path)
    options = parser.parse_args()
    model = restore(options.folder)
    torch.save({"shape": model.shape.asdict(), "model": model.state_dict()}, options.checkpoint)


if __name__ == "__main__":
    main()
