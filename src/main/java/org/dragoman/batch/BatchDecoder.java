package org.dragoman.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.Hypothesis;

/**
 * Decodes the segments of many requests together. Each gets exactly the hypothesis it would get alone.
 *
 * <p>
 * A future fails with {@link DeadlineExceededException}, with {@link QueueClosedException} when the decoder was closed
 * first, or with whatever the model threw. Cancelling it gives its place to another segment within a step; a future
 * <em>derived</em> from it does not pass cancellation on. Whatever depends on it runs on the worker's thread unless
 * attached with an {@code Async} method, and holds the worker up.
 */
public final class BatchDecoder implements AutoCloseable {

    private final EncoderDecoder model;
    private final BatchQueue queue;
    private final Duration drainTime;
    private final List<Thread> workers = new ArrayList<>();
    private final Set<CompletableFuture<Hypothesis>> unfinished = ConcurrentHashMap.newKeySet();

    private BatchDecoder(EncoderDecoder model, BatchLimits limits, Clock clock, BatchObserver observer) {
        this.model = model;
        this.queue = new BatchQueue(limits, clock, observer);
        this.drainTime = limits.drainTime();
        for (int i = 0; i < limits.workers(); i++) {
            Thread worker = new Thread(new BatchWorker(queue, model, limits, clock, observer), "dragoman-batch-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
    }

    /**
     * Starts the workers. The model must stay open until the decoder has been closed.
     *
     * @param clock
     *        by which deadlines pass
     */
    public static BatchDecoder start(EncoderDecoder model, BatchLimits limits, Clock clock, BatchObserver observer) {
        BatchDecoder decoder = new BatchDecoder(model, limits, clock, observer);
        decoder.workers.forEach(Thread::start);
        return decoder;
    }

    /** As {@link #submitAll} for one segment. */
    public CompletableFuture<Hypothesis> submit(EncodedSegment segment) {
        return submitAll(List.of(segment)).get(0);
    }

    /**
     * Accepts all of a request's segments or none; the futures are in the order of the segments.
     *
     * @throws QueueFullException
     *         if there is no room for all of them
     * @throws QueueClosedException
     *         if the decoder is closing
     * @throws IllegalArgumentException
     *         if a segment is longer than the model takes
     */
    public List<CompletableFuture<Hypothesis>> submitAll(List<EncodedSegment> segments) {
        List<QueuedSegment> queued = segments.stream().map(this::queued).toList();
        List<CompletableFuture<Hypothesis>> futures = queued.stream().map(QueuedSegment::future).toList();
        unfinished.addAll(futures);
        try {
            queue.put(queued);
        } catch (RuntimeException refused) {
            futures.forEach(unfinished::remove);
            throw refused;
        }
        futures.forEach(future -> future.whenComplete((hypothesis, failure) -> unfinished.remove(future)));
        return futures;
    }

    private QueuedSegment queued(EncodedSegment segment) {
        int bucket = model.encoder().bucket(segment.length());
        return new QueuedSegment(segment, bucket, System.nanoTime(), new CompletableFuture<>());
    }

    /** Segments that wait for a place in a batch. */
    public int waiting() {
        return queue.waiting();
    }

    /** Segments accepted whose futures are not done. */
    public int unfinished() {
        return unfinished.size();
    }

    /**
     * Refuses new segments, lets the workers finish those accepted for as long as the drain time, then fails the rest.
     * Returns when no worker is left and every state is closed, so the model may be closed next. An interrupt ends the
     * drain time at once; the step under way is always awaited.
     */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = drain();
        // Workers drop segments whose futures are done, so this ends their batches, too.
        unfinished.forEach(future -> future
                .completeExceptionally(new QueueClosedException("shut down before the segment was translated")));
        for (Thread worker : otherThreads()) {
            interrupted |= joinUninterruptibly(worker);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean drain() {
        long end = System.nanoTime() + drainTime.toNanos();
        try {
            for (Thread worker : otherThreads()) {
                TimeUnit.NANOSECONDS.timedJoin(worker, end - System.nanoTime());
            }
            return false;
        } catch (InterruptedException hurry) {
            return true;
        }
    }

    /** A worker can itself come here, in code that depends on a future; it must not wait for its own end. */
    private List<Thread> otherThreads() {
        return workers.stream().filter(worker -> worker != Thread.currentThread()).toList();
    }

    private static boolean joinUninterruptibly(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
