package org.dragoman.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class PrintedParagraphsTest {

    private static PrintedLine line(int page, double base, double left, String text) {
        return new PrintedLine(page, PrintedLine.ACROSS, text, left, 400, base, 12);
    }

    @Test
    void linesOfAParagraphAreJoined() {
        assertEquals("قال الوزير في بغداد",
                PrintedParagraphs.join(List.of(line(1, 20, 50, "قال الوزير"), line(1, 40, 90, "في بغداد"))));
    }

    @Test
    void wideGapBeginsAParagraph() {
        assertEquals("قال الوزير\nفي بغداد اليوم أيضا", PrintedParagraphs.join(List.of(line(1, 20, 50, "قال الوزير"),
                line(1, 60, 50, "في بغداد"), line(1, 80, 50, "اليوم"), line(1, 100, 50, "أيضا"))));
    }

    /** A right-to-left line ends at the left. */
    @Test
    void lineThatEndsASentenceEarlyEndsItsParagraph() {
        assertEquals("قال الوزير.\nفي بغداد",
                PrintedParagraphs.join(List.of(line(1, 20, 200, "قال الوزير."), line(1, 40, 50, "في بغداد"))));
        assertEquals("قال الوزير. في بغداد",
                PrintedParagraphs.join(List.of(line(1, 20, 50, "قال الوزير."), line(1, 40, 50, "في بغداد"))));
    }

    @Test
    void indentedLineBeginsAParagraphAfterASentence() {
        PrintedLine first = new PrintedLine(1, PrintedLine.ACROSS, "قال الوزير.", 50, 400, 20, 12);
        PrintedLine second = new PrintedLine(1, PrintedLine.ACROSS, "في بغداد", 50, 388, 40, 12);

        assertEquals("قال الوزير.\nفي بغداد", PrintedParagraphs.join(List.of(first, second)));
    }

    @Test
    void sentenceGoesOnOnTheNextPageWithoutItsNumber() {
        assertEquals("قال الوزير في بغداد",
                PrintedParagraphs.join(List.of(line(1, 20, 50, "قال الوزير"), line(1, 500, 200, "- ١ -"),
                        line(2, 20, 50, "في بغداد"))));
    }
}
