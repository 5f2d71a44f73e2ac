package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.dragoman.decode.ModelDescription;
import org.dragoman.translate.OngoingTranslation;
import org.dragoman.translate.Translation;
import org.dragoman.translate.UnsupportedLanguageException;

/** Texts on their way together. They stand and fall together. */
public final class OngoingTexts {

    private final List<OngoingTranslation> texts;
    private final CompletableFuture<List<Translation>> whole = new CompletableFuture<>();

    private OngoingTexts(List<OngoingTranslation> texts) {
        this.texts = List.copyOf(texts);
        List<CompletableFuture<Translation>> each = texts.stream().map(OngoingTranslation::whole).toList();
        each.forEach(text -> text.whenComplete((translation, failure) -> fail(failure)));
        CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenRun(() -> whole.complete(each.stream().map(CompletableFuture::join).toList()));
    }

    /**
     * Begins all or, when one cannot be begun, none.
     *
     * @throws UnsupportedTextException
     *         when one of the texts is not Arabic
     * @throws java.util.concurrent.RejectedExecutionException
     *         when there is no room for all of their segments
     */
    static OngoingTexts begin(List<Supplier<OngoingTranslation>> texts) {
        List<OngoingTranslation> begun = new ArrayList<>();
        try {
            texts.forEach(text -> begun.add(text.get()));
            return new OngoingTexts(begun);
        } catch (UnsupportedLanguageException foreign) {
            begun.forEach(OngoingTranslation::cancel);
            throw new UnsupportedTextException(begun.size(), foreign.report());
        } catch (RuntimeException refused) {
            begun.forEach(OngoingTranslation::cancel);
            throw refused;
        }
    }

    private void fail(Throwable failure) {
        if (failure != null && whole.completeExceptionally(failure)) {
            cancel();
        }
    }

    /** In the order in which they were asked for. */
    public List<OngoingTranslation> texts() {
        return texts;
    }

    /** Segments of all texts. */
    int segments() {
        return texts.stream().mapToInt(text -> text.segments().size()).sum();
    }

    /** What the first of them is translated with, and all of them unless the model was replaced between two. */
    ModelDescription model() {
        return texts.get(0).model();
    }

    /** Done when all texts are; fails with the cause of the first failure. */
    public CompletableFuture<List<Translation>> whole() {
        return whole;
    }

    /** Gives the places of unfinished segments to others. Without effect on what is done. */
    public void cancel() {
        texts.forEach(OngoingTranslation::cancel);
    }
}
