package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.DecoderState;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.Hypothesis;
import org.dragoman.decode.TableDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BatchStressTest {

    private static final int CLIENTS = 8;
    private static final int SEGMENTS_A_CLIENT = 150;

    private final TableDecoder table = TableDecoder.random(11, 16);
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger translated = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger expired = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Every outcome at once, from many threads: each segment gets exactly one, and nothing stays behind. */
    @Test
    @Timeout(60)
    void everySegmentHasOneOutcome() {
        EncoderDecoder failing = new EncoderDecoder(table, this::failEveryHundredthStep, table.vocabulary());
        BatchLimits limits = new BatchLimits(3, 64, 8, 40, Duration.ofMillis(2), Duration.ofSeconds(20));
        try (BatchDecoder decoder = BatchDecoder.start(failing, limits, Clock.systemUTC(), BatchObserver.NONE)) {
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(seed -> CompletableFuture.runAsync(() -> submitMany(decoder, new Random(seed))))
                    .toList();
            clients.forEach(CompletableFuture::join);
            assertEquals(0, decoder.waiting());
            assertEquals(0, decoder.unfinished());
        }

        assertEquals(0, table.openStates());
        assertEquals(CLIENTS * SEGMENTS_A_CLIENT,
                translated.get() + cancelled.get() + expired.get() + failed.get() + refused.get());
        assertTrue(translated.get() > 0 && cancelled.get() > 0 && expired.get() > 0 && failed.get() > 0,
                "translated " + translated + ", cancelled " + cancelled + ", expired " + expired + ", failed " + failed);
    }

    private Candidates failEveryHundredthStep(int[] lastTokens, DecoderState state, int k) {
        if (steps.incrementAndGet() % 100 == 0) {
            throw new IllegalStateException("planted");
        }
        return table.step(lastTokens, state, k);
    }

    private void submitMany(BatchDecoder decoder, Random random) {
        for (int done = 0; done < SEGMENTS_A_CLIENT;) {
            List<EncodedSegment> segments = IntStream.range(0, Math.min(SEGMENTS_A_CLIENT - done, 10))
                    .mapToObj(i -> segment(random)).toList();
            done += segments.size();
            try {
                List<CompletableFuture<Hypothesis>> futures = decoder.submitAll(segments);
                futures.get(random.nextInt(futures.size())).cancel(true);
                for (int i = 0; i < futures.size(); i++) {
                    count(segments.get(i), futures.get(i));
                }
            } catch (QueueFullException full) {
                refused.addAndGet(segments.size());
            }
        }
    }

    private static EncodedSegment segment(Random random) {
        int[] tokens = random.ints(1 + random.nextInt(16), 2, 40).toArray();
        DecodingOptions options = DecodingOptions.beam(1 + random.nextInt(3)).withMaxDecodingLength(15);
        Instant deadline = random.nextInt(10) == 0 ? Instant.now().plusMillis(random.nextInt(3)) : Instant.MAX;
        return new EncodedSegment(tokens, options, deadline);
    }

    private void count(EncodedSegment segment, CompletableFuture<Hypothesis> future) {
        try {
            assertEquals(table.decodeAlone(segment.tokens(), segment.options()), future.get(20, TimeUnit.SECONDS));
            translated.incrementAndGet();
        } catch (CancellationException cancellation) {
            cancelled.incrementAndGet();
        } catch (ExecutionException failure) {
            boolean late = failure.getCause() instanceof DeadlineExceededException;
            assertTrue(late || "planted".equals(failure.getCause().getMessage()), () -> "outcome " + failure);
            (late ? expired : failed).incrementAndGet();
        } catch (Exception unexpected) {
            throw new AssertionError("a segment without an outcome", unexpected);
        }
    }
}
