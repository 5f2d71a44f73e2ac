package org.dragoman.api.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dragoman.desk.answer.ModelsUsed;
import org.dragoman.desk.answer.Timings;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.translate.answer.TranslationAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The answer to {@code POST /v1/summaries}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummariesAnswer(SummaryAnswer summary,
        @Schema(description = "The English that the evidence points into, with what the audit found, one for each text, null for one that was English; "
                + "absent when all were") List<TranslationAnswer> translations,
        ModelsUsed model, Timings timings) {

    /** @param translated translations by the place of their text */
    public static SummariesAnswer of(SummaryAnswer summary, int texts, Map<Integer, TranslationAnswer> translated,
            ModelsUsed model,
            Timings timings) {
        List<TranslationAnswer> translations = translated.isEmpty() ? null
                : IntStream.range(0, texts).mapToObj(translated::get).toList();
        return new SummariesAnswer(summary, translations, model, timings);
    }
}
