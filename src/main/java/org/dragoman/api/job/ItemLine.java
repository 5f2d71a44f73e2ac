package org.dragoman.api.job;

import org.dragoman.job.feed.AboutItem;
import org.dragoman.job.store.ItemResult;
import org.dragoman.job.store.ItemState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/** A settled item, as a line of {@code GET /v1/jobs/{id}/items}. Answer and problem are JSON, as they lie in the store. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JobItem")
record ItemLine(int number, String guid, String state, int attempts, @JsonRawValue String answer,
        @JsonRawValue String problem,
        @Schema(implementation = AboutItem.class) @JsonRawValue String item) {

    static ItemLine of(ItemResult result) {
        String content = result.content().orElse(null);
        return new ItemLine(result.number(), result.guid().orElse(null), result.state().word(), result.attempts(),
                result.state() == ItemState.DONE ? content : null, result.state() == ItemState.FAILED ? content : null,
                result.about().orElse(null));
    }
}
