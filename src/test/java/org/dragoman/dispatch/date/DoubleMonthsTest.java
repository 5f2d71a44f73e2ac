package org.dragoman.dispatch.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleMonthsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "في 27 سبتمبر/ أيلول الماضي | في 27 سبتمبر الماضي",
            "7 أكتوبر/تشرين الأول 2023 | 7 أكتوبر 2023",
            "5 مارس آذار | 5 مارس", "3 نيسان أبريل | 3 أبريل", "أيلول/سبتمبر 2024 | سبتمبر 2024",
            "مايو (أيار) 2024 | مايو 2024",
            "وبين سبتمبر/أيلول وأكتوبر/تشرين الأول | وبين سبتمبر وأكتوبر", "12 جانفي/ كانون الثاني | 12 جانفي",
            "سبتمبر/ تشرين الأول | سبتمبر/ تشرين الأول", "سبتمبر الماضي | سبتمبر الماضي", "آب وأيلول | آب وأيلول",
            "سبتمبر أيلولي | سبتمبر أيلولي" })
    void oneNameIsLeft(String text, String expected) {
        assertEquals(expected, DoubleMonths.reduced(ArabicNormalizer.normalize(text)).value());
    }

    @Test
    void theWayBackToTheSourceIsKept() {
        String source = "في  ٢٧ سبتمبـر/ أيلول الماضي";
        NormalizedText reduced = DoubleMonths.reduced(ArabicNormalizer.normalize(source));
        assertEquals("في 27 سبتمبر الماضي", reduced.value());
        int month = reduced.value().indexOf("سبتمبر");
        assertEquals("سبتمبـر/ أيلول", reduced.sourceOf(new Span(month, month + 6)).in(source));
        assertEquals("الماضي", reduced.sourceOf(new Span(month + 7, reduced.value().length())).in(source));
    }
}
