package org.dragoman.api.feed;

import java.time.Instant;

import org.dragoman.job.standing.StandingFeed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/** A standing feed and how the last look at it ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StandingFeed")
record StandingAnswer(String name, String url, @Schema(description = "ISO 8601", examples = "PT5M") String every,
        @Schema(description = "What is asked of every item, as in POST /v1/dispatches", implementation = Object.class) @JsonRawValue String options,
        @Schema(description = "When it was last read, or found as it was") Instant polled,
        @Schema(description = "When it is looked at next") Instant due,
        @Schema(description = "read, unchanged, or why it could not be had", examples = "read") String outcome,
        @Schema(description = "Looks without success since the last successful one") int failures) {

    static StandingAnswer of(StandingFeed feed) {
        return new StandingAnswer(feed.name(), feed.url(), feed.every().toString(), feed.options(), feed.polled().orElse(null),
                feed.due(), feed.outcome().orElse(null), feed.failures());
    }
}
