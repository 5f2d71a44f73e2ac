package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class SegmentedTextTest {

    private final SegmentedText text = new SegmentedText("\n نعم.  لا.\r\n", List.of(new Span(2, 6), new Span(8, 11)));

    @Test
    void hasOneGapMoreThanSegments() {
        assertEquals(List.of("نعم.", "لا."), text.segmentTexts());
        assertEquals(List.of("\n ", "  ", "\r\n"), text.gaps());
        assertEquals("نعم.", text.segment(0));
        assertEquals("\r\n", text.gap(2));
    }

    @Test
    void withoutSegmentsIsAllGap() {
        SegmentedText empty = new SegmentedText(" \n", List.of());
        assertEquals(0, empty.size());
        assertEquals(List.of(" \n"), empty.gaps());
        assertEquals(empty, empty.withSegments(List.of()));
    }

    @Test
    void keepsGapsWhenSegmentsAreReplaced() {
        SegmentedText english = text.withSegments(List.of("Yes.", "No."));
        assertEquals("\n Yes.  No.\r\n", english.text());
        assertEquals(List.of("Yes.", "No."), english.segmentTexts());
        assertEquals(text.gaps(), english.gaps());
    }

    @Test
    void aReplacementCanBeEmpty() {
        SegmentedText english = text.withSegments(List.of("", "No."));
        assertEquals(List.of("", "No."), english.segmentTexts());
        assertEquals("\n   No.\r\n", english.text());
    }

    @Test
    void refusesSegmentsThatOverlapOrLeaveTheText() {
        assertThrows(IllegalArgumentException.class,
                () -> new SegmentedText("أبجد", List.of(new Span(0, 2), new Span(1, 3))));
        assertThrows(IllegalArgumentException.class,
                () -> new SegmentedText("أبجد", List.of(new Span(2, 3), new Span(0, 1))));
        assertThrows(IllegalArgumentException.class, () -> new SegmentedText("أبجد", List.of(new Span(2, 5))));
        assertThrows(IllegalArgumentException.class, () -> text.withSegments(List.of("Yes.")));
    }

    @Test
    void keepsItsOwnListOfSegments() {
        List<Span> segments = new ArrayList<>(List.of(new Span(0, 1)));
        SegmentedText kept = new SegmentedText("أب", segments);
        segments.clear();
        assertEquals(1, kept.size());
    }
}
