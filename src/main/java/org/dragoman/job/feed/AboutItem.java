package org.dragoman.job.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedProblem;
import org.dragoman.feed.ItemStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What its feed says of an item besides guid and text.
 *
 * @param title
 *        as the feed has it
 * @param embargo
 *        not to be published before
 * @param warnings
 *        what was wrong with the item and could be got over
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "AboutItem")
public record AboutItem(Optional<String> version, Optional<String> link, Optional<String> title,
        Optional<OffsetDateTime> published, Optional<OffsetDateTime> updated, Optional<OffsetDateTime> embargo,
        OptionalInt urgency, @Schema(enumeration = {
                "usable", "correction", "withheld", "withdrawn" }) String status,
        Optional<String> source, List<FeedProblem> warnings){

    public AboutItem {
        // What is empty is left out of JSON.
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    public static AboutItem of(FeedItem item) {
        return new AboutItem(item.version(), item.link(), item.title(), item.published(), item.updated(), item.embargo(),
                item.urgency(), word(item.status()), item.source(), item.warnings());
    }

    static String word(ItemStatus status) {
        return switch (status) {
            case USABLE -> "usable";
            case CORRECTION -> "correction";
            case WITHHELD -> "withheld";
            case KILL -> "withdrawn";
        };
    }
}
