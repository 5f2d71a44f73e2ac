package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class QuotationMarksTest {

    @Test
    void pairsEveryKindOfMark() {
        assertQuoted("قال \"نعم\" و«لا» ثم “ربما” أو ”حتما“ و„أبدا‟ و″غدا″ و‘أمس’", "نعم", "لا", "ربما", "حتما", "أبدا", "غدا",
                "أمس");
    }

    @Test
    void aMarkMayFollowAParticle() {
        assertQuoted("وصفه بأنه \"وحشي\" و\"غير مبرر\" وهو ب\"عروس\" وال\"ناتو\" ولـ\"إكس\"", "وحشي", "غير مبرر", "عروس",
                "ناتو", "إكس");
    }

    @Test
    void nestsQuotations() {
        List<QuotationMarks.Quoted> quoted = in("قال: \"جاء \"ناتو\" إلى «بيت “العرب”»\" ثم غادر");
        assertEquals(List.of(0, 1, 1, 2), quoted.stream().map(QuotationMarks.Quoted::depth).toList());
        assertTrue(quoted.stream().allMatch(QuotationMarks.Quoted::isWhole));
    }

    @Test
    void toleratesSpacesOnTheWrongSide() {
        assertQuoted("قال: \" نعم \" وأضاف", " نعم ");
        assertQuoted("قال\" نعم\" وأضاف", " نعم");
        assertQuoted("قال \"نعم \"وأضاف", "نعم ");
    }

    @Test
    void pairsSeveralMarksWithMisplacedSpaces() {
        assertQuoted("لفظ \"الزواج المباشر \"الوارد في النص ودور \"الولي \"فيه", "الزواج المباشر ", "الولي ");
    }

    @Test
    void doesNotPairForgottenMarksAcrossAQuotation() {
        String text = "هذا صحيح”، مشيرا إلى “رغم التمدن” والقانون نافذ”، وفقه";
        assertEquals(List.of(false, false, true),
                in(text).stream().map(QuotationMarks.Quoted::isWhole).sorted().toList());
    }

    @Test
    void inchesAreNoQuotationMark() {
        assertQuoted("شاشة بحجم 4.7″ وأخرى 32\" قال \"نعم\"", "نعم");
    }

    @Test
    void reportsAQuotationThatStaysOpen() {
        List<QuotationMarks.Quoted> quoted = in("وقال: \"سنعود إلى \"بيتنا\" قريبا");
        assertEquals(2, quoted.size());
        assertFalse(quoted.get(0).closed());
        assertEquals("سنعود إلى \"بيتنا\" قريبا", quoted.get(0).quoted().in("وقال: \"سنعود إلى \"بيتنا\" قريبا"));
        assertTrue(quoted.get(1).isWhole());
    }

    @Test
    void reportsAQuotationThatWasOpenedBefore() {
        String text = "وهذا كل ما لدينا\"، بحسب \"الوكالة\".";
        List<QuotationMarks.Quoted> quoted = QuotationMarks.in(text, Span.of(text));
        assertFalse(quoted.get(0).opened());
        assertEquals("وهذا كل ما لدينا", quoted.get(0).quoted().in(text));
        assertEquals("الوكالة", quoted.get(1).quoted().in(text));
    }

    @Test
    void anApostropheIsNoQuotationMark() {
        assertQuoted("عرضت Reader's Digest ومجلة Today’s Men's Health 'صورة' له", "صورة");
        assertQuoted("طوله 5' 7");
    }

    @Test
    void staysWithinItsParagraph() {
        String text = "\"أ\nب \"ج\"";
        List<QuotationMarks.Quoted> quoted = QuotationMarks.in(text, new Span(3, text.length()));
        assertEquals(List.of(new Span(5, 8)), quoted.stream().map(QuotationMarks.Quoted::span).toList());
    }

    private static List<QuotationMarks.Quoted> in(String text) {
        return QuotationMarks.in(text, Span.of(text));
    }

    private static void assertQuoted(String text, String... quoted) {
        assertEquals(Stream.of(quoted).toList(), in(text).stream().map(one -> one.quoted().in(text)).toList());
    }
}
