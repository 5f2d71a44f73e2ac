package org.dragoman.desk.answer;

import org.dragoman.decode.ModelDescription;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.translate.Translator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What made an answer: with the same of these, the same text gets the same answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelsUsed(
        @Schema(examples = "translate-ar-en/2026.11.29") String translation,
        @Schema(examples = "summarize-en/2026.11.29") String summary,
        @Schema(description = "Normalization, splitting and reassembly", examples = "arabic-1+6") String rules,
        @Schema(description = "Names and contents of the glossaries; absent without any", examples = "names/3f0c7a19be42") String glossary) {

    public static ModelsUsed of(ModelDescription translation) {
        return of(translation, null);
    }

    /** @param summary null when nothing was summarized */
    public static ModelsUsed of(ModelDescription translation, String summary) {
        return new ModelsUsed(translation.name(), summary, Translator.RULES, null);
    }

    public ModelsUsed with(GlossaryMatcher terms) {
        return new ModelsUsed(translation, summary, rules, terms.version().isEmpty() ? null : terms.version());
    }
}
