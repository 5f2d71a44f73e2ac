package org.dragoman.glossary.format;

import java.io.StringWriter;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;

/** Writes TBX-Basic, ISO 30042:2019, data categories as attributes. */
final class TbxWriter {

    private final XMLStreamWriter xml;

    private TbxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Glossary glossary) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new TbxWriter(xml).all(glossary);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a glossary cannot be written as XML", impossible);
        }
        return text.append('\n').toString();
    }

    private void all(Glossary glossary) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("tbx");
        xml.writeDefaultNamespace("urn:iso:std:iso:30042:ed-2");
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("style", "dca");
        language("en");
        start("tbxHeader");
        start("fileDesc");
        start("sourceDesc");
        text("p", glossary.name());
        end(3);
        start("text");
        start("body");
        for (int i = 0; i < glossary.entries().size(); i++) {
            entry(i, glossary.entries().get(i));
        }
        end(3);
        xml.writeEndDocument();
    }

    private void entry(int number, GlossaryEntry entry) throws XMLStreamException {
        xml.writeCharacters("\n");
        start("conceptEntry");
        xml.writeAttribute("id", "c" + (number + 1));
        start("descrip");
        xml.writeAttribute("type", "subjectField");
        xml.writeCharacters(entry.kind().label());
        end(1);
        if (!entry.source().isEmpty()) {
            text("note", entry.source());
        }
        start("langSec");
        language("ar");
        term(entry.arabic());
        end(1);
        start("langSec");
        language("en");
        term(entry.english());
        for (String alternative : entry.alternatives()) {
            term(alternative);
        }
        end(2);
    }

    private void term(String term) throws XMLStreamException {
        start("termSec");
        text("term", term);
        end(1);
    }

    private void text(String element, String value) throws XMLStreamException {
        start(element);
        xml.writeCharacters(value);
        end(1);
    }

    private void language(String code) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", code);
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
