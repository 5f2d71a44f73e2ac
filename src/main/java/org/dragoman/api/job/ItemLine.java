package org.dragoman.api.job;

import org.dragoman.api.request.DispatchRequest;
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
        @Schema(implementation = AboutItem.class) @JsonRawValue String item,
        @Schema(description = "As it was handed in; only where one item is asked for", implementation = DispatchRequest.class) @JsonRawValue String dispatch) {

    static ItemLine of(ItemResult result) {
        return of(result, null);
    }

    static ItemLine of(ItemResult.Ordered item) {
        return of(item.result(), item.order().orElse(null));
    }

    private static ItemLine of(ItemResult result, String dispatch) {
        String content = result.content().orElse(null);
        return new ItemLine(result.number(), result.guid().orElse(null), result.state().word(), result.attempts(),
                result.state() == ItemState.DONE ? content : null, result.state() == ItemState.FAILED ? content : null,
                result.about().orElse(null), dispatch);
    }
}
