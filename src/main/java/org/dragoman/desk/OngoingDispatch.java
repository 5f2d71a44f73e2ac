package org.dragoman.desk;

import java.util.concurrent.CompletableFuture;

import org.dragoman.desk.answer.DispatchAnswer;

/** A dispatch on its way. */
public final class OngoingDispatch {

    private final OngoingTexts texts;
    private final CompletableFuture<DispatchAnswer> answer;

    OngoingDispatch(OngoingTexts texts, CompletableFuture<DispatchAnswer> answer) {
        this.texts = texts;
        this.answer = answer;
    }

    /** The text first, then the headline when there is one. */
    public OngoingTexts texts() {
        return texts;
    }

    /**
     * Done when everything is. Fails with {@link NotCleanException} when clean English was required and is not to be had;
     * its own failures come wrapped in a {@link java.util.concurrent.CompletionException}.
     */
    public CompletableFuture<DispatchAnswer> answer() {
        return answer;
    }

    /** Gives the places of unfinished segments to others. Without effect on what is done. */
    public void cancel() {
        texts.cancel();
    }
}
