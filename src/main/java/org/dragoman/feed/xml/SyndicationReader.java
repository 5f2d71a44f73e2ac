package org.dragoman.feed.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.markup.PlainText;
import org.dragoman.feed.markup.XmlDocument;
import org.jsoup.nodes.Element;

/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and mixtures of them. */
final class SyndicationReader {

    private SyndicationReader() {
    }

    static Feed read(XmlDocument document) {
        Element root = document.root();
        boolean atom = Fields.name(root).endsWith("feed") || Fields.name(root).endsWith("entry");
        Element channel = Fields.child(root, "channel").orElse(root);
        String language = Optional.ofNullable(Fields.content(channel, "language", "dc:language"))
                .orElse(Fields.attribute(root, "xml:lang"));
        List<Element> entries = entries(root);
        List<FeedItem> items = entries.stream()
                .map(entry -> item(entry, language, document.cutOff() && entry == entries.get(entries.size() - 1))).toList();
        return new Feed(atom ? FeedFormat.ATOM : FeedFormat.RSS, line(channel, "title", "atom:title", "dc:title"),
                Optional.ofNullable(link(channel)), Optional.ofNullable(language), items, document.problems());
    }

    private static List<Element> entries(Element root) {
        if (isEntry(root)) {
            return List.of(root);
        }
        return root.getAllElements().stream().filter(SyndicationReader::isEntry).toList();
    }

    private static boolean isEntry(Element element) {
        String name = Fields.name(element);
        return name.equals("item") || name.equals("entry") || name.equals("atom:entry");
    }

    private static FeedItem item(Element entry, String feedLanguage, boolean cutOff) {
        ItemDraft draft = new ItemDraft();
        draft.guid(Fields.content(entry, "guid", "atom:id", "id", "dc:identifier")).link(link(entry));
        if (Fields.attribute(entry, "rdf:about") != null) {
            draft.guid(entry.attr("rdf:about"));
        }
        line(entry, "title", "atom:title", "dc:title", "media:title").ifPresent(draft::title);
        draft.text(text(entry));
        draft.language(Stream.of(Fields.attribute(entry, "xml:lang"), Fields.content(entry, "dc:language"), feedLanguage)
                .filter(tag -> tag != null).findFirst().orElse(null));
        draft.published(Fields.date(draft, entry, "pubdate", "atom:published", "published", "dc:date", "atom:issued", "issued",
                "dcterms:issued", "dcterms:created", "atom:created"));
        draft.updated(Fields.date(draft, entry, "atom:updated", "updated", "atom:modified", "modified", "dcterms:modified"));
        draft.embargo(Fields.date(draft, entry, "prism:embargodate", "embargo", "dcterms:available"));
        line(entry, "source", "dc:source", "dc:publisher", "atom:author", "author", "dc:creator").ifPresent(draft::source);
        if (cutOff) {
            draft.problem("cut-off", "The document ends within this item");
        }
        return draft.item();
    }

    private static String text(Element entry) {
        String markup = Fields.content(entry, "content:encoded", "atom:content", "content", "html:body", "description",
                "atom:summary", "summary", "dc:description", "media:description", "itunes:summary");
        return markup == null ? "" : PlainText.of(markup);
    }

    /** An Atom link is an attribute, an RSS link is text. */
    private static String link(Element parent) {
        Optional<String> alternate = Stream.of("atom:link", "link").flatMap(name -> Fields.children(parent, name))
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> link.attr("href")).filter(href -> !href.isBlank()).findFirst();
        return alternate.orElseGet(() -> Fields.content(parent, "link"));
    }

    private static Optional<String> line(Element parent, String... names) {
        return Optional.ofNullable(Fields.content(parent, names)).map(PlainText::line).filter(line -> !line.isBlank());
    }
}
