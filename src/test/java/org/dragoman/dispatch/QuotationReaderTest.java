package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class QuotationReaderTest {

    private final DispatchReader reader = new DispatchReader(Boilerplate.shipped());

    @Test
    void listsQuotationsInTheirOrder() {
        assertQuotations("قال \"نعم\" ثم «لا».\nوأضاف “ربما «غدا»”.", "نعم", "لا", "ربما «غدا»", "غدا");
    }

    @Test
    void aQuotationMayReachOverParagraphs() {
        String text = "وقال الوزير: \"هذه البداية.\nولن نتوقف هنا.\nسنعود غدا\"، بحسب «الوكالة».";
        assertQuotations(text, "هذه البداية.\nولن نتوقف هنا.\nسنعود غدا", "الوكالة");
        assertEquals(List.of(true, true), read(text).stream().map(Quotation::balanced).toList());
    }

    @Test
    void everyParagraphOfAQuotationMayBeginWithAMark() {
        assertQuotations("وقال: \"هذه البداية.\n\"ولن نتوقف هنا.\n\"سنعود غدا\".",
                "هذه البداية.\n\"ولن نتوقف هنا.\n\"سنعود غدا");
    }

    @Test
    void aQuotationWithinOneThatGoesOnKeepsItsPlace() {
        String text = "وقال: \"هذه «البداية».\nولن نتوقف\".";
        assertQuotations(text, "هذه «البداية».\nولن نتوقف", "البداية");
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
        List<Quotation> quotations = read("وقال: \"لن نعود.\nوغادر الوفد.\nثم عاد \"فجأة\".");
        assertEquals(List.of(false, true), quotations.stream().map(Quotation::balanced).toList());
        assertEquals(new Span(6, 15), quotations.get(0).span());
    }

    @Test
    void aQuotationThatWasNeverOpenedBeginsWithItsParagraph() {
        List<Quotation> quotations = read("وغادر الوفد.\nلن نعود\"، بحسب الوزير.");
        assertEquals(List.of(new Quotation(new Span(13, 21), new Span(13, 20), 0, false, Optional.of(new Span(28, 34)))),
                quotations);
    }

    @Test
    void boilerplateAndBylinesQuoteNobody() {
        assertQuotations("لندن: «الشرق الأوسط»\nقال \"نعم\" أمس.\nالمصدر: \"تاس\"", "نعم");
    }

    @Test
    void refusesQuotedTextOutsideItsSpan() {
        assertThrows(IllegalArgumentException.class, () -> new Quotation(new Span(2, 4), new Span(1, 3), 0, true));
    }

    private List<Quotation> read(String text) {
        return reader.read(Dispatch.of(text)).quotations();
    }

    private void assertQuotations(String text, String... quoted) {
        assertEquals(List.of(quoted), read(text).stream().map(quotation -> quotation.quoted().in(text)).toList());
    }
}
