package org.dragoman.glossary.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryFormatTest {

    private static final Glossary GLOSSARY = new Glossary("desk", List.of(
            new GlossaryEntry("مارك روته", "Mark Rutte", List.of(), EntryKind.PERSON, "Reuters usage"),
            new GlossaryEntry("داعش", "Daesh, \"IS\" <&>", List.of("Islamic State", "ISIS"), EntryKind.ORGANIZATION, "")));

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(GlossaryFormat format) {
        assertEquals(GLOSSARY, format.read("desk", format.write(GLOSSARY)));
    }

    @Test
    void faultsNameLineAndReason() {
        assertEquals("line 3 has no English", fault(GlossaryFormat.TSV, "arabic\tenglish\nمصر\tEgypt\nلبنان\t\n"));
        assertEquals("line 2 has the same Arabic as line 1", fault(GlossaryFormat.TSV, "أنقرة\tAnkara\nانقره\tAngora"));
        assertEquals("line 1 has a kind that is none of person, place, organization, title, term",
                fault(GlossaryFormat.CSV, "مصر,Egypt,,country"));
        assertEquals("line 2 opens a quotation mark that is never closed",
                fault(GlossaryFormat.CSV, "مصر,Egypt\n\"لبنان,Lebanon"));
        assertEquals("line 1 has no Arabic word", fault(GlossaryFormat.TSV, "...\tdots"));
        assertEquals("is not TBX: no conceptEntry and no termEntry", fault(GlossaryFormat.TBX, "<a/>"));
        assertEquals("line 2 has no English", fault(GlossaryFormat.TBX,
                "<tbx>\n<conceptEntry><langSec xml:lang='ar'><termSec><term>مصر</term></termSec></langSec></conceptEntry></tbx>"));
        assertEquals("line 2 is not well-formed XML", fault(GlossaryFormat.TBX, "<tbx>\n<conceptEntry></tbx>"));
    }

    @Test
    void aDocumentTypeIsRefused() {
        String text = "<!DOCTYPE tbx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tbx><conceptEntry/></tbx>";
        assertEquals("line 1 has a document type, which is not read", fault(GlossaryFormat.TBX, text));
    }

    @Test
    void theOlderTbxIsReadAsWell() {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <martif type="TBX" xml:lang="en"><text><body><termEntry id="a"><descrip type="subjectField">place</descrip>
                <langSet xml:lang="ar"><tig><term>جنيف</term></tig></langSet>
                <langSet xml:lang="en-GB"><ntig><termGrp><term>Geneva</term></termGrp></ntig></langSet>
                <langSet xml:lang="fr"><tig><term>Genève</term></tig></langSet></termEntry></body></text></martif>
                """;
        assertEquals(List.of(new GlossaryEntry("جنيف", "Geneva", List.of(), EntryKind.PLACE, "")),
                GlossaryFormat.TBX.read("desk", text).entries());
    }

    private static String fault(GlossaryFormat format, String text) {
        return assertThrows(BrokenGlossaryException.class, () -> format.read("desk", text)).getMessage();
    }
}
