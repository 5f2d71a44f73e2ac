package org.dragoman.summarize;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The hard limit of a summary. It is never passed; a summary may stay below it. */
public sealed interface SummaryLength {

    SummaryLength DEFAULT = new Sentences(3);

    int limit();

    /** What the limit counts, as a request names it. */
    String unit();

    /** How much of the limit one sentence takes. */
    int of(String sentence);

    /** What lies between two sentences: one space counts as a character. */
    default int between() {
        return 0;
    }

    /**
     * The length a request asks for.
     *
     * @return {@link #DEFAULT} when all three are null
     * @throws IllegalArgumentException when more than one is given, or one is not positive
     */
    static SummaryLength of(Integer sentences, Integer words, Integer characters) {
        List<Integer> given = Stream.of(sentences, words, characters).filter(Objects::nonNull).toList();
        if (given.size() > 1) {
            throw new IllegalArgumentException("Ask for sentences, words or characters, not for more than one of them");
        }
        if (sentences != null) {
            return new Sentences(sentences);
        }
        if (words != null) {
            return new Words(words);
        }
        return characters == null ? DEFAULT : new Characters(characters);
    }

    /** Whole sentences, as the reader counts them. */
    record Sentences(int limit) implements SummaryLength {

        public Sentences {
            requirePositive(limit, "sentences");
        }

        @Override
        public String unit() {
            return "sentences";
        }

        @Override
        public int of(String sentence) {
            return 1;
        }
    }

    /** Words as white space separates them. */
    record Words(int limit) implements SummaryLength {

        public Words {
            requirePositive(limit, "words");
        }

        @Override
        public String unit() {
            return "words";
        }

        @Override
        public int of(String sentence) {
            return sentence.strip().split("\\s+").length;
        }
    }

    /** UTF-16 code units, the spaces between sentences included. */
    record Characters(int limit) implements SummaryLength {

        public Characters {
            requirePositive(limit, "characters");
        }

        @Override
        public String unit() {
            return "characters";
        }

        @Override
        public int of(String sentence) {
            return sentence.length();
        }

        @Override
        public int between() {
            return 1;
        }
    }

    private static void requirePositive(int limit, String unit) {
        if (limit < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s must be at least 1, not %d", unit, limit));
        }
    }
}
