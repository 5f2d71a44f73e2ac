package org.dragoman.feed.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import javax.xml.stream.XMLStreamException;

/** NewsML-G2: a message of news items. What it says about the original is a link {@code irel:translatedFrom}. */
final class NewsMlWriter implements WrittenFormat.Writer {

    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml";

    @Override
    public void write(TranslatedFeed feed, OutputStream out) throws IOException {
        XmlOutput.write(out, xml -> {
            xml.begin("newsMessage", "xmlns", "http://iptc.org/std/nar/2006-10-01/", "xml:lang", TranslatedItem.LANGUAGE);
            xml.begin("header").element("sent", date(feed.written())).end();
            xml.begin("itemSet");
            for (TranslatedItem item : feed.items()) {
                newsItem(xml, item, feed.written());
            }
            xml.end().end();
        });
    }

    private static void newsItem(XmlOutput xml, TranslatedItem item, OffsetDateTime written) throws XMLStreamException {
        xml.begin("newsItem", "guid", item.iri(), "version", version(item), "standard", "NewsML-G2", "standardversion",
                "2.29", "conformance", "power", "xml:lang", item.language());
        xml.empty("catalogRef", "href", CATALOG);
        itemMeta(xml, item, written);
        contentMeta(xml, item);
        if (item.english().isPresent()) {
            contentSet(xml, item.english().get());
        }
        xml.end();
    }

    /** A whole number, or else the first. */
    private static String version(TranslatedItem item) {
        return item.original().version().filter(version -> version.matches("[1-9]\\d{0,8}")).orElse("1");
    }

    private static void itemMeta(XmlOutput xml, TranslatedItem item, OffsetDateTime written) throws XMLStreamException {
        xml.begin("itemMeta").empty("itemClass", "qcode", "ninat:text");
        xml.empty("provider", "literal", item.original().source().orElse("Dragoman"));
        xml.element("versionCreated", date(item.lastChange().orElse(written)))
                .element("firstCreated", item.original().published().map(NewsMlWriter::date))
                .element("embargoed", item.original().embargo().map(NewsMlWriter::date));
        xml.empty("pubStatus", "qcode", item.withdrawn() ? "stat:canceled" : "stat:usable");
        xml.begin("generator").text("Dragoman").end();
        xml.element("edNote", String.join(", ", item.marks()));
        xml.begin("link", "rel", "irel:translatedFrom", "residref", item.originalIri(), "version",
                item.original().version().filter(version -> version.matches("[1-9]\\d{0,8}")).orElse(null), "href",
                item.original().link().orElse(null));
        // A hint, as the standard calls what is repeated of the target: a link has no attribute for its language.
        xml.empty("language", "tag", item.originalLanguage()).end();
        xml.end();
    }

    private static void contentMeta(XmlOutput xml, TranslatedItem item) throws XMLStreamException {
        xml.begin("contentMeta");
        if (item.original().urgency().isPresent()) {
            xml.element("urgency", Integer.toString(item.original().urgency().getAsInt()));
        }
        xml.empty("language", "tag", item.language());
        xml.element("headline", item.title());
        if (!item.summary().isBlank()) {
            xml.element("description", item.summary(), "role", "drol:summary");
        }
        xml.end();
    }

    private static void contentSet(XmlOutput xml, TranslatedItem.English english) throws XMLStreamException {
        xml.begin("contentSet").begin("inlineXML", "contenttype", "application/xhtml+xml");
        xml.begin("html", "xmlns", "http://www.w3.org/1999/xhtml");
        xml.begin("head").element("title", english.title()).end().begin("body");
        for (String paragraph : english.paragraphs()) {
            xml.element("p", paragraph);
        }
        xml.end().end().end().end();
    }

    private static String date(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
