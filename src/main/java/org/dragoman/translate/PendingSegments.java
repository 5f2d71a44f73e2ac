package org.dragoman.translate;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.dragoman.decode.Hypothesis;

/**
 * What a request has in the model's queue. Batching hands out futures whose cancellation frees their place, but a future
 * derived from one does not pass cancellation on; so the ones that do are kept here.
 */
final class PendingSegments {

    private final Set<CompletableFuture<Hypothesis>> inModel = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** Remembers a future until it is done. */
    CompletableFuture<Hypothesis> add(CompletableFuture<Hypothesis> future) {
        inModel.add(future);
        future.whenComplete((hypothesis, failure) -> inModel.remove(future));
        if (cancelled) {
            future.cancel(false);
        }
        return future;
    }

    void requireWanted() {
        if (cancelled) {
            throw new CancellationException("nobody waits for the translation any more");
        }
    }

    void cancel() {
        cancelled = true;
        inModel.forEach(future -> future.cancel(false));
    }
}
