package org.dragoman.onnx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.batch.EncodedSegment;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Hypothesis;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Target tokens a second of one worker, that is of one core, with the shipped model: segments of 30 source tokens, decoded to
 * at most 30. {@code tokens} is the figure; batch 1 is the baseline of batch 32.
 *
 * <pre>
 * translate-ar-en/2026.11.29.6 (d 384, 27.6 M parameters), one core of an AMD EPYC (Zen 5, VNNI) on a slow day:
 * batch 1: greedy 2166 ± 740, beam 4 1611 ± 497 tokens/s; batch 32: greedy 5005 ± 824, beam 4 2439 ± 163 tokens/s
 * 2026.11.29.3 (d 256, 12 M), such a core on a fast day: 5967 and 4401, 16034 and 6295 tokens/s
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class TranslationBenchmark {

    private static final int LENGTH = 30;

    @Param({ "1", "32" })
    int batch;

    @Param({ "1", "4" })
    int beam;

    private TranslationModel model;
    private BatchDecoder decoder;
    private List<EncodedSegment> segments;

    @AuxCounters
    @State(Scope.Thread)
    public static class Counter {

        public long tokens;
    }

    @Setup(Level.Trial)
    public void load() {
        model = ShippedModel.load();
        DecodingOptions options = DecodingOptions.beam(beam).withMaxDecodingLength(LENGTH);
        segments = ShippedModel.sources(model, batch, LENGTH, LENGTH, 1).stream()
                .map(tokens -> new EncodedSegment(tokens, options, Instant.MAX)).toList();
        BatchLimits limits = new BatchLimits(1, 4096, batch * beam, 1000, Duration.ofSeconds(1), Duration.ofSeconds(10));
        decoder = BatchDecoder.start(model.encoderDecoder(), limits, Clock.systemUTC(), BatchObserver.NONE);
    }

    @TearDown(Level.Trial)
    public void close() {
        decoder.close();
        model.close();
    }

    @Benchmark
    public void translate(Counter counter) {
        for (CompletableFuture<Hypothesis> translation : decoder.submitAll(segments)) {
            counter.tokens += translation.join().tokenLogProbs().length;
        }
    }
}
