package org.dragoman.feed.xml;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.markup.PlainText;
import org.dragoman.feed.markup.XmlDocument;
import org.jsoup.nodes.Element;

/** NITF (IPTC): one story a document. Byline and dateline become lines before it, as they stand in a dispatch. */
final class NitfReader {

    private NitfReader() {
    }

    static Feed read(XmlDocument document) {
        Element root = document.root();
        return new Feed(FeedFormat.NITF, Optional.empty(), Optional.empty(),
                Optional.ofNullable(Fields.attribute(root, "xml:lang")), List.of(item(document)), document.problems());
    }

    private static FeedItem item(XmlDocument document) {
        Element root = document.root();
        ItemDraft draft = new ItemDraft().language(Fields.attribute(root, "xml:lang"));
        Fields.within(root, "docdata").findFirst().ifPresent(data -> management(draft, data));
        first(root, "hl1", "headline", "title").map(headline -> PlainText.line(Fields.content(headline)))
                .ifPresent(draft::title);
        List<String> parts = Stream.of("byline", "dateline").flatMap(name -> Fields.within(root, name).limit(1))
                .map(line -> PlainText.of(line).replace('\n', ' ')).toList();
        String story = first(root, "body.content").or(() -> first(root, "abstract")).map(PlainText::of).orElse("");
        draft.text(story.isBlank() ? "" : String.join("\n", Stream.concat(parts.stream(), Stream.of(story)).toList()));
        if (!document.problems().isEmpty() && document.root().getAllElements().stream()
                .noneMatch(element -> Fields.name(element).equals("body.content"))) {
            draft.problem("cut-off", "The document ends before its story");
        }
        return draft.item();
    }

    private static Optional<Element> first(Element root, String... names) {
        return Stream.of(names).flatMap(name -> Fields.within(root, name))
                .filter(element -> !element.wholeText().isBlank()).findFirst();
    }

    private static void management(ItemDraft draft, Element data) {
        attribute(data, "doc-id", "id-string").ifPresent(draft::guid);
        attribute(data, "du-key", "version").ifPresent(draft::version);
        attribute(data, "doc-id", "regsrc").ifPresent(draft::source);
        attribute(data, "urgency", "ed-urg").map(Fields::number).ifPresent(draft::urgency);
        attribute(data, "date.issue", "norm").map(date -> Fields.date(draft, date)).ifPresent(draft::published);
        String status = data.attr("management-status").toLowerCase(Locale.ROOT);
        attribute(data, "date.release", "norm").map(date -> Fields.date(draft, date))
                .ifPresent(date -> release(draft, status, date));
        draft.status(status(status, data));
    }

    /** The release of an embargoed story is the end of its embargo, of any other its publication. */
    private static void release(ItemDraft draft, String status, OffsetDateTime date) {
        if (status.equals("embargoed")) {
            draft.embargo(date);
        } else {
            draft.published(date);
        }
    }

    private static ItemStatus status(String status, Element data) {
        if (status.startsWith("cancel")) {
            return ItemStatus.KILL;
        }
        if (status.equals("withheld")) {
            return ItemStatus.WITHHELD;
        }
        return Fields.child(data, "correction").isPresent() ? ItemStatus.CORRECTION : ItemStatus.USABLE;
    }

    private static Optional<String> attribute(Element data, String name, String attribute) {
        return Fields.children(data, name).map(element -> Fields.attribute(element, attribute))
                .filter(value -> value != null).findFirst();
    }
}
