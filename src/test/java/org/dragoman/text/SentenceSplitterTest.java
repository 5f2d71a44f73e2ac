package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter(WordCount::of, 60);

    @Test
    void splitsAtTheEndsOfSentences() {
        assertSegments("وصل الوفد. هل يبقى؟ نعم! قال الوزير.وغادر", "وصل الوفد.", "هل يبقى؟", "نعم!", "قال الوزير.", "وغادر");
    }

    @Test
    void keepsParagraphsAndWhatLiesBetweenThem() {
        SegmentedText text = splitter.split("\uFEFFأولى. ثانية\r\n\r\n\t ثالثة\u2029رابعة \n");
        assertEquals(List.of("أولى.", "ثانية", "ثالثة", "رابعة"), text.segmentTexts());
        assertEquals(List.of("\uFEFF", " ", "\r\n\r\n\t ", "\u2029", " \n"), text.gaps());
    }

    @Test
    void keepsClosingMarksWithTheSentenceBeforeThem() {
        assertSegments("قال: \"انتهى الأمر.\" وأضاف: «لا عودة.» ثم غادر (إلى عمان). انتهى.",
                "قال: \"انتهى الأمر.\"", "وأضاف: «لا عودة.»", "ثم غادر (إلى عمان).", "انتهى.");
    }

    @Test
    void doesNotSplitWithinQuotations() {
        for (String marks : List.of("\"\"", "«»", "“”", "”“", "″″", "»«")) {
            String quoted = marks.charAt(0) + "الوضع خطير. هل ننتظر؟ لا" + marks.charAt(1);
            assertSegments("وأكد أن " + quoted + ". وختم", "وأكد أن " + quoted + ".", "وختم");
        }
    }

    @Test
    void doesNotSplitWithinBrackets() {
        assertSegments("الاتفاق (وقع في 2014. ثم عدل.) نافذ. انتهى", "الاتفاق (وقع في 2014. ثم عدل.)", "نافذ.", "انتهى");
        assertSegments("زيارة (!) غريبة", "زيارة (!) غريبة");
    }

    @Test
    void aTitleThatEndsInAQuestionMarkEndsNoSentence() {
        assertSegments("عرض فيلم \"أين الطريق؟\" في المهرجان", "عرض فيلم \"أين الطريق؟\" في المهرجان");
        assertSegments("وتساءل: \"إلى متى؟\" وأضاف أنه باق", "وتساءل: \"إلى متى؟\"", "وأضاف أنه باق");
        assertSegments("وتساءل: \"إلى متى؟\" وزير الدفاع", "وتساءل: \"إلى متى؟\" وزير الدفاع");
    }

    @Test
    void aForgottenQuotationMarkDoesNotHoldTheParagraphTogether() {
        assertSegments("وقال \"لن نعود. غادر الوفد. انتهى", "وقال \"لن نعود.", "غادر الوفد.", "انتهى");
    }

    @ParameterizedTest
    @ValueSource(strings = { "بلغ 3.5 في المئة", "ارتفع إلى 1.250.000 دينار", "قال د. أحمد سعيد", "التقى أ. د. هاني مراد",
            "ولد سنة 300 ق.م. في صور", "وكالة أ.ف.ب. ذكرت", "في U.S. Bank وغيره", "بقلم J. R. Smith أمس",
            "لقاء Mr. Smith مع الوفد",
            "قناة بي.بي.سي عربي", "سهم إتش. بي. إس يرتفع", "زوروا www.Example.Org الآن",
            "راسلوا First.Last@Mail.Example.Org للرد",
            "على https://example.org/A?b=1.C&d=2 أمس", "عاد.. لكن بعد حين", "ثم... صمت", "ثم… صمت" })
    void doesNotSplitHere(String sentence) {
        assertSegments(sentence, sentence);
    }

    @Test
    void aYearWithItsLetterEndsASentence() {
        assertSegments("عقد سنة 2005م. وجدد سنة 1443 هـ. وانتهى", "عقد سنة 2005م.", "وجدد سنة 1443 هـ.", "وانتهى");
    }

    @Test
    void doesNotMistakeAPrepositionForALetterName() {
        assertSegments("هيئة بي بي سي. في القاهرة", "هيئة بي بي سي.", "في القاهرة");
    }

    @Test
    void leavesBulletsAndNumberingInTheGaps() {
        SegmentedText text = splitter.split("• أولا\n- ثانيا\n3. ثالثا\n10- رابعا\n*** خامسا. • سادسا");
        assertEquals(List.of("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا.", "سادسا"), text.segmentTexts());
        assertEquals(List.of("• ", "\n- ", "\n3. ", "\n10- ", "\n*** ", " • ", ""), text.gaps());
    }

    @Test
    void takesNoNumberForNumbering() {
        assertSegments("-5 درجات\n3-1 النتيجة\n2.5 مليون\n1,000 جندي", "-5 درجات", "3-1 النتيجة", "2.5 مليون", "1,000 جندي");
    }

    @Test
    void leavesEmojiAndSymbolsInTheGaps() {
        SegmentedText text = splitter.split("فازوا 🎉👨‍👩‍👧\n❤️🏽\n---\n؟!");
        assertEquals(List.of("فازوا"), text.segmentTexts());
        assertEquals(" 🎉👨‍👩‍👧\n❤️🏽\n---\n؟!", text.gap(1));
    }

    @Test
    void leavesMarkupInTheGaps() {
        SegmentedText text = splitter
                .split("<p class=\"x\">أعلن <b>الوزير</b> ذلك.<br/>ثم&nbsp;غادر</p>\n<p><b>انتهى.</b>&nbsp;</p>");
        assertEquals(List.of("أعلن <b>الوزير</b> ذلك.", "ثم&nbsp;غادر", "انتهى."), text.segmentTexts());
        assertSegments("5 < 7 و 9 > 8", "5 < 7 و 9 > 8");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n", "\r\n\r\n", "\uFEFF", "\u200F\u202B", "\uD83D", "\uDE00\uD83D", "...", "\"",
            "<p></p>" })
    void hasNoSegmentWhereNothingIsSaid(String text) {
        assertEquals(new SegmentedText(text, List.of()), splitter.split(text));
    }

    @Test
    void survivesLoneSurrogates() {
        assertSegments("قال\uD83D نعم. \uDE00ثم عاد\uD83D", "قال\uD83D نعم.", "ثم عاد");
    }

    @Test
    void splitsPartOfATextInItsOwnOffsets() {
        String text = "لا شيء. نعم. لا.";
        assertEquals(List.of(new Span(8, 12)), splitter.split(text, new Span(7, 13)));
    }

    @Test
    void aLongQuotationIsSplitAtItsSentences() {
        String sentence = "هذه جملة من عشر كلمات قالها الوزير أمس في بغداد";
        String quotation = "وقال: \"" + String.join(". ", Collections.nCopies(9, sentence)) + ".\"";
        List<String> segments = splitter.split(quotation).segmentTexts();
        assertTrue(segments.size() > 1);
        assertTrue(segments.stream().allMatch(segment -> segment.endsWith(".") || segment.endsWith(".\"")), segments::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"", "« ", "(", "د. ", "a.", "a.b@", "<b> ", "وقال \"نعم. لا\" ثم ", "؟!.", "&nbsp;", "12. ",
            "\u064E", "و",
            "1.1.", "، ", "- ", "x>\n", "www.", "<", "'a ", "“»" })
    void takesTimeInProportionToTheText(String unit) {
        long once = nanosToSplit(unit.repeat(20_000 / unit.length()));
        long fourTimes = nanosToSplit(unit.repeat(80_000 / unit.length()));
        assertTrue(fourTimes < 8 * once + 300_000_000, () -> once + " ns became " + fourTimes);
    }

    private long nanosToSplit(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SegmentedText split = splitter.split(text);
        long nanos = threads.getCurrentThreadCpuTime() - start;
        assertEquals(text, SegmentedText.join(split.gaps(), split.segmentTexts()).text());
        return nanos;
    }

    private void assertSegments(String text, String... segments) {
        assertEquals(Stream.of(segments).toList(), splitter.split(text).segmentTexts());
    }
}
