package org.dragoman.api.request;

import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.dragoman.dispatch.Dispatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispatch to be translated and summarized. */
public record DispatchRequest(
        @Schema(description = "Where it does not stand in the text", examples = "العراق والناتو يبحثان توسيع التعاون") @CleanText(orBlank = true) String headline,
        @Schema(description = "Byline, dateline, paragraphs, parted by line ends", examples = "ليث الجنيدي/ الأناضول\nبحث العراق وحلف شمال الأطلسي توسيع التعاون.") @NotNull(message = "is missing") @CleanText String text,
        @Schema(description = "RFC 3339, in the zone it was filed in", examples = "2025-03-04T09:30:00+03:00") OffsetDateTime published,
        @Valid LengthRequest summary,
        @Schema(description = "Refuse (422) rather than answer with a segment that an editor must look at") Boolean requireClean,
        @Schema(description = "Translate boilerplate as well, instead of only listing it under setAside") Boolean translateBoilerplate,
        @Schema(description = "Hypotheses followed at once: 1 is fastest", examples = "1") @Min(value = 1, message = "must be at least 1") @Max(value = 8, message = "must be at most 8") Integer beam,
        @Schema(description = "Name of a glossary under /v1/glossaries", examples = "desk") String glossary) {

    public Dispatch dispatch() {
        return new Dispatch(Optional.ofNullable(headline), text, Optional.ofNullable(published));
    }
}
