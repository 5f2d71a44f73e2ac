package org.dragoman.batch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides which waiting segments share a forward pass. Segments of one batch have one length bucket, so that padding,
 * and with it the translation, never depends on the company a segment is in. The longest-waiting segment decides which
 * bucket is served next, so none waits for ever. Not safe for use by several threads at once.
 */
final class Batcher {

    private static final Comparator<QueuedSegment> LONGEST_FIRST = Comparator
            .comparingInt((QueuedSegment queued) -> queued.segment().length()).reversed();

    private final BatchLimits limits;
    private final Map<Integer, Deque<QueuedSegment>> waitingByBucket = new TreeMap<>();
    private int waiting;
    private Instant nextDeadline = Instant.MAX;

    Batcher(BatchLimits limits) {
        this.limits = limits;
    }

    int waiting() {
        return waiting;
    }

    /** No segment's deadline is earlier. */
    Instant nextDeadline() {
        return nextDeadline;
    }

    void add(QueuedSegment queued) {
        waitingByBucket.computeIfAbsent(queued.bucket(), bucket -> new ArrayDeque<>()).add(queued);
        waiting++;
        nextDeadline = earlier(nextDeadline, queued.segment().deadline());
    }

    /**
     * The segments of a new batch, the longest-waiting one among them; empty when none waits.
     *
     * @param idleWorkers
     *        workers, this one included, among which the waiting segments are shared: two half-full batches on two
     *        cores are done sooner than one full batch on one
     */
    List<QueuedSegment> begin(int idleWorkers) {
        Deque<QueuedSegment> oldest = null;
        for (Deque<QueuedSegment> queue : waitingByBucket.values()) {
            if (!queue.isEmpty() && (oldest == null || queue.peek().queuedAt() - oldest.peek().queuedAt() < 0)) {
                oldest = queue;
            }
        }
        if (oldest == null) {
            return List.of();
        }
        int share = (waiting + idleWorkers - 1) / idleWorkers;
        return take(oldest, share, limits.rows(oldest.peek().bucket()), true);
    }

    /**
     * The segments that may join a running batch.
     *
     * @param rowsTaken
     *        rows that the batch's segments may need
     * @param running
     *        nanoseconds since the batch began
     */
    List<QueuedSegment> join(int bucket, int rowsTaken, long running) {
        Deque<QueuedSegment> queue = waitingByBucket.get(bucket);
        int capacity = limits.rows(bucket);
        int room = capacity - rowsTaken;
        // Each arrival costs an encoder pass and a copy of the batch's state, so arrivals are gathered.
        if (queue == null || queue.isEmpty() || room * 4 < capacity) {
            return List.of();
        }
        boolean othersWait = queue.size() < waiting;
        if (othersWait && running >= limits.turn().toNanos()) {
            return List.of();
        }
        return take(queue, Integer.MAX_VALUE, room, false);
    }

    /** Takes away, from all buckets, the segments that nobody waits for any more. */
    List<QueuedSegment> removeAbandoned(Instant now) {
        List<QueuedSegment> abandoned = new ArrayList<>();
        nextDeadline = Instant.MAX;
        for (Deque<QueuedSegment> queue : waitingByBucket.values()) {
            queue.removeIf(queued -> queued.abandoned(now) && abandoned.add(queued));
            for (QueuedSegment queued : queue) {
                nextDeadline = earlier(nextDeadline, queued.segment().deadline());
            }
        }
        waiting -= abandoned.size();
        return abandoned;
    }

    /** In order of arrival, nobody overtaken, until one does not fit. */
    private List<QueuedSegment> take(Deque<QueuedSegment> queue, int segments, int room, boolean atLeastOne) {
        List<QueuedSegment> taken = new ArrayList<>();
        int free = room;
        while (!queue.isEmpty() && taken.size() < segments) {
            boolean fits = queue.peek().rows() <= free || atLeastOne && taken.isEmpty();
            if (!fits) {
                break;
            }
            free -= queue.peek().rows();
            taken.add(queue.poll());
        }
        waiting -= taken.size();
        taken.sort(LONGEST_FIRST);
        return taken;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
