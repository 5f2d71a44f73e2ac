package org.dragoman.api;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.answer.DispatchAnswer;
import org.dragoman.api.answer.ModelsUsed;
import org.dragoman.api.answer.StreamEvent;
import org.dragoman.api.answer.Timings;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.api.problem.Violation;
import org.dragoman.api.request.DispatchRequest;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.decode.ModelDescription;
import org.dragoman.summarize.Summarizer;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.TranslatedStory;
import org.dragoman.summarize.answer.PlainDispatch;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.translate.PassedThrough;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /v1/dispatches}: a wire story in, its English and a cited summary out. */
@Path("/v1/dispatches")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = ProblemMapper.PROBLEM_JSON, schema = @Schema(implementation = Problem.class)))
public class DispatchResource {

    private final Translations translations;
    private final Summarizer summarizer;
    private final ModelDescription model;
    private final ExecutorService executor;
    private final ProblemMapper problems;

    DispatchResource(Translations translations, Summarizer summarizer, ModelDescription model, ExecutorService executor,
            ProblemMapper problems) {
        this.translations = translations;
        this.summarizer = summarizer;
        this.model = model;
        this.executor = executor;
        this.problems = problems;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Translate and summarize a dispatch", description = "Accept: text/plain gives the English "
            + "without boilerplate, then the summary; application/x-ndjson and text/event-stream give segments as they are "
            + "finished.")
    public CompletionStage<DispatchAnswer> translate(@Valid @NotNull(message = "is empty") DispatchRequest request) {
        long start = System.nanoTime();
        SummaryLength length = LengthRequest.of(request.summary());
        return begin(request).answer(done -> answer(done, request, length, start), executor);
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public CompletionStage<String> translateToText(@Valid @NotNull(message = "is empty") DispatchRequest request) {
        long start = System.nanoTime();
        SummaryLength length = LengthRequest.of(request.summary());
        return begin(request).answer(
                done -> PlainDispatch.of(done, answer(done, request, length, start).summary()), executor);
    }

    @POST
    @Produces(TranslationResource.NDJSON)
    @Operation(hidden = true)
    public Multi<StreamEvent> translateToLines(@Valid @NotNull(message = "is empty") DispatchRequest request,
            @Context RoutingContext connection) {
        return stream(request, connection);
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<StreamEvent> translateToEvents(@Valid @NotNull(message = "is empty") DispatchRequest request,
            @Context RoutingContext connection) {
        return stream(request, connection);
    }

    private Multi<StreamEvent> stream(DispatchRequest request, RoutingContext connection) {
        long start = System.nanoTime();
        SummaryLength length = LengthRequest.of(request.summary());
        OngoingTexts ongoing = begin(request);
        ongoing.cancelWhenGone(connection);
        return ongoing.stream(done -> answer(done, request, length, start), problems::problem, executor);
    }

    private OngoingTexts begin(DispatchRequest request) {
        return translations.begin(request.dispatch(), request.beam());
    }

    private DispatchAnswer answer(List<Translation> done, DispatchRequest request, SummaryLength length, long start) {
        long translated = System.nanoTime();
        if (Boolean.TRUE.equals(request.requireClean())) {
            requireClean(done);
        }
        Translation text = done.get(0);
        SummaryAnswer summary = SummaryAnswer.of(summarizer.summarize(TranslatedStory.of("0", text), length), length);
        Timings timings = new Timings((translated - start) / 1_000_000, Timings.since(translated), Timings.since(start));
        return DispatchAnswer.of(text, done.size() > 1 ? done.get(1) : null, summary,
                ModelsUsed.of(model, summarizer.modelVersion()), timings);
    }

    private static void requireClean(List<Translation> done) {
        List<Violation> findings = done.stream().flatMap(translation -> translation.segments().stream())
                .filter(DispatchResource::hasFinding).map(DispatchResource::finding).toList();
        if (!findings.isEmpty()) {
            throw RequestException.notClean(findings);
        }
    }

    private static boolean hasFinding(TranslatedSegment segment) {
        return !segment.complete() || segment.passedThrough().filter(PassedThrough.OTHER_LANGUAGE::equals).isPresent();
    }

    private static Violation finding(TranslatedSegment segment) {
        return new Violation("segments[" + segment.number() + "]",
                segment.complete() ? "is not Arabic" : "the model broke off before its end");
    }
}
