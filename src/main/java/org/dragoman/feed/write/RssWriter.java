package org.dragoman.feed.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import javax.xml.stream.XMLStreamException;

/** RSS 2.0 with the modules content, dc, atom and prism. */
final class RssWriter implements WrittenFormat.Writer {

    /** RSS wants a link, and not every feed has one. */
    private static final String NOWHERE = "about:blank";

    @Override
    public void write(TranslatedFeed feed, OutputStream out) throws IOException {
        XmlOutput.write(out, xml -> {
            xml.begin("rss", "version", "2.0", "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                    "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:atom", "http://www.w3.org/2005/Atom",
                    "xmlns:prism", "http://prismstandard.org/namespaces/basic/2.0/");
            xml.begin("channel").element("title", feed.name()).element("link", feed.link().orElse(NOWHERE))
                    .element("description", "Translations of " + feed.title().orElse("a feed"))
                    .element("language", TranslatedItem.LANGUAGE).element("generator", "Dragoman")
                    .element("lastBuildDate", date(feed.written()));
            if (feed.self().isPresent()) {
                xml.empty("atom:link", "rel", "self", "type", WrittenFormat.RSS.mediaType(), "href", feed.self().get());
            }
            for (TranslatedItem item : feed.items()) {
                item(xml, item);
            }
            xml.end().end();
        });
    }

    private static void item(XmlOutput xml, TranslatedItem item) throws XMLStreamException {
        xml.begin("item").element("title", item.title()).element("link", item.original().link())
                .element("guid", item.guid(), "isPermaLink", "false")
                .element("pubDate", item.original().published().or(item::lastChange).map(RssWriter::date))
                .element("description", XmlOutput.html(item.summary().lines().toList()));
        if (item.english().filter(english -> !english.text().isBlank()).isPresent()) {
            xml.element("content:encoded", XmlOutput.html(item.english().get().paragraphs()));
        }
        for (String mark : item.marks()) {
            xml.element("category", mark, "domain", TranslatedFeed.MARKS);
        }
        xml.element("dc:creator", item.original().source()).element("dc:language", item.language())
                .element("atom:updated", item.original().updated().map(OffsetDateTime::toString))
                .element("prism:embargoDate", item.original().embargo().map(OffsetDateTime::toString))
                .element("prism:versionIdentifier", item.original().version());
        if (item.original().link().isPresent()) {
            xml.empty("atom:link", "rel", "via", "hreflang", item.originalLanguage(), "href", item.original().link().get());
        }
        xml.end();
    }

    private static String date(OffsetDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }
}
