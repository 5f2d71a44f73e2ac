package org.dragoman.onnx.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/**
 * Memory outside the heap for tensors, lent in slabs. A slab that is given back is lent again, never freed: what is held
 * is the most that was ever in use at once, whatever the garbage collector does. Safe for use by many threads at once.
 */
public final class NativeMemory {

    /** Tensors begin at multiples of this many bytes, as vector instructions like it. */
    public static final int ALIGNMENT = 64;

    private static final long SMALLEST = 1 << 12;

    private final Map<Integer, Queue<ByteBuffer>> free = new ConcurrentHashMap<>();
    private final AtomicInteger slabsInUse = new AtomicInteger();
    private final AtomicInteger openTensors = new AtomicInteger();
    private final AtomicLong bytesHeld = new AtomicLong();

    /** At least this many bytes, of unknown content: the next power of two, so that slabs fit other tensors later. */
    public Slab lend(long bytes) {
        long size = Math.max(SMALLEST, Long.highestOneBit(Math.max(1, bytes - 1)) << 1);
        // A direct buffer ends below 2 GiB.
        int capacity = Math.toIntExact(size);
        ByteBuffer buffer = queue(capacity).poll();
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(capacity + ALIGNMENT).alignedSlice(ALIGNMENT);
            bytesHeld.addAndGet(capacity + ALIGNMENT);
        }
        slabsInUse.incrementAndGet();
        return new Slab(buffer, capacity);
    }

    private Queue<ByteBuffer> queue(int capacity) {
        return free.computeIfAbsent(capacity, size -> new ConcurrentLinkedQueue<>());
    }

    /** A tensor over the first elements of a direct buffer; nothing is copied. Closed by {@link #close}. */
    OnnxTensor tensor(FloatBuffer buffer, long... shape) {
        try {
            FloatBuffer elements = buffer.slice(0, elements(shape));
            OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), elements, shape);
            openTensors.incrementAndGet();
            return tensor;
        } catch (OrtException e) {
            throw new IllegalStateException("no tensor could be made: " + e.getMessage(), e);
        }
    }

    OnnxTensor tensor(LongBuffer buffer, long... shape) {
        try {
            LongBuffer elements = buffer.slice(0, elements(shape));
            OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), elements, shape);
            openTensors.incrementAndGet();
            return tensor;
        } catch (OrtException e) {
            throw new IllegalStateException("no tensor could be made: " + e.getMessage(), e);
        }
    }

    void close(OnnxTensor tensor) {
        tensor.close();
        openTensors.decrementAndGet();
    }

    private static int elements(long[] shape) {
        long elements = 1;
        for (long size : shape) {
            elements = Math.multiplyExact(elements, size);
        }
        return Math.toIntExact(elements);
    }

    public int openTensors() {
        return openTensors.get();
    }

    public int slabsInUse() {
        return slabsInUse.get();
    }

    public long bytesHeld() {
        return bytesHeld.get();
    }

    /** Confined to one thread. Nothing may use its buffers after it has been given back. */
    public final class Slab implements AutoCloseable {

        private final ByteBuffer buffer;
        private final int capacity;
        private int used;
        private boolean givenBack;

        private Slab(ByteBuffer buffer, int capacity) {
            this.buffer = buffer;
            this.capacity = capacity;
        }

        public FloatBuffer floats(int count) {
            return take(Math.multiplyExact(count, Float.BYTES)).asFloatBuffer();
        }

        public LongBuffer longs(int count) {
            return take(Math.multiplyExact(count, Long.BYTES)).asLongBuffer();
        }

        private ByteBuffer take(int bytes) {
            ByteBuffer part = buffer.slice(used, bytes).order(ByteOrder.nativeOrder());
            used = aligned(used + bytes);
            return part;
        }

        public int size() {
            return capacity;
        }

        @Override
        public void close() {
            if (!givenBack) {
                givenBack = true;
                slabsInUse.decrementAndGet();
                queue(capacity).add(buffer);
            }
        }
    }

    static int aligned(long bytes) {
        return Math.toIntExact((bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    }
}
