package org.dragoman.onnx;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;

import org.dragoman.decode.Candidates;
import org.dragoman.onnx.session.NativeMemory;
import org.dragoman.onnx.session.Tensors;

/** Where a step writes the best tokens of each slot, {@code [rows, k]}. Confined to one thread. */
final class Answers implements AutoCloseable {

    private final NativeMemory memory;
    private NativeMemory.Slab slab;
    private LongBuffer tokens;
    private FloatBuffer logProbs;

    Answers(NativeMemory memory) {
        this.memory = memory;
    }

    void reserve(int rows, int k) {
        int count = Math.multiplyExact(rows, k);
        if (slab == null || count > tokens.capacity()) {
            close();
            slab = memory.lend((long) count * (Long.BYTES + Float.BYTES) + 2 * NativeMemory.ALIGNMENT);
            int capacity = (slab.size() - 2 * NativeMemory.ALIGNMENT) / (Long.BYTES + Float.BYTES);
            tokens = slab.longs(capacity);
            logProbs = slab.floats(capacity);
        }
    }

    Tensors tensors(int rows, int k) {
        return new Tensors(memory).with("top_tokens", tokens, rows, k).with("top_log_probs", logProbs, rows, k);
    }

    /** In the order of the rows. */
    Candidates read(RowSlots slots, int k) {
        int rows = slots.rows();
        int[] best = new int[rows * k];
        float[] bestLogProbs = new float[rows * k];
        for (int row = 0; row < rows; row++) {
            int from = slots.slot(row) * k;
            for (int rank = 0; rank < k; rank++) {
                best[row * k + rank] = (int) tokens.get(from + rank);
            }
            logProbs.get(from, bestLogProbs, row * k, k);
        }
        return new Candidates(rows, k, best, bestLogProbs);
    }

    @Override
    public void close() {
        if (slab != null) {
            slab.close();
            slab = null;
        }
    }
}
