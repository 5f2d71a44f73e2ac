package org.dragoman.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisualTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ريزولا لاق              | قال الوزير
            250 نإ لاق              | قال إن 250
            ةصنم ىلع Reuters باسح   | حساب Reuters على منصة
            3.7 ةفلكب 250           | 250 بكلفة 3.7
            ﻡﻼﺳ                     | سلام
            The minister said       | The minister said
            """)
    void printedOrderBecomesReadingOrder(String printed, String read) {
        assertEquals(read, VisualText.logical(printed));
    }

    /** A vowel follows its letter. */
    @Test
    void lettersOfOneGlyphKeepTheirOrder() {
        assertEquals("مؤكدا\u064b", VisualText.logical(VisualText.asSeen("ا\u064b") + "دكؤم"));
        assertEquals("سلام", VisualText.logical("م" + VisualText.asSeen("لا") + "س"));
        assertEquals("fi", VisualText.asSeen("fi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            بغداد )رويترز( قال »نعم«  | بغداد (رويترز) قال «نعم»
            بغداد (رويترز) قال «نعم»  | بغداد (رويترز) قال «نعم»
            """)
    void bracketsStandAsTheyAreMeant(String text, String settled) {
        assertEquals(settled, VisualText.withBracketsSettled(text));
    }
}
