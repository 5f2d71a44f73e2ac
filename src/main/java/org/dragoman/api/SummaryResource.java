package org.dragoman.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.api.answer.SummariesAnswer;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.RequestException;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.api.request.SummaryRequest;
import org.dragoman.desk.Desk;
import org.dragoman.desk.answer.Timings;
import org.dragoman.summarize.Story;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.TextKind;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.TranslationAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.Blocking;

/** {@code POST /v1/summaries}: one summary of a text, or of several on the same story. */
@Path("/v1/summaries")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@APIResponse(responseCode = "default", description = "Why there is no answer", content = @Content(mediaType = ProblemMapper.PROBLEM_JSON, schema = @Schema(implementation = Problem.class)))
public class SummaryResource {

    private final Translations translations;
    private final TextLimits limits;
    private final Answers answers;
    private final Desk desk;
    private final ExecutorService executor;

    SummaryResource(Translations translations, TextLimits limits, Answers answers, Desk desk, ExecutorService executor) {
        this.translations = translations;
        this.limits = limits;
        this.answers = answers;
        this.desk = desk;
        this.executor = executor;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Summarize a text, or several on one story", description = "English is summarized as it is, "
            + "Arabic is translated first. Accept: text/plain gives just the summary.")
    @APIResponse(responseCode = "200", description = "The summary, and where each sentence is from", content = @Content(schema = @Schema(implementation = SummariesAnswer.class)))
    public CompletionStage<SummariesAnswer> summarize(@Valid @NotNull(message = "is empty") SummaryRequest request) {
        return begin(request, answer -> answer);
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public CompletionStage<String> summarizeToText(@Valid @NotNull(message = "is empty") SummaryRequest request) {
        return begin(request, answer -> answer.summary().text() + "\n");
    }

    private <T> CompletionStage<T> begin(SummaryRequest request, Function<SummariesAnswer, T> form) {
        long start = System.nanoTime();
        List<String> texts = request.all();
        limits.check(texts);
        SummaryLength length = LengthRequest.of(request.summary());
        List<Integer> arabic = arabicAmong(texts);
        return answers.whole(
                translations.begin(arabic.stream().map(texts::get).toList(), null, Optional.empty()).whole().thenApplyAsync(
                        done -> form.apply(answer(texts, byText(arabic, done), length, start)), executor));
    }

    /** Which texts are to be translated; one that is neither Arabic nor in Latin script is refused. */
    private static List<Integer> arabicAmong(List<String> texts) {
        List<Integer> arabic = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            LanguageReport languages = LanguageReport.of(texts.get(i));
            if (languages.hasArabic()) {
                arabic.add(i);
            } else if (languages.predominant() != TextKind.LATIN) {
                throw RequestException.notArabic(i, languages);
            }
        }
        return arabic;
    }

    private static Map<Integer, Translation> byText(List<Integer> arabic, List<Translation> done) {
        Map<Integer, Translation> byText = new HashMap<>();
        for (int i = 0; i < done.size(); i++) {
            byText.put(arabic.get(i), done.get(i));
        }
        return byText;
    }

    private static Story story(int number, String text, Translation translation, TranslationAnswer audited) {
        String id = Integer.toString(number);
        return translation == null ? Story.ofEnglish(id, text) : Desk.story(id, translation, audited);
    }

    private SummariesAnswer answer(List<String> texts, Map<Integer, Translation> translated, SummaryLength length, long start) {
        long begun = System.nanoTime();
        Map<Integer, TranslationAnswer> audited = new HashMap<>();
        translated.forEach((text, translation) -> audited.put(text, desk.audited(translation)));
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            stories.add(story(i, texts.get(i), translated.get(i), audited.get(i)));
        }
        SummaryAnswer summary = desk.summarize(stories, length);
        if (summary.reason() != null) {
            throw RequestException.noSummary(summary.reason());
        }
        Timings timings = new Timings((begun - start) / 1_000_000, Timings.since(begun), Timings.since(start));
        return SummariesAnswer.of(summary, texts.size(), audited, desk.models(), timings);
    }
}
