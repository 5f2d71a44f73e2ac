package org.dragoman.text;

/**
 * A text under {@link ArabicNormalizer} and the way back from it.
 *
 * <p>
 * A character that normalization removed belongs to the one before it, so a word's span takes its last vowel mark along:
 *
 * <pre>
 * source      ك ت ا ب ٌ   ٢ …          (9 code units)
 * value       k t a b     2 . . .      (shown in Latin letters)
 * </pre>
 *
 * {@code sourceOf} of the span of "ktab" covers five code units, and of any one of the three dots the whole ellipsis.
 */
public final class NormalizedText {

    private final String value;

    /** For each code unit of the value where its source begins; one more entry for where the source of the last one ends. */
    private final int[] sources;

    NormalizedText(String value, int[] sources) {
        if (sources.length != value.length() + 1) {
            throw new IllegalArgumentException(sources.length + " offsets do not fit " + value.length() + " code units");
        }
        this.value = value;
        this.sources = sources;
    }

    public String value() {
        return value;
    }

    /**
     * Where a range of the value comes from.
     *
     * @param normalized a span of {@link #value()}
     * @return the span of the source; empty when the given one is
     */
    public Span sourceOf(Span normalized) {
        if (normalized.end() > value.length()) {
            throw new IllegalArgumentException(normalized + " leaves a text of " + value.length() + " code units");
        }
        int start = sources[normalized.start()];
        if (normalized.isEmpty()) {
            return new Span(start, start);
        }
        int last = normalized.end() - 1;
        int next = normalized.end();
        while (next < value.length() && sources[next] == sources[last]) {
            next++;
        }
        return new Span(start, sources[next]);
    }

    /**
     * This text with a range of it left out. As with what normalization removes, its source belongs to the character before
     * it from then on.
     *
     * @param removed a span of {@link #value()}
     */
    public NormalizedText without(Span removed) {
        int[] left = new int[sources.length - removed.length()];
        System.arraycopy(sources, 0, left, 0, removed.start());
        System.arraycopy(sources, removed.end(), left, removed.start(), sources.length - removed.end());
        return new NormalizedText(value.substring(0, removed.start()) + value.substring(removed.end()), left);
    }
}
