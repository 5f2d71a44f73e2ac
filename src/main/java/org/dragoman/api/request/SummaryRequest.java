package org.dragoman.api.request;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text, or several on one story. */
@Schema(description = "Either text or texts, in English or in Arabic")
public record SummaryRequest(
        @Schema(description = "English, or Arabic that is translated first") @CleanText String text,
        @Schema(description = "Texts on one story, which get one summary") @Size(min = 1, message = "must not be empty") List<@NotNull(message = "must not be null") @CleanText String> texts,
        @Valid LengthRequest summary) {

    public List<String> all() {
        return TranslationRequest.either(text, texts);
    }
}
