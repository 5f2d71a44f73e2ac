package org.dragoman.api.feed;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.dragoman.api.request.LengthRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed that is to be looked at again and again. */
@Schema(name = "StandingFeedRequest")
record StandingRequest(
        @Schema(examples = "https://www.example.org/rss.xml") @NotBlank(message = "is missing") @Size(max = 2000, message = "must have at most 2000 characters") String url,
        @Schema(description = "ISO 8601, at least PT1M; five minutes when it is missing", examples = "PT5M", implementation = String.class) Duration every,
        @Valid LengthRequest summary,
        Boolean requireClean,
        Boolean translateBoilerplate,
        Integer beam,
        @Schema(description = "Name of a glossary under /v1/glossaries") String glossary) {

    private static final Duration USUAL = Duration.ofMinutes(5);

    Duration interval() {
        return every == null ? USUAL : every;
    }
}
