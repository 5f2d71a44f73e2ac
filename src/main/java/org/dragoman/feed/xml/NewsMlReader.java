package org.dragoman.feed.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.UnreadableFeedException;
import org.dragoman.feed.markup.PlainText;
import org.dragoman.feed.markup.XmlDocument;
import org.jsoup.nodes.Element;

/** NewsML-G2 (IPTC): a news item, or a message with several. Pictures have their captions, packages have no text. */
final class NewsMlReader {

    private NewsMlReader() {
    }

    static Feed read(XmlDocument document) {
        List<Element> elements = elements(document.root());
        if (elements.isEmpty()) {
            throw new UnreadableFeedException("no-news", "NewsML-G2 without a news item");
        }
        List<FeedItem> items = elements.stream()
                .map(item -> item(item, document.cutOff() && item == elements.get(elements.size() - 1))).toList();
        return new Feed(FeedFormat.NEWSML_G2, Optional.empty(), Optional.empty(),
                Optional.ofNullable(Fields.attribute(document.root(), "xml:lang")), items, document.problems());
    }

    private static List<Element> elements(Element root) {
        return root.getAllElements().stream()
                .filter(element -> Fields.name(element).equals("newsitem") || Fields.name(element).equals("packageitem"))
                .toList();
    }

    private static FeedItem item(Element item, boolean cutOff) {
        ItemDraft draft = new ItemDraft().guid(Fields.attribute(item, "guid")).version(Fields.attribute(item, "version"));
        Fields.child(item, "itemmeta").ifPresent(meta -> management(draft, meta));
        Element content = Fields.child(item, "contentmeta").orElse(new Element("contentmeta"));
        content(draft, content);
        draft.language(Stream.of(Fields.child(content, "language").map(tag -> tag.attr("tag")).orElse(null),
                Fields.attribute(item, "xml:lang")).filter(tag -> tag != null && !tag.isBlank()).findFirst().orElse(null));
        Optional<Element> body = Fields.child(item, "contentset").flatMap(set -> Fields.child(set, "inlinexml", "inlinedata"));
        draft.text(
                body.map(inline -> inline.childrenSize() > 0 ? PlainText.of(story(inline)) : PlainText.of(inline.wholeText()))
                        .orElseGet(() -> caption(content)));
        if (cutOff) {
            draft.problem("cut-off", "The document ends within this item");
        } else if (Fields.name(item).equals("packageitem")) {
            draft.problem("no-text", "A package refers to other items and has no text");
        }
        return draft.item();
    }

    private static void management(ItemDraft draft, Element meta) {
        draft.updated(Fields.date(draft, meta, "versioncreated"));
        draft.published(Fields.date(draft, meta, "firstcreated", "versioncreated"));
        draft.embargo(Fields.date(draft, meta, "embargoed"));
        draft.status(status(meta));
        Fields.child(meta, "provider").map(NewsMlReader::named).ifPresent(draft::source);
        Fields.child(meta, "title").map(title -> PlainText.line(Fields.content(title))).ifPresent(draft::title);
    }

    private static ItemStatus status(Element meta) {
        String status = Fields.child(meta, "pubstatus").map(NewsMlReader::code).orElse("usable");
        if (status.startsWith("cancel")) {
            return ItemStatus.KILL;
        }
        if (status.equals("withheld")) {
            return ItemStatus.WITHHELD;
        }
        boolean correction = Stream.of("signal", "role").flatMap(name -> Fields.children(meta, name))
                .map(NewsMlReader::code).anyMatch(code -> code.contains("correct"));
        return correction ? ItemStatus.CORRECTION : ItemStatus.USABLE;
    }

    /** The last part of a QCode or URI. */
    private static String code(Element element) {
        String code = element.hasAttr("qcode") ? element.attr("qcode") : element.attr("uri");
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1).toLowerCase(Locale.ROOT);
    }

    private static String named(Element provider) {
        return Optional.ofNullable(Fields.content(provider, "name")).or(() -> Stream.of("literal", "qcode", "uri")
                .map(name -> Fields.attribute(provider, name)).filter(value -> value != null).findFirst()).orElse(null);
    }

    private static void content(ItemDraft draft, Element meta) {
        draft.urgency(Fields.number(Fields.content(meta, "urgency")));
        Fields.child(meta, "headline").map(headline -> PlainText.line(Fields.content(headline))).ifPresent(draft::title);
        if (Fields.content(meta, "contentcreated") != null && Fields.content(meta, "firstcreated") == null) {
            draft.published(Fields.date(draft, meta, "contentcreated"));
        }
    }

    /** The body of the document within an item, in HTML or in NITF. */
    private static Element story(Element inline) {
        return Stream.of("body.content", "html:body", "body").flatMap(name -> Fields.within(inline, name)).findFirst()
                .orElse(inline);
    }

    private static String caption(Element meta) {
        return Optional.ofNullable(Fields.content(meta, "description")).map(PlainText::of).orElse("");
    }
}
