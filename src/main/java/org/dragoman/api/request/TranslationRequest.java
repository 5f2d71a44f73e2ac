package org.dragoman.api.request;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dragoman.api.problem.RequestException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text or several, each translated by itself. */
@Schema(description = "Either text or texts")
public record TranslationRequest(
        @Schema(description = "Arabic text", examples = "بحث العراق وحلف شمال الأطلسي توسيع التعاون.") @CleanText String text,
        @Schema(description = "Arabic texts") @Size(min = 1, message = "must not be empty") List<@NotNull(message = "must not be null") @CleanText String> texts,
        @Schema(description = "Hypotheses followed at once: 1 is fastest", examples = "1") @Min(value = 1, message = "must be at least 1") @Max(value = 8, message = "must be at most 8") Integer beam,
        @Schema(description = "Name of a glossary under /v1/glossaries", examples = "desk") String glossary) {

    public List<String> all() {
        return either(text, texts);
    }

    /** The texts of a request, whichever way they were sent. */
    public static List<String> either(String text, List<String> texts) {
        if ((text == null) == (texts == null)) {
            throw RequestException.invalid("text", "give either text or texts");
        }
        return text == null ? texts : List.of(text);
    }
}
