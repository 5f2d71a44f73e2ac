package org.dragoman.api;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.answer.StreamEvent;
import org.dragoman.api.answer.TranslationsAnswer;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.request.TranslationRequest;
import org.dragoman.desk.Desk;
import org.dragoman.desk.OngoingTexts;
import org.dragoman.desk.answer.Timings;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.translate.Translation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

/** {@code POST /v1/translations}: Arabic texts in, aligned English out. */
@Path("/v1/translations")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = ProblemMapper.PROBLEM_JSON, schema = @Schema(implementation = Problem.class)))
public class TranslationResource {

    static final String NDJSON = "application/x-ndjson";

    private final Translations translations;
    private final Answers answers;
    private final Desk desk;
    private final ExecutorService executor;

    TranslationResource(Translations translations, Answers answers, Desk desk, ExecutorService executor) {
        this.translations = translations;
        this.answers = answers;
        this.desk = desk;
        this.executor = executor;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Translate one text or several", description = "Accept: text/plain gives just the English; "
            + "application/x-ndjson and text/event-stream give segments as they are finished.")
    @APIResponse(responseCode = "200", description = "A translation of each text", content = @Content(schema = @Schema(implementation = TranslationsAnswer.class)))
    public CompletionStage<TranslationsAnswer> translate(@Valid @NotNull(message = "is empty") TranslationRequest request) {
        long start = System.nanoTime();
        return answers.whole(answer(begin(request), request, start));
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public CompletionStage<String> translateToText(@Valid @NotNull(message = "is empty") TranslationRequest request) {
        return answers.whole(begin(request).whole().thenApplyAsync(
                done -> done.stream().map(Translation::text).collect(Collectors.joining("\n\n")), executor));
    }

    @POST
    @Produces(NDJSON)
    @Operation(hidden = true)
    public Multi<StreamEvent> translateToLines(@Valid @NotNull(message = "is empty") TranslationRequest request) {
        return stream(request);
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<StreamEvent> translateToEvents(@Valid @NotNull(message = "is empty") TranslationRequest request) {
        return stream(request);
    }

    private Multi<StreamEvent> stream(TranslationRequest request) {
        long start = System.nanoTime();
        OngoingTexts ongoing = begin(request);
        return answers.pieces(ongoing, answer(ongoing, request, start));
    }

    private OngoingTexts begin(TranslationRequest request) {
        return translations.begin(request.all(), request.beam(), translations.terms(request.glossary()));
    }

    private CompletableFuture<TranslationsAnswer> answer(OngoingTexts ongoing, TranslationRequest request, long start) {
        Optional<GlossaryMatcher> terms = translations.terms(request.glossary());
        return ongoing.whole().thenApplyAsync(
                done -> TranslationsAnswer.of(done.stream().map(text -> desk.audited(text).withTerms(text)).toList(),
                        desk.translationModel(ongoing, terms),
                        new Timings(null, null, Timings.since(start))),
                executor);
    }
}
