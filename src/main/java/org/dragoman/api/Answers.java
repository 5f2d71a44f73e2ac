package org.dragoman.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.dragoman.api.answer.StreamEvent;
import org.dragoman.api.ops.Departures;
import org.dragoman.desk.Desk;
import org.dragoman.desk.OngoingTexts;
import org.dragoman.translate.OngoingTranslation;
import org.dragoman.translate.TranslatedSegment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Answers in one piece and answers in many. */
@Singleton
class Answers {

    private final ProblemMapper problems;
    private final Departures departures;
    private final Desk desk;

    Answers(ProblemMapper problems, Departures departures, Desk desk) {
        this.problems = problems;
        this.departures = departures;
        this.desk = desk;
    }

    /** For as long as there is somebody to answer. */
    <T> CompletionStage<T> whole(CompletionStage<T> answer) {
        return departures.unlessOver(answer);
    }

    /** Segments in the order in which they are finished, then the answer or the problem. */
    Multi<StreamEvent> pieces(OngoingTexts ongoing, CompletableFuture<?> answer) {
        CompletionStage<StreamEvent> end = whole(answer.<StreamEvent> thenApply(StreamEvent::answer)
                .exceptionally(failure -> StreamEvent.problem(problems.problem(failure))));
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(ongoing::cancel);
            CompletableFuture.allOf(emitSegments(ongoing, emitter)).handle((done, failure) -> end)
                    .thenCompose(last -> last).thenAccept(last -> {
                        emitter.emit(last);
                        emitter.complete();
                    });
        });
    }

    private CompletableFuture<?>[] emitSegments(OngoingTexts ongoing, MultiEmitter<? super StreamEvent> emitter) {
        List<CompletableFuture<Void>> emitted = new ArrayList<>();
        for (int i = 0; i < ongoing.texts().size(); i++) {
            int text = i;
            OngoingTranslation translation = ongoing.texts().get(i);
            for (CompletableFuture<TranslatedSegment> segment : translation.segments()) {
                emitted.add(segment.thenAccept(
                        translated -> emitter.emit(StreamEvent.segment(text, desk.audited(translation, translated)))));
            }
        }
        return emitted.toArray(CompletableFuture[]::new);
    }
}
