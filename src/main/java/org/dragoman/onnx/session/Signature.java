package org.dragoman.onnx.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;

/** Names, types and shapes of the tensors that a graph takes, or gives; {@value #ANY} is a dimension that may vary. */
public final class Signature {

    public static final long ANY = -1;

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private record Tensor(OnnxJavaType type, List<Long> dimensions) {

        @Override
        public String toString() {
            return type + dimensions.stream().map(size -> size == ANY ? "?" : size.toString())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    public Signature with(String name, OnnxJavaType type, long... dimensions) {
        tensors.put(name, new Tensor(type, Arrays.stream(dimensions).boxed().toList()));
        return this;
    }

    static Signature of(Map<String, NodeInfo> nodes) {
        Signature signature = new Signature();
        nodes.forEach((name, node) -> {
            // Sequences and maps are no tensors; leaving them out makes them "missing" below.
            if (node.getInfo() instanceof TensorInfo tensor) {
                signature.with(name, tensor.type, tensor.getShape());
            }
        });
        return signature;
    }

    /** What is wrong with a graph that has {@code found} where this is expected; empty if nothing is. */
    List<String> problems(String what, Signature found) {
        List<String> problems = new ArrayList<>();
        tensors.forEach((name, tensor) -> {
            Tensor there = found.tensors.get(name);
            if (there == null) {
                problems.add(what + " '" + name + "' " + tensor + " is missing");
            } else if (!there.equals(tensor)) {
                problems.add(what + " '" + name + "' must be " + tensor + " but is " + there);
            }
        });
        TreeSet<String> unknown = new TreeSet<>(found.tensors.keySet());
        unknown.removeAll(tensors.keySet());
        if (!unknown.isEmpty()) {
            problems.add("unknown " + what + " " + unknown);
        }
        return problems;
    }

    @Override
    public String toString() {
        return tensors.toString();
    }
}
