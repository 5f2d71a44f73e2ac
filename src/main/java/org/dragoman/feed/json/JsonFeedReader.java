package org.dragoman.feed.json;

import java.util.List;
import java.util.Optional;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.markup.PlainText;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {

    private JsonFeedReader() {
    }

    static boolean matches(JsonNode object) {
        return object.path("items").isArray();
    }

    static Feed read(JsonNode feed) {
        String language = JsonFields.text(feed, "language");
        List<FeedItem> items = JsonFields.each(feed.path("items")).map(item -> item(item, language)).toList();
        return new Feed(FeedFormat.JSON_FEED, JsonFields.find(feed, "title"), JsonFields.find(feed, "home_page_url"),
                Optional.ofNullable(language), items, List.of());
    }

    private static FeedItem item(JsonNode item, String feedLanguage) {
        ItemDraft draft = new ItemDraft().guid(JsonFields.text(item, "id")).link(JsonFields.text(item, "url", "external_url"))
                .language(JsonFields.find(item, "language").orElse(feedLanguage));
        JsonFields.find(item, "title").map(PlainText::line).ifPresent(draft::title);
        draft.text(JsonFields.find(item, "content_html").map(PlainText::ofHtml)
                .or(() -> JsonFields.find(item, "content_text", "summary").map(PlainText::of)).orElse(""));
        draft.published(JsonFields.date(draft, item, "date_published"));
        draft.updated(JsonFields.date(draft, item, "date_modified"));
        draft.source(JsonFields.find(item.path("author"), "name")
                .orElse(JsonFields.text(item.path("authors").path(0), "name")));
        return draft.item();
    }
}
