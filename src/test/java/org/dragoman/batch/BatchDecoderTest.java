package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.Decoder;
import org.dragoman.decode.DecoderState;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.Hypothesis;
import org.dragoman.decode.TableDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchDecoderTest {

    private final TestClock clock = new TestClock();

    /** Translates a source into as many words as its first token says. */
    private final TableDecoder table = TableDecoder.certain(9,
            (source, prefix) -> prefix.length < source[0] ? 2 + prefix.length % 5 : TableDecoder.END);
    private final GatedDecoder gate = new GatedDecoder();
    private final EncoderDecoder model = new EncoderDecoder(table, gate, table.vocabulary());

    /** Makes a step only when permitted; fails when told to. */
    private final class GatedDecoder implements Decoder {

        private final Semaphore entered = new Semaphore(0);
        private final Semaphore permits = new Semaphore(0);
        private volatile RuntimeException failure;

        @Override
        public Candidates step(int[] lastTokens, DecoderState state, int k) {
            entered.release();
            permits.acquireUninterruptibly();
            if (failure != null) {
                throw failure;
            }
            return table.step(lastTokens, state, k);
        }

        void open() {
            permits.release(1_000_000);
        }

        void awaitStep() throws InterruptedException {
            assertTrue(entered.tryAcquire(10, TimeUnit.SECONDS), "no step begun");
        }
    }

    @AfterEach
    void noStateIsLeftOpen() {
        assertEquals(0, table.openStates());
    }

    @Test
    void answersInTheOrderOfTheSegments() throws Exception {
        gate.open();
        try (BatchDecoder decoder = start(2, 100)) {
            List<CompletableFuture<Hypothesis>> futures = decoder.submitAll(List.of(words(5), words(0), words(3)));

            assertEquals(5, words(futures.get(0)));
            assertEquals(0, words(futures.get(1)));
            assertEquals(3, words(futures.get(2)));
            assertEquals(List.of(), decoder.submitAll(List.of()));
        }
    }

    @Test
    void aSegmentLongerThanTheModelTakesIsRefusedAtOnce() {
        try (BatchDecoder decoder = start(1, 100)) {
            EncodedSegment tooLong = segment(new int[TableDecoder.LONGEST_BUCKET + 1], Instant.MAX);

            assertThrows(IllegalArgumentException.class, () -> decoder.submitAll(List.of(words(1), tooLong)));
            assertEquals(0, decoder.waiting());
            assertEquals(0, decoder.unfinished());
        }
    }

    @Test
    void aFullQueueRefusesAndRecovers() throws Exception {
        try (BatchDecoder decoder = start(1, 2)) {
            CompletableFuture<Hypothesis> running = decoder.submit(words(1));
            gate.awaitStep();
            decoder.submitAll(List.of(words(1), words(1)));

            assertThrows(QueueFullException.class, () -> decoder.submit(words(1)));
            assertEquals(2, decoder.waiting());
            assertEquals(3, decoder.unfinished());

            gate.open();
            assertEquals(1, words(running));
            while (decoder.unfinished() > 0) {
                Thread.sleep(1);
            }
            assertEquals(1, words(decoder.submit(words(1))));
        }
    }

    @Test
    void cancellingGivesThePlaceToAnother() throws Exception {
        try (BatchDecoder decoder = start(1, 100)) {
            CompletableFuture<Hypothesis> endless = decoder.submit(words(1000));
            gate.awaitStep();
            CompletableFuture<Hypothesis> waiting = decoder.submit(words(1000));
            CompletableFuture<Hypothesis> awaited = decoder.submit(words(2));
            waiting.cancel(true);
            endless.cancel(true);
            gate.permits.release(4);

            assertEquals(2, words(awaited));
            assertEquals(4, table.steps(), "one for the first, three for the last segment");
        }
    }

    @Test
    void aDeadlineEndsARunningSegment() throws Exception {
        try (BatchDecoder decoder = start(1, 100)) {
            CompletableFuture<Hypothesis> late = decoder
                    .submit(segment(new int[] { 1000, 7 }, clock.instant().plusSeconds(1)));
            gate.awaitStep();
            clock.advance(Duration.ofSeconds(1));
            gate.permits.release();

            assertInstanceOf(DeadlineExceededException.class, failure(late));
        }
    }

    @Test
    void aFailingBatchFailsAllItsFuturesAndTheWorkerGoesOn() throws Exception {
        RuntimeException broken = new IllegalStateException("broken");
        try (BatchDecoder decoder = start(1, 100)) {
            gate.failure = broken;
            List<CompletableFuture<Hypothesis>> lost = decoder.submitAll(List.of(words(3), words(4), words(5)));
            gate.awaitStep();
            gate.permits.release();
            for (CompletableFuture<Hypothesis> future : lost) {
                assertEquals(broken, failure(future));
            }
            gate.failure = null;
            gate.open();

            assertEquals(6, words(decoder.submit(words(6))));
        }
    }

    @Test
    void aSegmentOfARareLengthIsServedAlthoughOthersKeepArriving() throws Exception {
        gate.open();
        BatchLimits limits = new BatchLimits(1, 64, 4, 100, Duration.ofMillis(50), Duration.ofSeconds(10));
        try (BatchDecoder decoder = BatchDecoder.start(model, limits, clock, BatchObserver.NONE)) {
            List<CompletableFuture<Hypothesis>> common = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                common.add(decoder.submit(words(20)));
            }
            CompletableFuture<Hypothesis> rare = decoder
                    .submit(segment(new int[] { 3, 7, 7, 7, 7, 7, 7, 7, 7, 7 }, Instant.MAX));
            // One segment arrives whenever one is done, so the batch of the common length never runs dry by itself.
            for (int i = 0; !rare.isDone(); i++) {
                common.get(i).get(10, TimeUnit.SECONDS);
                common.add(decoder.submit(words(20)));
            }

            assertEquals(3, words(rare));
        }
    }

    @Test
    void anInterruptedWorkerGoesOn() throws Exception {
        try (BatchDecoder decoder = start(1, 100)) {
            CompletableFuture<Thread> worker = decoder.submit(words(1)).thenApply(words -> Thread.currentThread());
            gate.open();
            worker.get(10, TimeUnit.SECONDS).interrupt();

            assertEquals(2, words(decoder.submit(words(2))));
        }
    }

    @Test
    void anObserverThatThrowsCostsABatchButNoWorker() throws Exception {
        gate.open();
        BatchObserver throwing = new BatchObserver() {
            @Override
            public void encoded(int bucket, int segments, long nanos) {
                throw new IllegalStateException("observer");
            }

            @Override
            public void failed(int segments, Throwable cause) {
                throw new IllegalStateException("observer", cause);
            }
        };
        BatchLimits limits = new BatchLimits(1, 64, 8, 100, Duration.ofSeconds(1), Duration.ofSeconds(10));
        try (BatchDecoder decoder = BatchDecoder.start(model, limits, clock, throwing)) {
            assertEquals("observer", failure(decoder.submit(words(1))).getMessage());
            assertEquals("observer", failure(decoder.submit(words(1))).getMessage());
        }
    }

    @Test
    void closingFinishesWhatWasAccepted() throws Exception {
        BatchDecoder decoder = start(2, 100);
        List<CompletableFuture<Hypothesis>> accepted = decoder.submitAll(List.of(words(3), words(4), words(5)));
        gate.awaitStep();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(decoder::close);
        awaitRefusal(decoder);
        gate.open();
        closing.get(10, TimeUnit.SECONDS);

        assertEquals(3, words(accepted.get(0)));
        assertEquals(4, words(accepted.get(1)));
        assertEquals(5, words(accepted.get(2)));
        decoder.close();
    }

    @Test
    void closingFailsWhatIsNotFinishedWithinTheDrainTime() throws Exception {
        BatchLimits limits = new BatchLimits(1, 64, 1, 100, Duration.ofSeconds(1), Duration.ofMillis(20));
        BatchDecoder decoder = BatchDecoder.start(model, limits, clock, BatchObserver.NONE);
        List<CompletableFuture<Hypothesis>> accepted = decoder.submitAll(List.of(words(1000), words(1000)));
        gate.awaitStep();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(decoder::close);

        assertInstanceOf(QueueClosedException.class, failure(accepted.get(0)));
        assertInstanceOf(QueueClosedException.class, failure(accepted.get(1)));
        assertFalse(closing.isDone(), "a step is under way, so the model must not be closed yet");
        gate.permits.release();
        closing.get(10, TimeUnit.SECONDS);
        assertEquals(1, table.steps());
    }

    @Test
    void anInterruptEndsTheDrainTime() throws Exception {
        BatchDecoder decoder = start(1, 100);
        CompletableFuture<Hypothesis> accepted = decoder.submit(words(1000));
        gate.awaitStep();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread closing = new Thread(() -> {
            decoder.close();
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        closing.start();
        awaitRefusal(decoder);
        closing.interrupt();

        assertInstanceOf(QueueClosedException.class, failure(accepted));
        gate.permits.release();
        assertTrue(interrupted.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aDecoderClosedByItsOwnWorkerIsClosed() throws Exception {
        BatchDecoder decoder = start(1, 100);
        CompletableFuture<Void> closed = decoder.submit(words(1)).thenRun(decoder::close);
        gate.open();

        closed.get(10, TimeUnit.SECONDS);

        assertThrows(QueueClosedException.class, () -> decoder.submit(words(1)));
        decoder.close();
    }

    private static void awaitRefusal(BatchDecoder decoder) throws InterruptedException {
        while (true) {
            try {
                decoder.submitAll(List.of());
                Thread.sleep(1);
            } catch (QueueClosedException closed) {
                return;
            }
        }
    }

    private BatchDecoder start(int workers, int queueCapacity) {
        BatchLimits limits = new BatchLimits(workers, 64, 8, queueCapacity, Duration.ofSeconds(1),
                Duration.ofSeconds(20));
        return BatchDecoder.start(model, limits, clock, BatchObserver.NONE);
    }

    private static EncodedSegment words(int count) {
        return segment(new int[] { count, 7, 7 }, Instant.MAX);
    }

    private static EncodedSegment segment(int[] tokens, Instant deadline) {
        return new EncodedSegment(tokens, new DecodingOptions(1, 1, 0, 0, 2000, 1000), deadline);
    }

    private static int words(CompletableFuture<Hypothesis> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS).tokens().length;
    }

    private static Throwable failure(CompletableFuture<Hypothesis> future) {
        return assertThrows(ExecutionException.class, () -> future.get(10, TimeUnit.SECONDS)).getCause();
    }
}
