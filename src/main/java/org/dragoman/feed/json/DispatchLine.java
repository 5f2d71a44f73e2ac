package org.dragoman.feed.json;

import java.util.Locale;
import java.util.Optional;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.ItemStatus;

import com.fasterxml.jackson.databind.JsonNode;

/** A dispatch as a JSON object: {@code guid} or {@code id}, {@code headline}, {@code text}, {@code published} and so on. */
final class DispatchLine {

    private DispatchLine() {
    }

    static FeedItem read(JsonNode object) {
        ItemDraft draft = new ItemDraft().guid(JsonFields.text(object, "guid", "id", "uri"))
                .version(JsonFields.text(object, "version")).link(JsonFields.text(object, "link", "url"))
                .title(JsonFields.text(object, "headline", "title")).text(JsonFields.text(object, "text", "body", "content"))
                .language(JsonFields.text(object, "language", "lang")).urgency(JsonFields.number(object, "urgency"))
                .source(JsonFields.text(object, "source", "agency"));
        draft.published(JsonFields.date(draft, object, "published", "date"));
        draft.updated(JsonFields.date(draft, object, "updated"));
        draft.embargo(JsonFields.date(draft, object, "embargo"));
        return draft.status(status(object)).item();
    }

    private static ItemStatus status(JsonNode object) {
        String status = Optional.ofNullable(JsonFields.text(object, "status")).orElse("").toLowerCase(Locale.ROOT);
        return switch (status) {
            case "kill", "killed", "canceled", "cancelled" -> ItemStatus.KILL;
            case "withheld" -> ItemStatus.WITHHELD;
            case "correction", "corrected" -> ItemStatus.CORRECTION;
            default -> ItemStatus.USABLE;
        };
    }
}
