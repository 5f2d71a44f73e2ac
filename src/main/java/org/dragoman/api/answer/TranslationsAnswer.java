package org.dragoman.api.answer;

import java.util.List;

import org.dragoman.desk.answer.ModelsUsed;
import org.dragoman.desk.answer.Timings;
import org.dragoman.translate.answer.FindingCounts;
import org.dragoman.translate.answer.TranslationAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to {@code POST /v1/translations}. */
@Schema(description = "A translation for each text, in their order")
public record TranslationsAnswer(List<TranslationAnswer> translations, FindingCounts findings, ModelsUsed model,
        Timings timings) {

    public static TranslationsAnswer of(List<TranslationAnswer> translations, ModelsUsed model, Timings timings) {
        return new TranslationsAnswer(translations, FindingCounts.of(translations), model, timings);
    }
}
