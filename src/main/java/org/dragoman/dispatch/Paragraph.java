package org.dragoman.dispatch;

import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern TATWEEL = Pattern.compile("(?<=[\\p{L}\\p{N}/)] )\u0640(?= )");

    static List<Paragraph> of(String text) {
        return Lines.in(text, Span.of(text)).stream()
                .map(line -> new Paragraph(line, ArabicNormalizer.normalize(withDashes(line.in(text))))).toList();
    }

    /** A tatweel by itself is a dash to those who write so; under "arabic-1" it would be gone. */
    private static String withDashes(String line) {
        return line.indexOf('\u0640') < 0 ? line : TATWEEL.matcher(line).replaceAll("-");
    }

    String value() {
        return normalized.value();
    }

    /** Where in the dispatch's text a range of the normalized paragraph stands. */
    Span sourceOf(int start, int end) {
        return normalized.sourceOf(new Span(start, end)).shiftedBy(span.start());
    }
}
