package org.dragoman.glossary.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;

/** Reads TBX-Core and TBX-Basic, ISO 30042:2019 (conceptEntry) and 2008 (termEntry). A document type is refused. */
final class TbxReader {

    private static final Set<String> CONCEPT = Set.of("conceptEntry", "termEntry");
    private static final Set<String> LANGUAGE = Set.of("langSec", "langSet");
    private static final String SUBJECT = "subjectField";

    private final DraftEntries entries = new DraftEntries();
    private final List<String> arabic = new ArrayList<>();
    private final List<String> english = new ArrayList<>();
    private String language = "";
    private String kind = "";
    private String source = "";
    private int line;
    private boolean isTbx;

    static Glossary read(String name, String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.strip()));
            try {
                return new TbxReader().read(name, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException fault) {
            int at = fault.getLocation() == null ? 0 : fault.getLocation().getLineNumber();
            throw new BrokenGlossaryException(at, "is not well-formed XML");
        }
    }

    private Glossary read(String name, XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new BrokenGlossaryException(reader.getLocation().getLineNumber(),
                        "has a document type, which is not read");
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                default -> {
                    // White space, comments and text outside of what is read.
                }
            }
        }
        if (!isTbx) {
            throw new BrokenGlossaryException(0, "is not TBX: no conceptEntry and no termEntry");
        }
        return entries.named(name);
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        if (CONCEPT.contains(element)) {
            begin(reader.getLocation().getLineNumber());
        } else if (LANGUAGE.contains(element)) {
            String given = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
            language = given == null ? "" : given.toLowerCase(Locale.ROOT);
        } else if (element.equals("term")) {
            term(reader.getElementText());
        } else if (element.equals(SUBJECT) || SUBJECT.equals(reader.getAttributeValue(null, "type"))) {
            kind = EntryKind.of(reader.getElementText().strip()).map(EntryKind::label).orElse("");
        } else if (element.equals("source") || element.equals("note")) {
            source = reader.getElementText();
        }
    }

    private void begin(int number) {
        isTbx = true;
        line = number;
        arabic.clear();
        english.clear();
        language = "";
        kind = "";
        source = "";
    }

    private void term(String term) {
        if (language.equals("ar") || language.startsWith("ar-")) {
            arabic.add(term);
        } else if (language.equals("en") || language.startsWith("en-")) {
            english.add(term);
        }
    }

    private void end(String element) {
        if (!CONCEPT.contains(element)) {
            return;
        }
        if (arabic.isEmpty() || english.isEmpty()) {
            throw new BrokenGlossaryException(line, arabic.isEmpty() ? "has no Arabic" : "has no English");
        }
        List<String> others = List.copyOf(english.subList(1, english.size()));
        for (String term : arabic) {
            entries.add(line, () -> new GlossaryEntry(term, english.get(0), others, DraftEntries.kind(kind), source));
        }
    }
}
