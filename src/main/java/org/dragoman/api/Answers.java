package org.dragoman.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.dragoman.api.answer.StreamEvent;
import org.dragoman.desk.OngoingTexts;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.answer.SegmentAnswer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.ext.web.RoutingContext;

/** Answers in one piece and answers in many. */
@Singleton
class Answers {

    private final ProblemMapper problems;

    Answers(ProblemMapper problems) {
        this.problems = problems;
    }

    /** The answer in one piece; cancelling it cancels what is under way. */
    <T> CompletionStage<T> whole(OngoingTexts ongoing, CompletableFuture<T> answer) {
        CompletableFuture<T> answered = answer.copy();
        answered.whenComplete((done, failure) -> {
            if (answered.isCancelled()) {
                ongoing.cancel();
            }
        });
        return answered;
    }

    /** Segments in the order in which they are finished, then the answer or the problem. */
    Multi<StreamEvent> pieces(OngoingTexts ongoing, CompletableFuture<?> answer, RoutingContext connection) {
        cancelWhenGone(ongoing, connection);
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(ongoing::cancel);
            CompletableFuture.allOf(emitSegments(ongoing, emitter)).thenCompose(emitted -> answer)
                    .<StreamEvent> thenApply(StreamEvent::answer)
                    .exceptionally(failure -> StreamEvent.problem(problems.problem(failure)))
                    .thenAccept(last -> {
                        emitter.emit(last);
                        emitter.complete();
                    });
        });
    }

    private static CompletableFuture<?>[] emitSegments(OngoingTexts ongoing, MultiEmitter<? super StreamEvent> emitter) {
        List<CompletableFuture<Void>> emitted = new ArrayList<>();
        for (int i = 0; i < ongoing.texts().size(); i++) {
            int text = i;
            for (CompletableFuture<TranslatedSegment> segment : ongoing.texts().get(i).segments()) {
                emitted.add(segment.thenAccept(
                        translated -> emitter.emit(StreamEvent.segment(text, SegmentAnswer.of(translated)))));
            }
        }
        return emitted.toArray(CompletableFuture[]::new);
    }

    /**
     * Quarkus cancels a stream of events when its client goes, but not a stream of lines, and neither when the client has
     * gone before the stream begins.
     */
    private static void cancelWhenGone(OngoingTexts ongoing, RoutingContext connection) {
        connection.request().connection().closeHandler(gone -> ongoing.cancel());
        if (connection.response().closed()) {
            ongoing.cancel();
        }
    }
}
