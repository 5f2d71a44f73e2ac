package org.dragoman.batch;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.dragoman.decode.Hypothesis;

/**
 * A segment and the future that waits for it.
 *
 * @param queuedAt
 *        reading of {@link System#nanoTime()}
 */
record QueuedSegment(EncodedSegment segment, int bucket, long queuedAt, CompletableFuture<Hypothesis> future) {

    /** Rows it may need in a forward pass. */
    int rows() {
        return segment.options().beamSize();
    }

    /** Nobody waits for it any more: it was cancelled or failed, or its deadline has passed. */
    boolean abandoned(Instant now) {
        return future.isDone() || !now.isBefore(segment.deadline());
    }

    /** Without effect when its future is done. */
    void expire() {
        future.completeExceptionally(new DeadlineExceededException(segment.deadline()));
    }
}
