package org.dragoman.onnx;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

import org.dragoman.onnx.folder.NativeTranslation;
import org.dragoman.onnx.session.NativeMemory;
import org.dragoman.onnx.session.Tensors;

/**
 * What the step graph reads of each row, in slots: attention mask, keys and values of the source, last token, and the
 * recurrent vectors, twice, since a step reads the old ones while it writes the new ones. Owns a slab; confined to one
 * thread.
 */
final class RowMemory implements AutoCloseable {

    private final NativeTranslation shape;
    private final int bucket;
    private final NativeMemory memory;
    private final NativeMemory.Slab slab;
    private final int capacity;

    final LongBuffer mask;
    final LongBuffer tokens;
    final LongBuffer origins;
    final LongBuffer wanted;
    private final List<FloatBuffer> cross = new ArrayList<>();
    private FloatBuffer vectors;
    private FloatBuffer nextVectors;
    private int vectorCount;

    /** At least this many slots; as many more as the slab has room for. */
    RowMemory(NativeTranslation shape, int bucket, int rows, NativeMemory memory) {
        this.shape = shape;
        this.bucket = bucket;
        this.memory = memory;
        long vectorBytes = (long) vectorElements() * Float.BYTES;
        long rowBytes = 2 * vectorBytes * bucket + 2 * vectorBytes + (bucket + 2L) * Long.BYTES;
        int seams = (2 * shape.decoderLayers() + 6) * NativeMemory.ALIGNMENT;
        this.slab = memory.lend(rows * rowBytes + seams);
        this.capacity = (int) ((slab.size() - seams) / rowBytes);
        this.mask = slab.longs(capacity * bucket);
        this.tokens = slab.longs(capacity);
        this.origins = slab.longs(capacity);
        this.wanted = slab.longs(1);
        this.vectors = slab.floats(capacity * vectorElements());
        this.nextVectors = slab.floats(capacity * vectorElements());
        for (int i = 0; i < 2 * shape.decoderLayers(); i++) {
            cross.add(slab.floats(capacity * crossElements()));
        }
    }

    private int vectorElements() {
        return shape.decoderLayers() * shape.modelSize();
    }

    private int crossElements() {
        return shape.modelSize() * bucket;
    }

    int capacity() {
        return capacity;
    }

    /** Makes slot 0..rows-1 those of sources that nothing has been decoded of. */
    void begin(List<int[]> sources) {
        for (int slot = 0; slot < sources.size(); slot++) {
            for (int position = 0; position < bucket; position++) {
                mask.put(slot * bucket + position, position < sources.get(slot).length ? 1 : 0);
            }
        }
        vectorCount = sources.size();
        for (int i = 0; i < vectorCount * vectorElements(); i++) {
            vectors.put(i, 0);
        }
    }

    /** Keys {@code [rows, heads, size, bucket]} and values {@code [rows, heads, bucket, size]} of the first slots. */
    Tensors cross(int rows) {
        Tensors tensors = new Tensors(memory);
        int heads = shape.attentionHeads();
        int size = shape.headSize();
        for (int layer = 0; layer < shape.decoderLayers(); layer++) {
            tensors.with("cross_key_" + layer, cross.get(2 * layer), rows, heads, size, bucket);
            tensors.with("cross_value_" + layer, cross.get(2 * layer + 1), rows, heads, bucket, size);
        }
        return tensors;
    }

    /** All inputs of a step but the recurrent vectors. Whoever writes to the buffers writes to these. */
    Tensors inputs(int rows) {
        return cross(rows).with("attention_mask", mask, rows, bucket).with("token", tokens, rows)
                .with("origins", origins, rows).with("k", wanted, 1);
    }

    Tensors vectors() {
        return new Tensors(memory).with("state", vectors, shape.decoderLayers(), vectorCount, shape.modelSize());
    }

    Tensors nextVectors(int rows) {
        return new Tensors(memory).with("next_state", nextVectors, shape.decoderLayers(), rows, shape.modelSize());
    }

    /** The vectors written last are those that the next step reads. */
    void stepped(int rows) {
        FloatBuffer read = vectors;
        vectors = nextVectors;
        nextVectors = read;
        vectorCount = rows;
    }

    /** Keys, values and mask; within this memory or from another of the same bucket. */
    void copySlots(RowMemory from, int fromSlot, int toSlot, int count) {
        mask.put(toSlot * bucket, from.mask, fromSlot * bucket, count * bucket);
        int size = crossElements();
        for (int i = 0; i < cross.size(); i++) {
            cross.get(i).put(toSlot * size, from.cross.get(i), fromSlot * size, count * size);
        }
    }

    /**
     * Writes the recurrent vectors that the slots of some memory continue, this one's perhaps, behind each other from
     * {@code firstSlot} on. They count once {@link #stepped} has been told of all {@code total}.
     */
    void takeVectors(RowMemory from, RowSlots slots, int firstSlot, int total) {
        int size = shape.modelSize();
        for (int layer = 0; layer < shape.decoderLayers(); layer++) {
            for (int slot = 0; slot < slots.rows(); slot++) {
                int to = layer * total + firstSlot + slot;
                int origin = layer * from.vectorCount + slots.vector(slot);
                nextVectors.put(to * size, from.vectors, origin * size, size);
            }
        }
    }

    @Override
    public void close() {
        slab.close();
    }
}
