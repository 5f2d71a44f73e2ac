package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void isHalfOpen() {
        Span span = new Span(2, 5);
        assertEquals("ام ", span.in("سلام عليكم"));
        assertEquals(3, span.length());
        assertTrue(span.contains(2));
        assertFalse(span.contains(5));
    }

    @Test
    void touchingSpansDoNotOverlap() {
        assertFalse(new Span(0, 2).overlaps(new Span(2, 4)));
        assertTrue(new Span(0, 3).overlaps(new Span(2, 4)));
        assertFalse(new Span(2, 2).overlaps(new Span(0, 4)));
    }

    @Test
    void containsItselfAndWhatLiesWithin() {
        Span span = new Span(2, 5);
        assertTrue(span.contains(span));
        assertTrue(span.contains(new Span(3, 3)));
        assertFalse(span.contains(new Span(3, 6)));
    }

    @Test
    void movesWithItsText() {
        assertEquals(new Span(12, 15), new Span(2, 5).shiftedBy(10));
        assertEquals(new Span(0, 0), Span.of(""));
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    }
}
