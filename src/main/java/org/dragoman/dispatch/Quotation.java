package org.dragoman.dispatch;

import org.dragoman.text.Span;

/**
 * Words of somebody else, as the dispatch marks them.
 *
 * @param span in the dispatch's text, marks included; it can reach over several paragraphs
 * @param quoted the same without its marks
 * @param depth how many quotations enclose it
 * @param balanced false when its opening or its closing mark is missing; it then reaches to the edge of its paragraph
 */
public record Quotation(Span span, Span quoted, int depth, boolean balanced) {

    public Quotation {
        if (!span.contains(quoted) || depth < 0) {
            throw new IllegalArgumentException("Not a quotation: " + quoted + " in " + span);
        }
    }
}
