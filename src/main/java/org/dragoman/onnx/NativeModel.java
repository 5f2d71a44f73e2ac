package org.dragoman.onnx;

import static ai.onnxruntime.OnnxJavaType.FLOAT;
import static ai.onnxruntime.OnnxJavaType.INT64;
import static org.dragoman.onnx.session.Signature.ANY;

import java.nio.LongBuffer;
import java.util.List;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.Decoder;
import org.dragoman.decode.DecoderState;
import org.dragoman.decode.Encoder;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.folder.NativeTranslation;
import org.dragoman.onnx.session.Graph;
import org.dragoman.onnx.session.NativeMemory;
import org.dragoman.onnx.session.SessionSettings;
import org.dragoman.onnx.session.Signature;
import org.dragoman.onnx.session.Tensors;

/**
 * The two graphs of the contract {@code native-1}. {@code encoder.onnx} reads a source once and gives the keys and values
 * that the decoder attends to; {@code step.onnx} takes the last token of each row and gives its next ones, best first.
 * The decoder is recurrent (SSRU; Kim et al. 2019, "From Research to Production and Back"): a row's memory of what it has
 * said is one vector a layer, so rows of any age share a step.
 */
final class NativeModel implements Encoder, Decoder, AutoCloseable {

    private final NativeTranslation shape;
    private final LengthBuckets buckets;
    private final NativeMemory memory = new NativeMemory();
    private final Graph encoder;
    private final Graph step;

    private NativeModel(NativeTranslation shape, LengthBuckets buckets, Graph encoder, Graph step) {
        this.shape = shape;
        this.buckets = buckets;
        this.encoder = encoder;
        this.step = step;
    }

    static NativeModel open(ModelFolder folder, NativeTranslation shape, LengthBuckets buckets,
            SessionSettings settings) {
        Graph encoder = Graph.open(folder, "encoder.onnx", sources(), cross(shape), settings);
        try {
            Graph step = Graph.open(folder, "step.onnx", stepInputs(shape), stepOutputs(shape), settings);
            return new NativeModel(shape, buckets, encoder, step);
        } catch (RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    private static Signature sources() {
        return new Signature().with("input_ids", INT64, ANY, ANY).with("attention_mask", INT64, ANY, ANY);
    }

    private static Signature cross(NativeTranslation shape) {
        Signature signature = new Signature();
        for (int layer = 0; layer < shape.decoderLayers(); layer++) {
            signature.with("cross_key_" + layer, FLOAT, ANY, shape.attentionHeads(), shape.headSize(), ANY);
            signature.with("cross_value_" + layer, FLOAT, ANY, shape.attentionHeads(), ANY, shape.headSize());
        }
        return signature;
    }

    private static Signature stepInputs(NativeTranslation shape) {
        return cross(shape).with("token", INT64, ANY)
                .with("state", FLOAT, shape.decoderLayers(), ANY, shape.modelSize())
                .with("origins", INT64, ANY).with("attention_mask", INT64, ANY, ANY).with("k", INT64, 1);
    }

    private static Signature stepOutputs(NativeTranslation shape) {
        return new Signature().with("next_state", FLOAT, shape.decoderLayers(), ANY, shape.modelSize())
                .with("top_tokens", INT64, ANY, ANY).with("top_log_probs", FLOAT, ANY, ANY);
    }

    @Override
    public int bucket(int sourceLength) {
        return buckets.bucket(sourceLength);
    }

    @Override
    public DecoderState encode(List<int[]> sources) {
        int bucket = commonBucket(sources);
        RowMemory rows = new RowMemory(shape, bucket, sources.size(), memory);
        try {
            rows.begin(sources);
            encode(sources, bucket, rows);
            return new NativeState(shape, bucket, memory, rows, sources.size());
        } catch (Throwable e) {
            rows.close();
            throw e;
        }
    }

    private int commonBucket(List<int[]> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no sources");
        }
        int bucket = bucket(sources.get(0).length);
        for (int[] source : sources) {
            if (bucket(source.length) != bucket) {
                throw new IllegalArgumentException("a source of " + source.length + " tokens among those of bucket " + bucket);
            }
        }
        return bucket;
    }

    private void encode(List<int[]> sources, int bucket, RowMemory rows) {
        int count = sources.size();
        try (NativeMemory.Slab slab = memory.lend((long) count * bucket * Long.BYTES)) {
            LongBuffer ids = slab.longs(count * bucket);
            for (int row = 0; row < count; row++) {
                for (int position = 0; position < bucket; position++) {
                    int[] source = sources.get(row);
                    // What stands behind the mask is never read; 0 is an id of every vocabulary.
                    ids.put(row * bucket + position, position < source.length ? source[position] : 0);
                }
            }
            try (Tensors inputs = new Tensors(memory); Tensors outputs = rows.cross(count)) {
                inputs.with("input_ids", ids, count, bucket).with("attention_mask", rows.mask, count, bucket);
                encoder.run(inputs.byName(), outputs.byName());
            }
        }
    }

    @Override
    public Candidates step(int[] lastTokens, DecoderState state, int k) {
        if (k < 1 || k > shape.targetVocabularySize()) {
            throw new IllegalArgumentException(
                    k + " candidates wanted of a vocabulary of " + shape.targetVocabularySize());
        }
        return ((NativeState) state).step(step, lastTokens, k);
    }

    NativeMemory memory() {
        return memory;
    }

    /** Waits for calls under way. States still open stay valid memory, but take no further step. */
    @Override
    public void close() {
        encoder.close();
        step.close();
    }
}
