package org.dragoman.api.answer;

import java.util.List;

import org.dragoman.desk.answer.ModelsUsed;
import org.dragoman.desk.answer.Timings;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.TranslationAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to {@code POST /v1/translations}. */
@Schema(description = "A translation for each text, in their order")
public record TranslationsAnswer(List<TranslationAnswer> translations, ModelsUsed model, Timings timings) {

    public static TranslationsAnswer of(List<Translation> translations, ModelsUsed model, Timings timings) {
        return new TranslationsAnswer(translations.stream().map(TranslationAnswer::of).toList(), model, timings);
    }
}
