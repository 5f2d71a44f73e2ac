package org.dragoman.onnx;

import java.util.HashMap;
import java.util.Map;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.DecoderState;
import org.dragoman.onnx.folder.NativeTranslation;
import org.dragoman.onnx.session.Graph;
import org.dragoman.onnx.session.NativeMemory;
import org.dragoman.onnx.session.Tensors;

import ai.onnxruntime.OnnxTensor;

/** The rows of a model of the native contract. All its memory is one slab and the answers of the last step. */
final class NativeState implements DecoderState {

    private final NativeTranslation shape;
    private final int bucket;
    private final NativeMemory memory;
    private final Answers answers;
    private final RowSlots slots;
    private RowMemory rows;
    private Tensors inputs;
    private int inputRows;
    private boolean closed;

    /** Takes over the memory, in whose slots the sources' keys and values stand. */
    NativeState(NativeTranslation shape, int bucket, NativeMemory memory, RowMemory rows, int count) {
        this.shape = shape;
        this.bucket = bucket;
        this.memory = memory;
        this.answers = new Answers(memory);
        this.slots = new RowSlots(count);
        this.rows = rows;
    }

    @Override
    public int rows() {
        return slots.rows();
    }

    @Override
    public int bucket() {
        return bucket;
    }

    Candidates step(Graph graph, int[] lastTokens, int k) {
        requireOpen();
        int count = slots.rows();
        if (lastTokens.length != count) {
            throw new IllegalArgumentException(lastTokens.length + " tokens for " + count + " rows");
        }
        feed(lastTokens, k);
        answers.reserve(count, k);
        try (Tensors vectors = rows.vectors();
                Tensors nextVectors = rows.nextVectors(count);
                Tensors best = answers.tensors(count, k)) {
            Map<String, OnnxTensor> given = new HashMap<>(inputs().byName());
            given.putAll(vectors.byName());
            Map<String, OnnxTensor> wanted = new HashMap<>(best.byName());
            wanted.putAll(nextVectors.byName());
            graph.run(given, wanted);
        }
        rows.stepped(count);
        slots.stepped();
        return answers.read(slots, k);
    }

    private void feed(int[] lastTokens, int k) {
        for (int row = 0; row < lastTokens.length; row++) {
            int slot = slots.slot(row);
            rows.tokens.put(slot, lastTokens[row]);
            rows.origins.put(slot, slots.vector(slot));
        }
        rows.wanted.put(0, k);
    }

    /** Made anew only when the number of rows has changed. */
    private Tensors inputs() {
        if (inputs == null || inputRows != slots.rows()) {
            forgetInputs();
            inputs = rows.inputs(slots.rows());
            inputRows = slots.rows();
        }
        return inputs;
    }

    private void forgetInputs() {
        if (inputs != null) {
            inputs.close();
            inputs = null;
        }
    }

    @Override
    public void reorder(int[] origins) {
        requireOpen();
        if (origins.length == 0) {
            throw new IllegalArgumentException("a state keeps at least one row");
        }
        if (origins.length > rows.capacity()) {
            RowMemory larger = new RowMemory(shape, bucket, origins.length, memory);
            larger.takeVectors(rows, slots, 0, slots.rows());
            larger.stepped(slots.rows());
            slots.stepped();
            moveTo(larger);
        }
        int[] copies = slots.reorder(origins);
        for (int slot = 0; slot < copies.length; slot++) {
            if (copies[slot] >= 0) {
                rows.copySlots(rows, copies[slot], slot, 1);
            }
        }
    }

    private void moveTo(RowMemory larger) {
        larger.copySlots(rows, 0, 0, slots.rows());
        forgetInputs();
        rows.close();
        rows = larger;
    }

    @Override
    public void append(DecoderState other) {
        requireOpen();
        NativeState that = (NativeState) other;
        that.requireOpen();
        if (that == this || that.bucket != bucket || that.shape != shape) {
            throw new IllegalArgumentException("rows of bucket " + that.bucket + " cannot join rows of bucket " + bucket);
        }
        int before = slots.rows();
        int total = before + that.slots.rows();
        RowMemory room = total > rows.capacity() ? new RowMemory(shape, bucket, total, memory) : rows;
        room.takeVectors(rows, slots, 0, total);
        room.takeVectors(that.rows, that.slots, before, total);
        room.stepped(total);
        if (room != rows) {
            moveTo(room);
        }
        rows.copySlots(that.rows, 0, before, that.slots.rows());
        slots.append(that.slots);
        that.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the state has been closed, or joined to another");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            forgetInputs();
            answers.close();
            rows.close();
        }
    }
}
