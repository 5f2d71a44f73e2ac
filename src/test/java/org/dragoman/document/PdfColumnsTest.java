package org.dragoman.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Pages that the tests print themselves, and in which order they are read. */
class PdfColumnsTest {

    private static final String FIRST = "بحث العراق وحلف شمال الأطلسي توسيع التعاون الثنائي بين الجانبين وتطوير القدرات العسكرية للقوات "
            + "العراقية خلال لقاءين منفصلين في العاصمة بغداد يوم الأربعاء الماضي.";
    private static final String SECOND = "وقال الوزير إن 250 شركة ستشارك في المشروع الذي يبدأ العمل فيه خلال شهر واحد من توقيع الاتفاق بين "
            + "البلدين بعد محادثات استمرت يومين.";
    private static final String TITLE = "العراق والناتو يبحثان توسيع التعاون بينهما في مجال التدريب";
    private static final String ENGLISH = "Iraq and NATO discussed the expansion of cooperation between the two sides and the training of "
            + "forces in two separate meetings held in the capital on Wednesday.";
    private static final String ENGLISH_MORE = "The minister said that many companies would take part in the project which begins a month "
            + "after the agreement is signed by the two countries.";

    private static String read(PrintedPages pages) throws UnreadableDocumentException {
        return PdfText.read(pages.pdf(), 9);
    }

    @Test
    void oneColumnIsReadAcross() throws UnreadableDocumentException {
        assertEquals(FIRST + "\n" + SECOND,
                read(new PrintedPages().page().column(60, 535, 100, 11, FIRST).column(60, 535, 200, 11, SECOND)));
    }

    @Test
    void ofTwoColumnsInArabicTheRightOneIsFirst() throws UnreadableDocumentException {
        assertEquals(FIRST + "\n" + SECOND,
                read(new PrintedPages().page().column(60, 285, 100, 11, SECOND).column(310, 535, 100, 11, FIRST)));
    }

    @Test
    void ofTwoColumnsInEnglishTheLeftOneIsFirst() throws UnreadableDocumentException {
        assertEquals(ENGLISH + "\n" + ENGLISH_MORE,
                read(new PrintedPages().page().column(60, 285, 100, 11, ENGLISH).column(310, 535, 100, 11, ENGLISH_MORE)));
    }

    /** Lines of the two columns need not stand at one height. */
    @Test
    void columnsStandBelowWhatRunsAcross() throws UnreadableDocumentException {
        PrintedPages pages = new PrintedPages().page().column(60, 535, 70, 16, TITLE)
                .column(310, 535, 120, 11, FIRST).column(60, 285, 126, 11, SECOND)
                .line(290, 800, 9, "3");

        assertEquals(TITLE + "\n" + FIRST + "\n" + SECOND, read(pages));
    }

    @Test
    void sentenceGoesOnInTheNextColumnAndOnTheNextPage() throws UnreadableDocumentException {
        String[] words = (FIRST.replace(".", "") + " " + SECOND.replace(".", "") + " " + FIRST).split(" ");
        int third = words.length / 3;
        PrintedPages pages = new PrintedPages().page().column(310, 535, 100, 11, part(words, 0, third))
                .column(60, 285, 100, 11, part(words, third, 2 * third)).line(60, 790, 11, "١")
                .page().column(60, 535, 100, 11, part(words, 2 * third, words.length));

        assertEquals(String.join(" ", words), read(pages));
    }

    @Test
    void threeColumnsAreReadFromTheRight() throws UnreadableDocumentException {
        PrintedPages pages = new PrintedPages().page().column(230, 380, 100, 9, SECOND).column(60, 210, 100, 9, FIRST)
                .column(400, 550, 100, 9, TITLE + " " + FIRST);

        assertEquals(TITLE + " " + FIRST + "\n" + SECOND + "\n" + FIRST, read(pages));
    }

    /** Two lines beside two others are a letterhead, and a column of numbers is a table. */
    @Test
    void whatIsNoRunningTextIsReadAcross() throws UnreadableDocumentException {
        PrintedPages letter = new PrintedPages().page().line(60, 60, 11, "بغداد").line(400, 60, 11, "وكالة الأنباء العراقية")
                .line(60, 80, 11, "الأربعاء").line(400, 80, 11, "قسم التحرير").column(60, 535, 160, 11, FIRST);
        assertEquals("وكالة الأنباء العراقية بغداد قسم التحرير الأربعاء\n" + FIRST, read(letter));

        PrintedPages table = new PrintedPages().page().line(440, 100, 11, "عدد الجنود في العراق").line(60, 100, 11, "2500")
                .line(440, 120, 11, "عدد الشركات").line(60, 120, 11, "250").line(440, 140, 11, "المصارف")
                .line(60, 140, 11, "29")
                .line(440, 160, 11, "الجامعات المشاركة").line(60, 160, 11, "8");
        assertEquals("عدد الجنود في العراق 2500 عدد الشركات 250 المصارف 29 الجامعات المشاركة 8",
                read(table).replace('\n', ' '));
    }

    @Test
    void processReadsColumnsToo() throws IOException, UnreadableDocumentException {
        byte[] pdf = new PrintedPages().page().column(60, 285, 100, 11, SECOND).column(310, 535, 100, 11, FIRST).pdf();

        assertEquals(FIRST + "\n" + SECOND, new DocumentReader(5, Duration.ofMinutes(2), 128L << 20).pdf(pdf));
    }

    private static String part(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }
}
