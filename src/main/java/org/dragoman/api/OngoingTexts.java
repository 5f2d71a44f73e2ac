package org.dragoman.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dragoman.api.answer.StreamEvent;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.translate.OngoingTranslation;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;
import org.dragoman.translate.UnsupportedLanguageException;
import org.dragoman.translate.answer.SegmentAnswer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.ext.web.RoutingContext;

/** The texts of one request on their way. They stand and fall together, and go when the client goes. */
final class OngoingTexts {

    private final List<OngoingTranslation> texts;
    private final CompletableFuture<List<Translation>> all = new CompletableFuture<>();

    private OngoingTexts(List<OngoingTranslation> texts) {
        this.texts = texts;
        List<CompletableFuture<Translation>> whole = texts.stream().map(OngoingTranslation::whole).toList();
        whole.forEach(text -> text.whenComplete((translation, failure) -> fail(failure)));
        CompletableFuture.allOf(whole.toArray(CompletableFuture[]::new))
                .thenRun(() -> all.complete(whole.stream().map(CompletableFuture::join).toList()));
    }

    /**
     * Begins all or, when one cannot be begun, none.
     *
     * @throws RequestException
     *         when one of the texts is not Arabic
     */
    static OngoingTexts begin(List<Supplier<OngoingTranslation>> texts) {
        List<OngoingTranslation> begun = new ArrayList<>();
        try {
            texts.forEach(text -> begun.add(text.get()));
            return new OngoingTexts(begun);
        } catch (UnsupportedLanguageException foreign) {
            begun.forEach(OngoingTranslation::cancel);
            throw RequestException.notArabic(begun.size(), foreign.report());
        } catch (RuntimeException refused) {
            begun.forEach(OngoingTranslation::cancel);
            throw refused;
        }
    }

    /** Cancelling what is returned cancels the translations. */
    <T> CompletionStage<T> answer(Function<List<Translation>, T> answer, Executor executor) {
        CompletableFuture<T> answered = all.thenApplyAsync(answer, executor);
        answered.whenComplete((done, failure) -> {
            if (answered.isCancelled()) {
                cancel();
            }
        });
        return answered;
    }

    /** Segments in the order in which they are finished, then the answer or the problem. */
    Multi<StreamEvent> stream(Function<List<Translation>, ?> answer, Function<Throwable, Problem> problem, Executor executor) {
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(this::cancel);
            CompletableFuture<?>[] emitted = emitSegments(emitter);
            CompletableFuture.allOf(emitted).thenCompose(done -> all).<StreamEvent> thenApplyAsync(
                    translations -> StreamEvent.answer(answer.apply(translations)), executor)
                    .exceptionally(failure -> StreamEvent.problem(problem.apply(failure)))
                    .thenAccept(last -> {
                        emitter.emit(last);
                        emitter.complete();
                    });
        });
    }

    private CompletableFuture<?>[] emitSegments(MultiEmitter<? super StreamEvent> emitter) {
        List<CompletableFuture<Void>> emitted = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int text = i;
            for (CompletableFuture<TranslatedSegment> segment : texts.get(i).segments()) {
                emitted.add(segment.thenAccept(
                        translated -> emitter.emit(StreamEvent.segment(text, SegmentAnswer.of(translated)))));
            }
        }
        return emitted.toArray(CompletableFuture[]::new);
    }

    private void fail(Throwable failure) {
        if (failure != null && all.completeExceptionally(failure)) {
            cancel();
        }
    }

    /**
     * Quarkus cancels a stream of events when its client goes, but not a stream of lines, and neither when the client has
     * gone before the stream begins.
     */
    void cancelWhenGone(RoutingContext connection) {
        connection.request().connection().closeHandler(gone -> cancel());
        if (connection.response().closed()) {
            cancel();
        }
    }

    /** Without effect on what is done. */
    void cancel() {
        texts.forEach(OngoingTranslation::cancel);
    }
}
