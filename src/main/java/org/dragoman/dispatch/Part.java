package org.dragoman.dispatch;

import java.util.Objects;

import org.dragoman.text.Span;

/**
 * A part of a dispatch.
 *
 * @param span in the dispatch's text, without the white space and bullets around it
 */
public record Part(PartKind kind, Span span) {

    public Part {
        Objects.requireNonNull(kind, "kind");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("A " + kind + " without text");
        }
    }
}
