package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Hypothesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BatchQueueTest {

    private final TestClock clock = new TestClock();
    private final BatchQueue queue = new BatchQueue(
            new BatchLimits(1, 64, 8, 3, Duration.ofSeconds(1), Duration.ZERO), clock, BatchObserver.NONE);

    @Test
    void aRequestIsTakenWholeOrNotAtAll() {
        queue.put(segments(2));

        assertThrows(QueueFullException.class, () -> queue.put(segments(2)));
        assertEquals(2, queue.waiting());
        queue.put(segments(1));
        assertEquals(3, queue.waiting());
    }

    @Test
    void aRequestLargerThanTheQueueIsTakenWhenNothingElseWaits() throws InterruptedException {
        queue.put(segments(7));

        assertThrows(QueueFullException.class, () -> queue.put(segments(1)));
        assertEquals(7, queue.take().size());
        queue.put(segments(1));
        assertThrows(QueueFullException.class, () -> queue.put(segments(7)));
    }

    @Test
    void aFullQueueForgetsCancelledSegments() {
        List<QueuedSegment> cancelled = segments(3);
        queue.put(cancelled);
        cancelled.forEach(segment -> segment.future().cancel(true));

        queue.put(segments(3));

        assertEquals(3, queue.waiting());
    }

    @Test
    void aFullQueueFailsSegmentsPastTheirDeadline() {
        QueuedSegment late = segment(clock.instant().plusSeconds(1));
        queue.put(List.of(late));
        clock.advance(Duration.ofSeconds(1));

        queue.put(segments(3));

        assertExpired(late.future());
    }

    @Test
    void aDeadlineIsNoticedBetweenTheStepsOfABatch() {
        QueuedSegment late = segment(clock.instant().plusSeconds(1));
        QueuedSegment patient = segment(Instant.MAX);
        queue.put(List.of(late, patient));
        clock.advance(Duration.ofSeconds(2));

        assertEquals(List.of(), queue.join(16, 0, 0));

        assertExpired(late.future());
        assertEquals(1, queue.waiting());
    }

    @Test
    void takingSkipsWhatNobodyWaitsFor() throws InterruptedException {
        QueuedSegment late = segment(clock.instant());
        QueuedSegment cancelled = segment(Instant.MAX);
        QueuedSegment awaited = segment(Instant.MAX);
        queue.put(List.of(late, cancelled, awaited));
        cancelled.future().cancel(true);

        assertEquals(List.of(awaited), queue.take());
        assertExpired(late.future());
    }

    @Test
    void aClosedQueueHandsOutWhatItHasAndThenEnds() throws InterruptedException {
        queue.put(segments(2));
        queue.close();

        assertThrows(QueueClosedException.class, () -> queue.put(segments(1)));
        assertEquals(2, queue.take().size());
        assertEquals(List.of(), queue.take());
    }

    @Test
    void closingWakesWaitingWorkers() throws Exception {
        FutureTask<List<QueuedSegment>> worker = idleWorker();

        queue.close();

        assertEquals(List.of(), worker.get());
    }

    @Test
    void nothingJoinsARunningBatchWhileAWorkerIsIdle() throws Exception {
        for (int i = 0; i < 100; i++) {
            FutureTask<List<QueuedSegment>> worker = idleWorker();

            queue.put(segments(1));

            assertEquals(List.of(), queue.join(8, 0, 0));
            assertEquals(1, worker.get().size());
        }
    }

    @Test
    void anInterruptedWorkerIsNotCountedAsIdle() throws Exception {
        FutureTask<List<QueuedSegment>> worker = new FutureTask<>(queue::take);
        Thread thread = idle(worker);
        thread.interrupt();
        assertInstanceOf(InterruptedException.class, assertThrows(ExecutionException.class, worker::get).getCause());
        queue.put(segments(3));

        assertEquals(3, queue.take().size(), "an idle worker would have been left its share");
    }

    @Test
    void whatDependsOnAnExpiredFutureMayUseTheQueue() throws InterruptedException {
        QueuedSegment late = segment(clock.instant());
        CompletableFuture<Integer> seenByAnother = late.future()
                .handle((hypothesis, failure) -> CompletableFuture.supplyAsync(queue::waiting)
                        .completeOnTimeout(-1, 5, TimeUnit.SECONDS).join());
        queue.put(List.of(late, segment(Instant.MAX)));

        assertEquals(1, queue.take().size());
        assertEquals(0, seenByAnother.join());
    }

    private FutureTask<List<QueuedSegment>> idleWorker() throws InterruptedException {
        FutureTask<List<QueuedSegment>> worker = new FutureTask<>(queue::take);
        idle(worker);
        return worker;
    }

    private static Thread idle(Runnable worker) throws InterruptedException {
        Thread thread = new Thread(worker);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        return thread;
    }

    private static void assertExpired(CompletableFuture<Hypothesis> future) {
        assertTrue(future.isCompletedExceptionally());
        Throwable failure = assertThrows(CompletionException.class, future::join).getCause();
        assertInstanceOf(DeadlineExceededException.class, failure);
    }

    private static List<QueuedSegment> segments(int count) {
        return Stream.generate(() -> segment(Instant.MAX)).limit(count).toList();
    }

    private static QueuedSegment segment(Instant deadline) {
        EncodedSegment segment = new EncodedSegment(new int[5], DecodingOptions.greedy(), deadline);
        return new QueuedSegment(segment, 8, System.nanoTime(), new CompletableFuture<>());
    }
}
