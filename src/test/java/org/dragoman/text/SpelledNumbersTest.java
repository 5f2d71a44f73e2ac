package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "قتل خمسة وعشرون شخصا | 25",
            "ألف ومئتان وخمسون جنديا | 1250",
            "نحو 3 آلاف نازح | 3000",
            "2.5 مليون دولار | 2500000",
            "خمسة عشر ألفا وأربعمئة | 15400",
            "في الثمانينات | 1980",
            "القرن الحادي والعشرين | 21",
            "للعام الثالث على التوالي | 3",
            "مليوني لاجئ | 2000000",
            "ثلاثة ملايين ومئتي ألف | 3200000",
    })
    void readsNumbersInWords(String text, String number) {
        assertTrue(SpelledNumbers.in(text).contains(number), () -> text + ": " + SpelledNumbers.in(text));
    }

    @Test
    void wordsThatAreNoNumbersGiveNone() {
        assertEquals(Set.of(), SpelledNumbers.in("أعلن وزير الخارجية أن المحادثات فشلت"));
    }

    @Test
    void numbersThatOtherWordsPartAreNotAddedUp() {
        Set<String> read = SpelledNumbers.in("خمسة جنود وعشرون مدنيا");
        assertEquals(Set.of("5", "20"), read);
    }
}
