package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Hypothesis;
import org.dragoman.decode.TableDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batching never changes a translation. */
class BatchingEqualityTest {

    private static final int SEGMENTS = 500;

    private final TableDecoder model = TableDecoder.random(7, 24);

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void segmentsGetWhatTheyGetAloneWheneverTheyJoin(long seed) {
        Random random = new Random(seed);
        List<EncodedSegment> segments = segments(random, 4);
        List<QueuedSegment> queued = new ArrayList<>();
        segments.forEach(segment -> queued.add(new QueuedSegment(segment, 4, 0, new CompletableFuture<>())));

        List<QueuedSegment> arriving = new ArrayList<>(queued);
        Collections.shuffle(arriving, random);
        try (Batch batch = new Batch(model.model(), 4, 64, Clock.systemUTC(), BatchObserver.NONE)) {
            while (!batch.isEmpty() || !arriving.isEmpty()) {
                List<QueuedSegment> joining = arriving.subList(0, Math.min(random.nextInt(6), arriving.size()));
                batch.admit(List.copyOf(joining));
                joining.clear();
                if (!batch.isEmpty()) {
                    batch.step();
                }
            }
        }

        for (QueuedSegment one : queued) {
            assertEquals(alone(one.segment()), one.future().join());
        }
        assertEquals(0, model.openStates());
    }

    @Test
    @Timeout(60)
    void segmentsGetWhatTheyGetAloneInAnyCompanyOnAnyWorker() {
        for (int workers = 1; workers <= 3; workers++) {
            Random random = new Random(workers);
            List<EncodedSegment> segments = segments(random, TableDecoder.LONGEST_BUCKET);
            BatchLimits limits = new BatchLimits(workers, 128, 16, SEGMENTS, Duration.ofMillis(5),
                    Duration.ofSeconds(20));
            List<CompletableFuture<Hypothesis>> futures = new ArrayList<>();
            try (BatchDecoder decoder = BatchDecoder.start(model.model(), limits, Clock.systemUTC(),
                    BatchObserver.NONE)) {
                for (int from = 0; from < SEGMENTS;) {
                    int to = Math.min(SEGMENTS, from + 1 + random.nextInt(30));
                    futures.addAll(decoder.submitAll(segments.subList(from, to)));
                    from = to;
                }
            }

            for (int i = 0; i < SEGMENTS; i++) {
                assertEquals(alone(segments.get(i)), futures.get(i).join());
            }
            assertEquals(0, model.openStates());
        }
    }

    private Hypothesis alone(EncodedSegment segment) {
        return model.decodeAlone(segment.tokens(), segment.options());
    }

    private static List<EncodedSegment> segments(Random random, int longest) {
        List<EncodedSegment> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            int[] tokens = random.ints(1 + random.nextInt(longest), 2, 40).toArray();
            DecodingOptions options = DecodingOptions.beam(1 + random.nextInt(4)).withMaxDecodingLength(12)
                    .withNoRepeatNgramSize(random.nextInt(3));
            segments.add(new EncodedSegment(tokens, options, Instant.MAX));
        }
        return segments;
    }
}
