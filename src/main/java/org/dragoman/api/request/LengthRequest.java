package org.dragoman.api.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.dragoman.api.problem.RequestException;
import org.dragoman.summarize.SummaryLength;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a summary may be. */
@Schema(name = "SummaryLength", description = "One of the three; three sentences when none is given")
public record LengthRequest(
        @Schema(examples = "3") @Min(value = 1, message = "must be at least 1") @Max(value = 100, message = "must be at most 100") Integer sentences,
        @Min(value = 1, message = "must be at least 1") @Max(value = 5000, message = "must be at most 5000") Integer words,
        @Min(value = 1, message = "must be at least 1") @Max(value = 30000, message = "must be at most 30000") Integer characters) {

    /** @param asked null when the request says nothing */
    public static SummaryLength of(LengthRequest asked) {
        if (asked == null) {
            return SummaryLength.DEFAULT;
        }
        try {
            return SummaryLength.of(asked.sentences, asked.words, asked.characters);
        } catch (IllegalArgumentException several) {
            throw RequestException.invalid("summary", "give one of sentences, words and characters");
        }
    }
}
