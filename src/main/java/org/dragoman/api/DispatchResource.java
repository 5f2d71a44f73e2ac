package org.dragoman.api;

import java.util.concurrent.CompletionStage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.answer.StreamEvent;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.request.DispatchRequest;
import org.dragoman.desk.OngoingDispatch;
import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.desk.answer.PlainDispatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

/** {@code POST /v1/dispatches}: a wire story in, its English and a cited summary out. */
@Path("/v1/dispatches")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = ProblemMapper.PROBLEM_JSON, schema = @Schema(implementation = Problem.class)))
public class DispatchResource {

    private final Translations translations;
    private final Answers answers;

    DispatchResource(Translations translations, Answers answers) {
        this.translations = translations;
        this.answers = answers;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Translate and summarize a dispatch", description = "Accept: text/plain gives the English "
            + "without boilerplate, then the summary; application/x-ndjson and text/event-stream give segments as they are "
            + "finished.")
    @APIResponse(responseCode = "200", description = "The English, and what to look at in it", content = @Content(schema = @Schema(implementation = DispatchAnswer.class)))
    public CompletionStage<DispatchAnswer> translate(@Valid @NotNull(message = "is empty") DispatchRequest request) {
        return answers.whole(translations.begin(request).answer());
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public CompletionStage<String> translateToText(@Valid @NotNull(message = "is empty") DispatchRequest request) {
        return answers.whole(translations.begin(request).answer().thenApply(PlainDispatch::of));
    }

    @POST
    @Produces(TranslationResource.NDJSON)
    @Operation(hidden = true)
    public Multi<StreamEvent> translateToLines(@Valid @NotNull(message = "is empty") DispatchRequest request) {
        return stream(request);
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<StreamEvent> translateToEvents(@Valid @NotNull(message = "is empty") DispatchRequest request) {
        return stream(request);
    }

    private Multi<StreamEvent> stream(DispatchRequest request) {
        OngoingDispatch ongoing = translations.begin(request);
        return answers.pieces(ongoing.texts(), ongoing.answer());
    }
}
