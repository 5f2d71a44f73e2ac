package org.dragoman.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The segments that wait for a worker, bounded. Futures are never completed under the lock: what depends on them runs
 * in the completing thread and may well submit the next segment.
 */
final class BatchQueue {

    private final BatchLimits limits;
    private final Clock clock;
    private final BatchObserver observer;
    private final Batcher batcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int idleWorkers;
    private boolean closed;

    BatchQueue(BatchLimits limits, Clock clock, BatchObserver observer) {
        this.limits = limits;
        this.clock = clock;
        this.observer = observer;
        this.batcher = new Batcher(limits);
    }

    int waiting() {
        lock.lock();
        try {
            return batcher.waiting();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes all of a request's segments or none.
     *
     * @throws QueueFullException
     *         if there is no room; a request larger than the whole queue is taken when nothing else waits
     * @throws QueueClosedException
     *         after {@link #close()}
     */
    void put(List<QueuedSegment> segments) {
        List<QueuedSegment> abandoned = List.of();
        lock.lock();
        try {
            if (closed) {
                throw new QueueClosedException("shutting down: no new segments are accepted");
            }
            if (!roomFor(segments.size())) {
                abandoned = batcher.removeAbandoned(clock.instant());
            }
            if (!roomFor(segments.size())) {
                throw new QueueFullException(segments.size(), batcher.waiting(), limits.queueCapacity());
            }
            segments.forEach(batcher::add);
            changed.signalAll();
        } finally {
            lock.unlock();
            expire(abandoned);
        }
    }

    private boolean roomFor(int segments) {
        return batcher.waiting() == 0 || batcher.waiting() + segments <= limits.queueCapacity();
    }

    /** Waits for the segments of a new batch; an empty answer means closed and nothing left. */
    List<QueuedSegment> take() throws InterruptedException {
        while (true) {
            List<QueuedSegment> abandoned = List.of();
            lock.lock();
            idleWorkers++;
            try {
                while (batcher.waiting() == 0 && !closed) {
                    changed.await();
                }
                abandoned = batcher.removeAbandoned(clock.instant());
                List<QueuedSegment> batch = batcher.begin(idleWorkers);
                if (!batch.isEmpty() || closed) {
                    return batch;
                }
            } finally {
                idleWorkers--;
                lock.unlock();
                expire(abandoned);
            }
        }
    }

    /**
     * The segments that may join a running batch, see {@link Batcher#join}; none while a worker is idle, for that one
     * will have them sooner.
     */
    List<QueuedSegment> join(int bucket, int rowsTaken, long running) {
        List<QueuedSegment> abandoned = List.of();
        lock.lock();
        try {
            Instant now = clock.instant();
            if (!now.isBefore(batcher.nextDeadline())) {
                abandoned = batcher.removeAbandoned(now);
            }
            return idleWorkers > 0 ? List.of() : batcher.join(bucket, rowsTaken, running);
        } finally {
            lock.unlock();
            expire(abandoned);
        }
    }

    /** Refuses new segments from now on; those already waiting can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void expire(List<QueuedSegment> abandoned) {
        if (!abandoned.isEmpty()) {
            abandoned.forEach(QueuedSegment::expire);
            observer.abandoned(abandoned.size());
        }
    }
}
