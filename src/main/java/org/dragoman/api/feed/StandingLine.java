package org.dragoman.api.feed;

import org.dragoman.job.feed.AboutItem;
import org.dragoman.job.standing.StandingItem;
import org.dragoman.job.store.ItemState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/** An item of a standing feed. Answer, problem and item are JSON, as they lie in the store. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StandingFeedItem")
record StandingLine(String guid,
        @Schema(description = "waiting, working, done, failed or withdrawn; of a version that is still worked on, the one before is shown") String state,
        @Schema(description = "How many versions of it were translated") int versions,
        @Schema(implementation = AboutItem.class) @JsonRawValue String item, @JsonRawValue String answer,
        @JsonRawValue String problem,
        @Schema(description = "GET /v1/jobs/{job}/items/{number} has the dispatch it came as") String job, Integer number) {

    static StandingLine of(StandingItem item) {
        String content = item.content().orElse(null);
        return new StandingLine(item.guid(), item.state().word(), item.versions(), item.about(),
                item.state() == ItemState.DONE ? content : null, item.state() == ItemState.FAILED ? content : null,
                item.place().map(StandingItem.Place::job).orElse(null),
                item.place().map(StandingItem.Place::number).orElse(null));
    }
}
