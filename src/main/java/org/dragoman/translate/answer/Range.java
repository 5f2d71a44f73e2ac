package org.dragoman.translate.answer;

import org.dragoman.text.Span;

/**
 * A half-open range of a text in UTF-16 code units, as JavaScript and Java count them.
 */
public record Range(int start, int end) {

    public static Range of(Span span) {
        return new Range(span.start(), span.end());
    }
}
