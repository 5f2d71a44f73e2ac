"""The ONNX graphs of the native contract, written operator by operator from plain arrays.

Why not an exporter plus a quantizer: int8 with one fixed scale an activation (the dynamic kind takes its scale from the
whole batch, so a sentence's translation would depend on its companions), `MatMulIntegerToFloat` at once, attention
keys and values laid out as the step reads them, and an `If` for arg-max or top-k.

Weights have 7 bits: the multiply-add of AVX2 machines saturates at 8 (onnxruntime, "quantization: reduce_range").
"""

import math

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from model import DECODER_INPUT_SCALE, positions

OPSET = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
FORBIDDEN = -1e9


class Graph:
    """Collects nodes and constants; every method returns the name of its result."""

    def __init__(self, scales=None):
        self.nodes, self.constants, self.scales, self.count = [], [], scales, 0

    def constant(self, value, name=None):
        self.count += 1
        name = name or f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind, *inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"{kind}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def integers(self, *values):
        return self.constant(np.array(values, np.int64))

    def reshape(self, x, *shape):
        return self.op("Reshape", x, self.integers(*shape))

    def norm(self, x, weights, name):
        return self.op("LayerNormalization", x, self.constant(weights[f"{name}.weight"]),
                       self.constant(weights[f"{name}.bias"]), axis=-1, epsilon=1e-5)

    def linear(self, x, weight, bias, name, after_relu=False):
        """x [..., I] times weight [I, O] plus bias [O]; name finds the range of x; after_relu: negatives of x count as 0."""
        if self.scales is None:
            x = self.op("Relu", x) if after_relu else x
            return self.op("Add", self.op("MatMul", x, self.constant(weight)), self.constant(bias))
        zero = 0 if after_relu else 128
        scale = self.constant(np.float32(self.scales[name] / (255 if after_relu else 127)))
        zero = self.constant(np.uint8(zero))
        columns = np.maximum(np.abs(weight).max(0), 1e-8) / 63
        table = np.clip(np.rint(weight / columns), -63, 63).astype(np.int8)
        quantized = self.op("QuantizeLinear", x, scale, zero)
        return self.op("MatMulIntegerToFloat", quantized, self.constant(table), scale,
                       self.constant(columns.astype(np.float32)), zero, "", self.constant(bias), domain="com.microsoft")

    def embedding(self, ids, table, scale):
        """Rows of table [V, D] times scale; int8 with a scale a row when quantized."""
        if self.scales is None:
            return self.op("Gather", self.constant(table * np.float32(scale)), ids)
        rows = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        values = self.op("Cast", self.op("Gather", self.constant(np.rint(table / rows).astype(np.int8)), ids),
                         to=TensorProto.FLOAT)
        return self.op("Mul", values, self.op("Gather", self.constant((rows * scale).astype(np.float32)), ids))

    def model(self, name, inputs, outputs):
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=OPSET, ir_version=9, producer_name="dragoman")
        onnx.checker.check_model(model)
        return model


def value(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, list(shape))


def joined(weights, *names):
    """Linear layers that read the same input, side by side: weight [I, sum of O], bias [sum of O]."""
    matrices = [weights[f"{n}.weight"].T for n in names]
    biases = [weights.get(f"{n}.bias", np.zeros(m.shape[1], np.float32)) for n, m in zip(names, matrices)]
    return np.concatenate(matrices, 1), np.concatenate(biases)


def scaled_query(weights, name, shape):
    """The 1/sqrt(Dh) of attention goes into the query's weights."""
    factor = np.float32(1 / math.sqrt(shape.model // shape.heads))
    return {**weights, f"{name}.weight": weights[f"{name}.weight"] * factor, f"{name}.bias": weights[f"{name}.bias"] * factor}


def masked(g, mask):
    """mask int64 [B,S] -> float [B,1,1,S]: 0 for a token, a large negative number for padding."""
    missing = g.op("Sub", g.constant(np.float32(1)), g.op("Cast", mask, to=TensorProto.FLOAT))
    return g.op("Unsqueeze", g.op("Mul", missing, g.constant(np.float32(-1e9))), g.integers(1, 2))


def feed_forward(g, x, weights, name):
    y = g.norm(x, weights, f"{name}_norm")
    y = g.linear(y, *joined(weights, f"{name}.up"), f"{name}.up")
    return g.op("Add", x, g.linear(y, *joined(weights, f"{name}.down"), f"{name}.down", after_relu=True))


def encoder_layer(g, x, mask, weights, name, shape):
    heads, width = shape.heads, shape.model // shape.heads
    scaled = scaled_query(weights, f"{name}.attention.query", shape)
    y = g.norm(x, weights, f"{name}.attention_norm")
    y = g.linear(y, *joined(scaled, *(f"{name}.attention.{part}" for part in ("query", "key", "value"))),
                 f"{name}.attention.query")
    q, k, v = g.op("Split", g.reshape(y, 0, 0, 3 * heads, width), g.integers(heads, heads, heads), outputs=3, axis=2)
    q, v = (g.op("Transpose", t, perm=[0, 2, 1, 3]) for t in (q, v))
    scores = g.op("MatMul", q, g.op("Transpose", k, perm=[0, 2, 3, 1]))
    mixed = g.op("MatMul", g.op("Softmax", g.op("Add", scores, mask), axis=-1), v)
    mixed = g.reshape(g.op("Transpose", mixed, perm=[0, 2, 1, 3]), 0, 0, shape.model)
    x = g.op("Add", x, g.linear(mixed, *joined(weights, f"{name}.attention.out"), f"{name}.attention.out"))
    return feed_forward(g, x, weights, f"{name}.feed_forward")


def encoder(weights, shape, longest, scales=None):
    """`encoder.onnx`: input_ids, attention_mask [B,S] -> cross_key_i [B,H,Dh,S], cross_value_i [B,H,S,Dh]."""
    g, heads, width = Graph(scales), shape.heads, shape.model // shape.heads
    table = g.constant(positions(longest, shape.model).numpy())
    length = g.op("Slice", g.op("Shape", "input_ids"), g.integers(1), g.integers(2))
    x = g.op("Add", g.embedding("input_ids", weights["source_embedding.weight"], math.sqrt(shape.model)),
             g.op("Slice", table, g.integers(0), length, g.integers(0)))
    mask = masked(g, "attention_mask")
    for i in range(shape.encoder_layers):
        x = encoder_layer(g, x, mask, weights, f"encoder.{i}", shape)
    memory = g.norm(x, weights, "encoder_norm")
    names = [f"decoder.{i}.attention.{part}" for i in range(shape.decoder_layers) for part in ("key", "value")]
    y = g.reshape(g.linear(memory, *joined(weights, *names), "decoder.0.attention.key"), 0, 0, len(names) * heads, width)
    parts = g.op("Split", y, g.integers(*[heads] * len(names)), outputs=len(names), axis=2)
    outputs = []
    for i in range(shape.decoder_layers):
        for part, perm, dims in (("key", [0, 2, 3, 1], (width, "S")), ("value", [0, 2, 1, 3], ("S", width))):
            found = parts[2 * i + (part == "value")]
            g.nodes.append(helper.make_node("Transpose", [found], [f"cross_{part}_{i}"], perm=perm))
            outputs.append(value(f"cross_{part}_{i}", TensorProto.FLOAT, "B", heads, *dims))
    inputs = [value(n, TensorProto.INT64, "B", "S") for n in ("input_ids", "attention_mask")]
    return g.model("encoder", inputs, outputs)


def recurrence(g, x, state, weights, name, size):
    y = g.norm(x, weights, f"{name}.recurrence_norm")
    both = g.linear(y, *joined(weights, f"{name}.recurrence.forget", f"{name}.recurrence.candidate"),
                    f"{name}.recurrence.forget")
    forget, candidate = g.op("Split", both, g.integers(size, size), outputs=2, axis=1)
    kept = g.op("Mul", g.op("Sigmoid", forget), g.op("Sub", state, candidate))
    state = g.op("Add", candidate, kept)
    return g.op("Add", x, g.op("Relu", state)), state


def cross_attention(g, x, mask, weights, i, shape):
    name = f"decoder.{i}"
    scaled = scaled_query(weights, f"{name}.attention.query", shape)
    y = g.norm(x, weights, f"{name}.attention_norm")
    q = g.linear(y, *joined(scaled, f"{name}.attention.query"), f"{name}.attention.query")
    q = g.reshape(q, -1, shape.heads, 1, shape.model // shape.heads)
    scores = g.op("Add", g.op("MatMul", q, f"cross_key_{i}"), mask)
    mixed = g.reshape(g.op("MatMul", g.op("Softmax", scores, axis=-1), f"cross_value_{i}"), -1, shape.model)
    return g.op("Add", x, g.linear(mixed, *joined(weights, f"{name}.attention.out"), f"{name}.attention.out"))


def best(g, log_probs):
    """top_tokens, top_log_probs [R,K]: arg-max where k is 1, else the k best."""
    def branch(name, nodes):
        outputs = [value(f"{name}_tokens", TensorProto.INT64, "R", "K"), value(f"{name}_log_probs", TensorProto.FLOAT, "R", "K")]
        return helper.make_graph(nodes, name, [], outputs)

    one = branch("one", [
        helper.make_node("ArgMax", [log_probs], ["one_tokens"], axis=-1, keepdims=1),
        helper.make_node("ReduceMax", [log_probs], ["one_log_probs"], axes=[-1], keepdims=1)])
    many = branch("many", [helper.make_node("TopK", [log_probs, "k"], ["many_log_probs", "many_tokens"], axis=-1)])
    single = g.op("Squeeze", g.op("Equal", "k", g.integers(1)))
    g.nodes.append(helper.make_node("If", [single], ["top_tokens", "top_log_probs"], then_branch=one, else_branch=many))


def step(weights, shape, forbidden, scales=None):
    """`step.onnx`: one target token for every row; the model card of the contract lists inputs and outputs."""
    g, layers = Graph(scales), shape.decoder_layers
    x = g.embedding("token", weights["target_embedding.weight"], DECODER_INPUT_SCALE)
    old = g.op("Split", g.op("Gather", "state", "origins", axis=1), g.integers(*[1] * layers), outputs=layers, axis=0)
    mask, states = masked(g, "attention_mask"), []
    for i in range(layers):
        state = g.op("Squeeze", old if layers == 1 else old[i], g.integers(0))
        x, state = recurrence(g, x, state, weights, f"decoder.{i}", shape.model)
        states.append(g.op("Unsqueeze", state, g.integers(0)))
        x = cross_attention(g, x, mask, weights, i, shape)
        x = feed_forward(g, x, weights, f"decoder.{i}.feed_forward")
    g.nodes.append(helper.make_node("Concat", states, ["next_state"], axis=0))
    bias = weights["output_bias"].copy()
    bias[list(forbidden)] = FORBIDDEN
    hidden = g.norm(x, weights, "decoder_norm")
    logits = g.linear(hidden, weights["target_embedding.weight"].T, bias, "output")
    best(g, g.op("LogSoftmax", logits, axis=-1))
    heads, width, kind = shape.heads, shape.model // shape.heads, TensorProto
    inputs = [value("token", kind.INT64, "R"), value("state", kind.FLOAT, layers, "R0", shape.model),
              value("origins", kind.INT64, "R"), value("attention_mask", kind.INT64, "R", "S"), value("k", kind.INT64, 1)]
    for i in range(layers):
        inputs += [value(f"cross_key_{i}", kind.FLOAT, "R", heads, width, "S"),
                   value(f"cross_value_{i}", kind.FLOAT, "R", heads, "S", width)]
    outputs = [value("next_state", kind.FLOAT, layers, "R", shape.model), value("top_tokens", kind.INT64, "R", "K"),
               value("top_log_probs", kind.FLOAT, "R", "K")]
    return g.model("step", inputs, outputs)
