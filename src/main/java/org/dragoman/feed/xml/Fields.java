package org.dragoman.feed.xml;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.markup.Dates;
import org.jsoup.nodes.Element;

/**
 * What stands in an element, by names that do not depend on how a document calls its namespaces: those of RSS, NewsML-G2
 * and NITF bare, those of Atom as {@code atom:}, of Dublin Core as {@code dc:} and so on, in lower case.
 */
final class Fields {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"), Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"), Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"), Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://www.w3.org/1999/xhtml", "html:"));
    private static final List<String> BARE = List.of("http://purl.org/rss/1.0/", "http://my.netscape.com/",
            "http://purl.org/net/rss1.1#", "http://backend.userland.com/", "http://blogs.law.harvard.edu/",
            "http://iptc.org/std/");

    private Fields() {
    }

    static String name(Element element) {
        String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = PREFIXES.get(namespace);
        if (prefix != null) {
            return prefix + local;
        }
        return BARE.stream().anyMatch(namespace::startsWith) ? local : element.tagName().toLowerCase(Locale.ROOT);
    }

    /** The first child with the first of these names that any child has and that has anything in it. */
    static Optional<Element> child(Element parent, String... names) {
        return Stream.of(names).flatMap(name -> children(parent, name)).filter(Fields::hasContent).findFirst();
    }

    static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> name(child).equals(name));
    }

    /** At any depth. */
    static Stream<Element> within(Element ancestor, String name) {
        return ancestor.getAllElements().stream().filter(element -> element != ancestor && name(element).equals(name));
    }

    private static boolean hasContent(Element element) {
        return !element.attributes().isEmpty() || element.childrenSize() > 0 || !element.wholeText().isBlank();
    }

    /** What stands in a field: text, or markup when there are elements in it. Null when it is not there. */
    static String content(Element parent, String... names) {
        for (String name : names) {
            Optional<String> content = children(parent, name).map(Fields::content).filter(text -> !text.isBlank()).findFirst();
            if (content.isPresent()) {
                return content.get();
            }
        }
        return null;
    }

    static String content(Element element) {
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    /** Null when it is not there or blank. */
    static String attribute(Element element, String name) {
        String value = element.attr(name);
        return value.isBlank() ? null : value;
    }

    /** A date from the first of these fields that is there; one that cannot be understood is a warning. */
    static OffsetDateTime date(ItemDraft draft, Element parent, String... names) {
        String written = content(parent, names);
        return written == null ? null : date(draft, written);
    }

    static OffsetDateTime date(ItemDraft draft, String written) {
        Optional<OffsetDateTime> read = Dates.read(written);
        if (read.isEmpty()) {
            draft.warning("unreadable-date", "A date cannot be understood");
        }
        return read.orElse(null);
    }

    static Integer number(String written) {
        return written != null && written.strip().matches("\\d{1,3}") ? Integer.valueOf(written.strip()) : null;
    }
}
