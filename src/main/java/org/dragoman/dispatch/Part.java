package org.dragoman.dispatch;

import java.util.Objects;
import java.util.Optional;

import org.dragoman.text.Span;

/**
 * A part of a dispatch.
 *
 * @param span in the dispatch's text, without the white space and bullets around it
 * @param rule the name of the rule for boilerplate by which it is known; empty for other kinds
 */
public record Part(PartKind kind, Span span, Optional<String> rule) {

    public Part {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("A " + kind + " without text");
        }
    }

    public Part(PartKind kind, Span span) {
        this(kind, span, Optional.empty());
    }

    static Part boilerplate(Span span, String rule) {
        return new Part(PartKind.BOILERPLATE, span, Optional.of(rule));
    }
}
