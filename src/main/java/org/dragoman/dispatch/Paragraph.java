package org.dragoman.dispatch;

import java.util.List;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Lines;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * A paragraph and the form of it that rules are matched against.
 *
 * @param span in the dispatch's text
 */
record Paragraph(Span span, NormalizedText normalized) {

    static List<Paragraph> of(String text) {
        return Lines.in(text, Span.of(text)).stream()
                .map(line -> new Paragraph(line, ArabicNormalizer.normalize(line.in(text)))).toList();
    }

    String value() {
        return normalized.value();
    }

    /** Where in the dispatch's text a range of the normalized paragraph stands. */
    Span sourceOf(int start, int end) {
        return normalized.sourceOf(new Span(start, end)).shiftedBy(span.start());
    }
}
