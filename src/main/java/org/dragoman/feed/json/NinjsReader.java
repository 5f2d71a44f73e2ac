package org.dragoman.feed.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.markup.PlainText;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * ninjs (IPTC) 1.x, whose names are written in lower case and end in {@code _text} and {@code _html}, 2.x and 3.x, which
 * have lists of {@code {role, contentType, value}}.
 */
final class NinjsReader {

    private NinjsReader() {
    }

    static boolean matches(JsonNode object) {
        return object.path("uri").isTextual() && !object.has("text");
    }

    /** The item, or the items it is made of when it is only their envelope. */
    static List<FeedItem> read(JsonNode object) {
        String type = Optional.ofNullable(JsonFields.text(object, "type")).orElse("text");
        if (type.equals("composite") || type.equals("package") || type.equals("composition")) {
            List<FeedItem> parts = new ArrayList<>();
            JsonFields.each(object.path("associations")).filter(JsonNode::isObject).filter(NinjsReader::matches)
                    .filter(part -> !text(part).isBlank()).forEach(part -> parts.add(item(part)));
            if (text(object).isBlank() && !parts.isEmpty()) {
                return parts;
            }
        }
        return List.of(item(object));
    }

    private static FeedItem item(JsonNode object) {
        ItemDraft draft = new ItemDraft().guid(object.path("uri").asText()).version(JsonFields.text(object, "version"))
                .language(JsonFields.text(object, "language")).urgency(JsonFields.number(object, "urgency"))
                .link(JsonFields.text(object, "link", "url"));
        draft.published(JsonFields.date(draft, object, "firstcreated", "firstCreated", "versioncreated", "versionCreated"));
        draft.updated(JsonFields.date(draft, object, "versioncreated", "versionCreated"));
        draft.embargo(JsonFields.date(draft, object, "embargoed", "embargo"));
        draft.status(status(object));
        Stream.of("headline", "title").flatMap(name -> found(object, name).stream()).findFirst().map(PlainText::line)
                .ifPresent(draft::title);
        draft.source(JsonFields.text(object, "source", "provider", "copyrightholder", "copyrightHolder"));
        return draft.text(text(object)).item();
    }

    private static ItemStatus status(JsonNode object) {
        String status = JsonFields.find(object, "pubstatus", "pubStatus").orElse("usable").toLowerCase(Locale.ROOT);
        if (status.startsWith("cancel")) {
            return ItemStatus.KILL;
        }
        if (status.equals("withheld")) {
            return ItemStatus.WITHHELD;
        }
        String profile = JsonFields.find(object, "profile", "genre", "ednote", "edNote").orElse("");
        return profile.toLowerCase(Locale.ROOT).startsWith("correct") ? ItemStatus.CORRECTION : ItemStatus.USABLE;
    }

    private static String text(JsonNode object) {
        return found(object, "body").or(() -> found(object, "description")).orElse("");
    }

    /** HTML before text, which has lost its paragraphs, and a text before whatever else there is. */
    private static Optional<String> found(JsonNode object, String name) {
        Optional<String> html = JsonFields.find(object, name + "_html", name + "_xhtml");
        Optional<String> plain = JsonFields.find(object, name + "_text", name);
        String plural = name.equals("body") ? "bodies" : name + "s";
        return html.map(PlainText::ofHtml).or(() -> plain.map(PlainText::of)).or(() -> listed(object.path(plural)));
    }

    private static Optional<String> listed(JsonNode values) {
        List<JsonNode> found = JsonFields.each(values).filter(value -> JsonFields.text(value, "value") != null).toList();
        return Stream.concat(found.stream().filter(value -> type(value).contains("html")),
                found.stream().filter(value -> !type(value).contains("html"))).findFirst()
                .map(value -> PlainText.of(value.path("value").asText()));
    }

    private static String type(JsonNode value) {
        return JsonFields.find(value, "contentType", "contenttype", "role").orElse("").toLowerCase(Locale.ROOT);
    }
}
