package org.dragoman.job.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedProblem;
import org.dragoman.job.work.ItemProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What came of an item. Neither answer nor problem: it was withdrawn, and is to be taken down.
 *
 * @param number
 *        its place in the feed, from 0
 * @param title
 *        as the feed has it
 * @param embargo
 *        not to be published before
 * @param warnings
 *        what was wrong with the item and could be got over
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FeedItemLine")
public record FeedLine(int number, String guid, Optional<String> version, Optional<String> link, Optional<String> title,
        Optional<OffsetDateTime> published, Optional<OffsetDateTime> updated, Optional<OffsetDateTime> embargo,
        OptionalInt urgency, @Schema(enumeration = {
                "usable", "correction", "withheld", "withdrawn" }) String status,
        List<FeedProblem> warnings, DispatchAnswer answer, ItemProblem problem){

    static FeedLine withdrawn(int number, FeedItem item) {
        return of(number, item, null, null);
    }

    static FeedLine translated(int number, FeedItem item, DispatchAnswer answer) {
        return of(number, item, answer, null);
    }

    static FeedLine failed(int number, FeedItem item, ItemProblem problem) {
        return of(number, item, null, problem);
    }

    private static FeedLine of(int number, FeedItem item, DispatchAnswer answer, ItemProblem problem) {
        return new FeedLine(number, item.guid(), item.version(), item.link(), item.title(), item.published(), item.updated(),
                item.embargo(), item.urgency(), AboutItem.word(item.status()), item.warnings(), answer, problem);
    }
}
