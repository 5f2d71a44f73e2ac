package org.dragoman.feed.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import javax.xml.stream.XMLStreamException;

/** Atom (RFC 4287). */
final class AtomWriter implements WrittenFormat.Writer {

    @Override
    public void write(TranslatedFeed feed, OutputStream out) throws IOException {
        XmlOutput.write(out, xml -> {
            xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:prism",
                    "http://prismstandard.org/namespaces/basic/2.0/", "xml:lang", TranslatedItem.LANGUAGE);
            xml.element("id", feed.self().or(feed::link).orElse("urn:x-dragoman:feed") + "#" + TranslatedItem.LANGUAGE)
                    .element("title", feed.name()).element("updated", date(feed.written()))
                    .element("generator", "Dragoman").begin("author").element("name", feed.title().orElse("Dragoman")).end();
            if (feed.self().isPresent()) {
                xml.empty("link", "rel", "self", "type", WrittenFormat.ATOM.mediaType(), "href", feed.self().get());
            }
            if (feed.link().isPresent()) {
                xml.empty("link", "rel", "alternate", "href", feed.link().get());
            }
            for (TranslatedItem item : feed.items()) {
                entry(xml, item, feed.written());
            }
            xml.end();
        });
    }

    private static void entry(XmlOutput xml, TranslatedItem item, OffsetDateTime written) throws XMLStreamException {
        xml.begin("entry", "xml:lang", item.language()).element("id", item.iri()).element("title", item.title())
                .element("updated", date(item.lastChange().orElse(written)))
                .element("published", item.original().published().map(AtomWriter::date));
        if (item.original().link().isPresent()) {
            String link = item.original().link().get();
            xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", item.originalLanguage(), "href", link);
            xml.empty("link", "rel", "via", "hreflang", item.originalLanguage(), "href", link);
        }
        if (item.original().source().isPresent()) {
            xml.begin("author").element("name", item.original().source().get()).end();
        }
        for (String mark : item.marks()) {
            xml.empty("category", "term", mark, "scheme", TranslatedFeed.MARKS);
        }
        if (!item.summary().isBlank()) {
            xml.element("summary", item.summary());
        }
        String story = item.english().map(english -> XmlOutput.html(english.paragraphs())).orElse("");
        if (!story.isEmpty()) {
            xml.element("content", story, "type", "html");
        }
        xml.element("prism:embargoDate", item.original().embargo().map(AtomWriter::date))
                .element("prism:versionIdentifier", item.original().version());
        xml.end();
    }

    private static String date(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
