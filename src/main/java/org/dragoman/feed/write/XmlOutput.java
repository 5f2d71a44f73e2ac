package org.dragoman.feed.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements, one after the other. What XML cannot say is left out. */
final class XmlOutput {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** Writes elements. */
    interface Content {
        void write(XmlOutput out) throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    private XmlOutput(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(OutputStream out, Content content) throws IOException {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            content.write(new XmlOutput(xml));
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException broken ? broken
                    : new IOException("the feed cannot be written", failure);
        }
    }

    /**
     * Begins an element.
     *
     * @param attributes
     *        names and values in turn; one without a value is left out
     */
    XmlOutput begin(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        }
        return this;
    }

    XmlOutput end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    XmlOutput text(String value) throws XMLStreamException {
        xml.writeCharacters(legal(value));
        return this;
    }

    XmlOutput element(String name, String value, String... attributes) throws XMLStreamException {
        return begin(name, attributes).text(value).end();
    }

    /** Nothing when there is no value. */
    XmlOutput element(String name, Optional<String> value, String... attributes) throws XMLStreamException {
        return value.isPresent() ? element(name, value.get(), attributes) : this;
    }

    XmlOutput empty(String name, String... attributes) throws XMLStreamException {
        return begin(name, attributes).end();
    }

    /** Paragraphs as elements of HTML. */
    static String html(List<String> paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>").append(paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("</p>\n");
        }
        return html.toString().strip();
    }

    /** XML 1.0, section 2.2. */
    private static String legal(String value) {
        StringBuilder legal = new StringBuilder(value.length());
        value.codePoints().filter(XmlOutput::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t' || point == '\n' || point >= ' ' && point < 0xD800 || point > 0xDFFF && point < 0xFFFE
                || point > 0xFFFF;
    }
}
