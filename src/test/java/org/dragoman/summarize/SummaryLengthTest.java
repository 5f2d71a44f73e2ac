package org.dragoman.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SummaryLengthTest {

    @Test
    void isThreeSentencesUnlessAskedFor() {
        assertEquals(new SummaryLength.Sentences(3), SummaryLength.of(null, null, null));
        assertEquals(new SummaryLength.Words(60), SummaryLength.of(null, 60, null));
        assertEquals(new SummaryLength.Characters(280), SummaryLength.of(null, null, 280));
    }

    @Test
    void refusesTwoLengths() {
        assertThrows(IllegalArgumentException.class, () -> SummaryLength.of(3, 60, null));
    }

    @Test
    void refusesNothing() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> SummaryLength.of(null, 0, null));
        assertEquals("words must be at least 1, not 0", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SummaryLength.of(-1, null, null));
    }

    @Test
    void countsAsTheReaderDoes() {
        assertEquals(1, new SummaryLength.Sentences(1).of("Two words."));
        assertEquals(2, new SummaryLength.Words(1).of("Two words."));
        assertEquals(10, new SummaryLength.Characters(1).of("Two words."));
    }
}
