package org.dragoman.text;

/**
 * A half-open range of a text in UTF-16 code units, as {@link String#substring(int, int)} counts them.
 *
 * @param start first code unit, from 0
 * @param end one past the last code unit, never below {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** The whole of a text. */
    public static Span of(CharSequence text) {
        return new Span(0, text.length());
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** The part of {@code text} this span covers; the text must reach at least to {@code end}. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** True when the two share at least one code unit; an empty span overlaps nothing. */
    public boolean overlaps(Span other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /** The same range of a text that lies {@code distance} code units further on in a larger one. */
    public Span shiftedBy(int distance) {
        return new Span(start + distance, end + distance);
    }
}
