package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.DecoderState;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Encoder;
import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.TableDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final TestClock clock = new TestClock();
    private final List<Integer> rowsPerStep = new ArrayList<>();
    private final BatchObserver observer = new BatchObserver() {
        @Override
        public void stepped(int bucket, int rows, int capacity, long nanos) {
            rowsPerStep.add(rows);
        }
    };

    /** Translates a source into as many words as its first token says. */
    private final TableDecoder model = TableDecoder.certain(9,
            (source, prefix) -> prefix.length < source[0] ? 2 + prefix.length % 5 : TableDecoder.END);

    @AfterEach
    void noStateIsLeftOpen() {
        assertEquals(0, model.openStates());
    }

    @Test
    void finishedSegmentsLeaveAtOnce() {
        try (Batch batch = batch()) {
            QueuedSegment one = words(1);
            QueuedSegment three = words(3);
            batch.admit(List.of(three, one, words(3)));

            batch.step();
            assertFalse(one.future().isDone());
            batch.step();
            assertTrue(one.future().isDone());
            assertEquals(2, batch.rowsTaken());
            batch.step();
            batch.step();

            assertEquals(List.of(3, 3, 2, 2), rowsPerStep);
            assertTrue(batch.isEmpty());
            assertEquals(3, three.future().join().tokens().length);
        }
    }

    @Test
    void segmentsJoinBetweenSteps() {
        try (Batch batch = batch()) {
            QueuedSegment early = words(4);
            QueuedSegment late = words(2);
            batch.admit(List.of(early));
            batch.step();
            batch.admit(List.of(late));
            while (!batch.isEmpty()) {
                batch.step();
            }

            assertEquals(List.of(1, 2, 2, 2, 1), rowsPerStep);
            assertEquals(4, early.future().join().tokens().length);
            assertEquals(2, late.future().join().tokens().length);
        }
    }

    @Test
    void anEmptiedBatchHoldsNoMemoryAndCanBeFilledAgain() {
        try (Batch batch = batch()) {
            batch.admit(List.of(words(0)));
            batch.step();
            assertEquals(0, model.openStates());

            QueuedSegment next = words(1);
            batch.admit(List.of(next));
            batch.step();
            batch.step();

            assertTrue(next.future().isDone());
        }
    }

    @Test
    void cancelledSegmentsAreNotEncoded() {
        QueuedSegment cancelled = words(3);
        cancelled.future().cancel(true);
        QueuedSegment late = segment(3, clock.instant());

        try (Batch batch = batch()) {
            batch.admit(List.of(cancelled, late));

            assertTrue(batch.isEmpty());
            assertEquals(0, model.openStates());
        }
        assertThrows(CompletionException.class, late.future()::join);
    }

    @Test
    void cancelledAndExpiredSegmentsLeaveBetweenSteps() {
        QueuedSegment cancelled = words(5);
        QueuedSegment late = segment(5, clock.instant().plusSeconds(1));
        QueuedSegment awaited = words(3);
        try (Batch batch = batch()) {
            batch.admit(List.of(cancelled, late, awaited));
            batch.step();
            cancelled.future().cancel(true);
            batch.step();
            clock.advance(Duration.ofSeconds(1));
            batch.step();
            batch.step();

            assertEquals(List.of(3, 3, 2, 1), rowsPerStep);
        }
        assertTrue(awaited.future().isDone());
        Throwable failure = assertThrows(CompletionException.class, late.future()::join).getCause();
        assertEquals(DeadlineExceededException.class, failure.getClass());
    }

    @Test
    void arrivalsThatCannotBeEncodedDoNoHarmToTheOthers() {
        RuntimeException broken = new IllegalStateException("broken");
        QueuedSegment here = words(2);
        QueuedSegment arriving = words(3);
        try (Batch batch = batch(new EncoderDecoder(failing(broken), model, model.vocabulary()))) {
            batch.admit(List.of(here));
            batch.step();
            batch.admit(List.of(arriving));
            batch.step();
            batch.step();
        }
        assertEquals(2, here.future().join().tokens().length);
        assertSame(broken, assertThrows(CompletionException.class, arriving.future()::join).getCause());
    }

    /** Encodes once and then never again. */
    private Encoder failing(RuntimeException failure) {
        return new Encoder() {
            private boolean used;

            @Override
            public int bucket(int sourceLength) {
                return model.bucket(sourceLength);
            }

            @Override
            public DecoderState encode(List<int[]> sources) {
                if (used) {
                    throw failure;
                }
                used = true;
                return model.encode(sources);
            }
        };
    }

    @Test
    void aModelThatLosesARowIsFoundOut() {
        EncoderDecoder losing = new EncoderDecoder(model,
                (lastTokens, state, k) -> new Candidates(1, 1, new int[1], new float[1]), model.vocabulary());
        try (Batch batch = batch(losing)) {
            batch.admit(List.of(words(1), words(2)));

            assertThrows(IllegalStateException.class, batch::step);
        }
    }

    @Test
    void anAppendOfAnotherBucketFailsAndLeaksNothing() {
        try (Batch batch = batch()) {
            batch.admit(List.of(words(1)));
            QueuedSegment longer = new QueuedSegment(
                    new EncodedSegment(new int[7], DecodingOptions.greedy(), Instant.MAX), 8, 0,
                    new CompletableFuture<>());

            assertThrows(IllegalArgumentException.class, () -> batch.admit(List.of(longer)));
            batch.fail(new IllegalStateException("failed"));

            assertTrue(longer.future().isCompletedExceptionally());
        }
    }

    private Batch batch() {
        return batch(model.model());
    }

    private Batch batch(EncoderDecoder tested) {
        return new Batch(tested, 4, 8, clock, observer);
    }

    private static QueuedSegment words(int count) {
        return segment(count, Instant.MAX);
    }

    private static QueuedSegment segment(int words, Instant deadline) {
        EncodedSegment segment = new EncodedSegment(new int[] { words, 7, 7 }, DecodingOptions.greedy(), deadline);
        return new QueuedSegment(segment, 4, System.nanoTime(), new CompletableFuture<>());
    }
}
