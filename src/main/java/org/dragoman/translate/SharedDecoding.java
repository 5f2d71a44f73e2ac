package org.dragoman.translate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.DeadlineExceededException;
import org.dragoman.batch.EncodedSegment;
import org.dragoman.decode.Hypothesis;
import org.dragoman.translate.TranslationCache.Key;

/**
 * Segments that the model is translating, shared among requests: ten editors who post one dispatch at once, or versions of
 * an item in one feed, wait for one translation of what they have in common. Whoever joins depends on nobody's patience:
 * when the request that began a segment is cancelled or too late, the others begin it again.
 */
final class SharedDecoding {

    private final BatchDecoder batches;
    private final boolean shared;
    private final Executor executor;
    private final ConcurrentMap<Key, Running> running = new ConcurrentHashMap<>();

    private record Running(Instant deadline, CompletableFuture<Hypothesis> future) {
    }

    /** A segment to translate, and what makes it the same as another. */
    record Wanted(Key key, EncodedSegment segment) {
    }

    /**
     * @param shared
     *        false translates every segment for itself
     * @param executor
     *        begins again what was given up, so that the model's threads need not
     */
    SharedDecoding(BatchDecoder batches, boolean shared, Executor executor) {
        this.batches = batches;
        this.shared = shared;
        this.executor = executor;
    }

    /**
     * Accepts all segments or none; the futures are in their order. Cancelling one frees its place in the model's queue
     * where this request began it, and leaves the translation to those who began it otherwise.
     *
     * @throws RejectedExecutionException
     *         if batching has no room for those that are not under way, or is closing
     */
    List<CompletableFuture<Hypothesis>> submitAll(List<Wanted> segments) {
        List<Running> joined = segments.stream().map(this::joined).toList();
        List<Wanted> begun = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (joined.get(i) == null) {
                begun.add(segments.get(i));
            }
        }
        var own = begin(begun).iterator();
        List<CompletableFuture<Hypothesis>> futures = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            futures.add(joined.get(i) == null ? own.next() : follow(joined.get(i), segments.get(i)));
        }
        return futures;
    }

    /** What is under way for a segment and will be done, or given up, before it must be; null if nothing is. */
    private Running joined(Wanted wanted) {
        Running found = shared ? running.get(wanted.key()) : null;
        if (found == null || found.deadline().isAfter(wanted.segment().deadline())) {
            return null;
        }
        if (found.future().isDone()) {
            // Whoever it wakes may come here before it has been taken away.
            running.remove(wanted.key(), found);
            return null;
        }
        return found;
    }

    private List<CompletableFuture<Hypothesis>> begin(List<Wanted> segments) {
        if (segments.isEmpty()) {
            return List.of();
        }
        List<CompletableFuture<Hypothesis>> futures = batches.submitAll(segments.stream().map(Wanted::segment).toList());
        for (int i = 0; shared && i < segments.size(); i++) {
            Key key = segments.get(i).key();
            Running begun = new Running(segments.get(i).segment().deadline(), futures.get(i));
            if (running.putIfAbsent(key, begun) == null) {
                begun.future().whenComplete((hypothesis, failure) -> running.remove(key, begun));
            }
        }
        return futures;
    }

    private CompletableFuture<Hypothesis> follow(Running leader, Wanted wanted) {
        CompletableFuture<Hypothesis> mine = new CompletableFuture<>();
        leader.future().whenComplete((hypothesis, failure) -> {
            if (failure == null) {
                mine.complete(hypothesis);
            } else if (!givenUp(failure)) {
                mine.completeExceptionally(failure);
            } else if (!mine.isDone()) {
                executor.execute(() -> beginAgain(wanted, mine));
            }
        });
        return mine;
    }

    private void beginAgain(Wanted wanted, CompletableFuture<Hypothesis> mine) {
        try {
            CompletableFuture<Hypothesis> again = submitAll(List.of(wanted)).get(0);
            again.whenComplete((hypothesis, failure) -> {
                if (failure == null) {
                    mine.complete(hypothesis);
                } else {
                    mine.completeExceptionally(failure);
                }
            });
            mine.whenComplete((hypothesis, failure) -> again.cancel(false));
        } catch (RuntimeException refused) {
            mine.completeExceptionally(refused);
        }
    }

    private static boolean givenUp(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause()
                : failure;
        return cause instanceof CancellationException || cause instanceof DeadlineExceededException;
    }
}
