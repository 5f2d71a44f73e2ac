package org.dragoman.onnx.session;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;

/** Named tensors over buffers of {@link NativeMemory}, closed together. */
public final class Tensors implements AutoCloseable {

    private final NativeMemory memory;
    private final Map<String, OnnxTensor> byName = new LinkedHashMap<>();

    public Tensors(NativeMemory memory) {
        this.memory = memory;
    }

    public Tensors with(String name, FloatBuffer buffer, long... shape) {
        byName.put(name, memory.tensor(buffer, shape));
        return this;
    }

    public Tensors with(String name, LongBuffer buffer, long... shape) {
        byName.put(name, memory.tensor(buffer, shape));
        return this;
    }

    public Map<String, OnnxTensor> byName() {
        return byName;
    }

    @Override
    public void close() {
        byName.values().forEach(memory::close);
        byName.clear();
    }
}
