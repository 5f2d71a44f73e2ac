package org.dragoman.dispatch;

import java.util.Objects;
import java.util.Optional;

import org.dragoman.text.Span;

/**
 * Words of somebody else, as the dispatch marks them.
 *
 * @param span in the dispatch's text, marks included; it can reach over several paragraphs
 * @param quoted the same without its marks
 * @param depth how many quotations enclose it
 * @param balanced false when its opening or its closing mark is missing; it then reaches to the edge of its paragraph
 * @param speaker where the text names who said it; it may do so paragraphs earlier
 */
public record Quotation(Span span, Span quoted, int depth, boolean balanced, Optional<Span> speaker) {

    public Quotation {
        Objects.requireNonNull(speaker, "speaker");
        if (!span.contains(quoted) || depth < 0) {
            throw new IllegalArgumentException("Not a quotation: " + quoted + " in " + span);
        }
    }

    Quotation(Span span, Span quoted, int depth, boolean balanced) {
        this(span, quoted, depth, balanced, Optional.empty());
    }

    Quotation saidBy(Optional<Span> somebody) {
        return new Quotation(span, quoted, depth, balanced, somebody);
    }
}
