package org.dragoman.text;

import java.util.Arrays;

/**
 * Normalization "arabic-1", applied to source text before the tokenizer.
 *
 * <p>
 * The models were trained on text under the same rules, written down in {@code models/training/normalization.py}; the two
 * must agree bit for bit and are both held to {@code normalization/arabic-1.tsv} among the test resources. Applying it
 * twice changes nothing more.
 */
public final class ArabicNormalizer {

    /** What a model's manifest calls these rules. */
    public static final String NAME = "arabic-1";

    private ArabicNormalizer() {
    }

    public static NormalizedText normalize(String source) {
        return new Run(source).normalized();
    }

    /** One pass over one text. */
    private static final class Run {

        private final String source;
        private final StringBuilder value;
        private int[] sources;
        private int end;
        private int spaceAt = -1;

        Run(String source) {
            this.source = source;
            this.value = new StringBuilder(source.length());
            this.sources = new int[source.length() + 1];
        }

        NormalizedText normalized() {
            int length;
            for (int at = 0; at < source.length(); at += length) {
                int codePoint = source.codePointAt(at);
                length = Character.charCount(codePoint);
                int composed = at + 1 < source.length() ? ArabicRewriting.composed(codePoint, source.charAt(at + 1)) : 0;
                if (composed != 0) {
                    codePoint = composed;
                    length = 2;
                }
                add(codePoint, at, at + length);
            }
            sources = Arrays.copyOf(sources, value.length() + 1);
            sources[value.length()] = end;
            return new NormalizedText(value.toString(), sources);
        }

        private void add(int codePoint, int from, int to) {
            String rewritten = ArabicRewriting.rewritten(codePoint);
            if (rewritten == null) {
                addSpaceBefore();
                append(Character.toString(codePoint), from);
            } else {
                for (int i = 0; i < rewritten.length(); i++) {
                    addRewritten(rewritten.charAt(i), from);
                }
            }
            if (spaceAt < 0 && !value.isEmpty()) {
                end = to;
            }
        }

        private void addRewritten(char unit, int from) {
            if (unit != ' ') {
                addSpaceBefore();
                append(String.valueOf(unit), from);
            } else if (spaceAt < 0) {
                spaceAt = from;
            }
        }

        /** Writes the run of white space that has been read, unless nothing stands before it. */
        private void addSpaceBefore() {
            if (spaceAt >= 0 && !value.isEmpty()) {
                append(" ", spaceAt);
            }
            spaceAt = -1;
        }

        private void append(String units, int from) {
            int needed = value.length() + units.length() + 1;
            if (needed > sources.length) {
                sources = Arrays.copyOf(sources, Math.max(needed, sources.length * 2));
            }
            for (int i = 0; i < units.length(); i++) {
                sources[value.length() + i] = from;
            }
            value.append(units);
        }
    }
}
