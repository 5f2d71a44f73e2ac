package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dragoman.text.SegmentedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReassemblerTest {

    @Test
    void pieceOfASentenceDoesNotEndWithAFullStop() {
        Reassembler pieces = reassembler(List.of("", " ", ""), "قالت الحكومة،", "وأعلن الوزير.");

        assertEquals("The government said,", pieces.fitted(0, "The government said."));
        assertEquals("and the minister announced.", pieces.fitted(1, "And the minister announced."));
    }

    @Test
    void nameAtTheStartOfAPieceStaysCapital() {
        Reassembler pieces = reassembler(List.of("", " ", ""), "قالت الحكومة", "بغداد تستضيف القمة.");

        assertEquals("The government said", pieces.fitted(0, "The government said."));
        assertEquals("Baghdad hosts the summit.", pieces.fitted(1, "Baghdad hosts the summit."));
    }

    @Test
    void storyAfterADatelineBeginsASentence() {
        Reassembler pieces = reassembler(List.of("", " ", ""), "بغداد (رويترز) -", "قالت الحكومة.");

        assertEquals("The government said.", pieces.fitted(1, "The government said."));
    }

    @Test
    void noSpaceStandsWithinQuotationMarks() {
        Reassembler pieces = reassembler(List.of("", ""), "أكد \"رغبة العراق\" و\"حرص الناتو\".");

        assertEquals("He affirmed \"Iraq's desire\" and \"NATO's keenness.\"",
                pieces.fitted(0, "He affirmed \" Iraq's desire\" and \" NATO's keenness. \""));
        assertEquals("He said: \"We will not give up \"the reform\" of the banks.\"",
                pieces.fitted(0, "He said: \"We will not give up \"the reform\" of the banks.\""));
    }

    @Test
    void sentencesAndLinesStandByThemselves() {
        Reassembler sentences = reassembler(List.of("", " ", "\n", ""), "قال.", "وقال", "وأعلن.");

        assertEquals("He said.", sentences.fitted(0, "He said."));
        assertEquals("And he said.", sentences.fitted(1, "And he said."));
        assertEquals("And he announced.", sentences.fitted(2, "And he announced."));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', value = {
            "\"ندعم السلام\".      | We support peace.     | \"We support peace.\"",
            "«ندعم السلام»         | We support peace      | \"We support peace\"",
            "\"ندعم السلام         | We support peace      | \"We support peace",
            "ندعم السلام\"         | We support peace      | We support peace\"",
            "قال \"ندعم\" السلام   | He said we support it | He said we support it",
            "\"ندعم السلام\"       | \"We support\" peace  | \"We support\" peace",
            "ندعم السلام           | We support peace      | We support peace",
    })
    void marksAreRestoredWhereTheirPlaceIsKnown(String source, String english, String expected) {
        assertEquals(expected, reassembler(List.of("", ""), source).fitted(0, english));
    }

    private static Reassembler reassembler(List<String> gaps, String... segments) {
        return new Reassembler(SegmentedText.join(gaps, List.of(segments)));
    }
}
