package org.dragoman.translate;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.dragoman.decode.ModelDescription;
import org.dragoman.text.SegmentedText;

/**
 * A translation whose segments are finished one after another, in any order. When one fails, the others are cancelled and
 * the whole fails with the same cause.
 */
public final class OngoingTranslation {

    private final SegmentedText source;
    private final List<CompletableFuture<TranslatedSegment>> segments;
    private final CompletableFuture<Translation> whole = new CompletableFuture<>();
    private final SegmentDecoder.Pending pending;
    private final ModelDescription model;

    OngoingTranslation(SegmentedText source, List<CompletableFuture<TranslatedSegment>> segments,
            CompletableFuture<Translation> joined, SegmentDecoder.Pending pending, ModelDescription model) {
        this.source = source;
        this.segments = List.copyOf(segments);
        this.pending = pending;
        this.model = model;
        // A segment's failure is heard here before the others are done; what is joined of them fails only then.
        this.segments.forEach(segment -> segment.whenComplete((translated, failure) -> fail(failure)));
        joined.whenComplete((translation, failure) -> {
            fail(failure);
            whole.complete(translation);
        });
    }

    private void fail(Throwable failure) {
        if (failure != null && whole.completeExceptionally(cause(failure))) {
            pending.cancel();
        }
    }

    /** What it is translated with. */
    public ModelDescription model() {
        return model;
    }

    /** What is translated. */
    public SegmentedText source() {
        return source;
    }

    /** The segments in the order of the text. */
    public List<CompletableFuture<TranslatedSegment>> segments() {
        return segments;
    }

    /** Done when all segments are; fails with the cause itself, not with a {@link CompletionException} around it. */
    public CompletableFuture<Translation> whole() {
        return whole;
    }

    /** Gives the places of unfinished segments to others. */
    public void cancel() {
        whole.cancel(false);
        pending.cancel();
    }

    /**
     * Waits for the whole.
     *
     * @throws RuntimeException
     *         the cause of the failure
     */
    public Translation await() {
        try {
            return whole.get();
        } catch (InterruptedException interrupted) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a translation");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
