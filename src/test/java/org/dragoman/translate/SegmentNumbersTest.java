package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2500 جندي | 2500",
            "2,500 جندي | 2500",
            "1,234,567.5 دولار | 1234567.5",
            "ارتفع 3.5% | 3.5",
            "ارتفع 3,5% | 3.5",
            "2.500 جندي | 2500 2.500",
            "في 27.9.2024 | 27 9 2024",
            "خسر 2-1 في 2024 | 2 1 2024",
            "موسم 2016-2016 | 2016 2016",
    })
    void readsDigits(String text, String numbers) {
        assertEquals(Arrays.asList(numbers.split(" ")), SegmentNumbers.of(text).numbers().orElseThrow());
    }

    @Test
    void numbersInWordsMayBeWrittenInDigits() {
        List<String> numbers = SegmentNumbers.of("قتل 3 جنود وخمسة وعشرون مدنيا").numbers().orElseThrow();
        assertTrue(numbers.contains("25") && numbers.contains("3"), numbers::toString);
    }

    @Test
    void noNumberMeansNoDigit() {
        assertEquals(List.of(), SegmentNumbers.of("زار الوزير بغداد").numbers().orElseThrow());
    }
}
