package org.dragoman.api.feed;

import java.time.OffsetDateTime;

import org.dragoman.dispatch.Dispatch;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An item of a feed before anything is done with it: headline, text and time as {@code POST /v1/dispatches} takes them.
 *
 * @param text
 *        empty where the item cannot be translated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedItem(
        @Schema(description = "Its place in the feed, from 0") int number,
        String guid, String headline, String text, OffsetDateTime published,
        @Schema(description = "Not to be published before") OffsetDateTime embargo,
        @Schema(enumeration = {
                "usable", "correction", "withheld", "withdrawn" }) String status,
        @Schema(description = "Why it cannot be translated") String problem){

    static ListedItem of(int number, FeedItem item) {
        if (!item.translatable()) {
            return new ListedItem(number, item.guid(), item.title().orElse(null), "", item.published().orElse(null),
                    item.embargo().orElse(null), word(item.status()), item.problem().map(wrong -> wrong.detail()).orElse(null));
        }
        Dispatch dispatch = item.dispatch();
        return new ListedItem(number, item.guid(), dispatch.headline().orElse(null), dispatch.text(),
                dispatch.published().orElse(null), item.embargo().orElse(null), word(item.status()), null);
    }

    private static String word(ItemStatus status) {
        return switch (status) {
            case USABLE -> "usable";
            case CORRECTION -> "correction";
            case WITHHELD -> "withheld";
            case KILL -> "withdrawn";
        };
    }
}
