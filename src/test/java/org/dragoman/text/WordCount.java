package org.dragoman.text;

/** A measure for tests: words and the end of the sequence, as a model counts tokens. */
final class WordCount {

    private WordCount() {
    }

    static int of(String text) {
        int words = 1;
        for (int at = 0; at < text.length(); at++) {
            boolean begins = !Character.isWhitespace(text.charAt(at))
                    && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
            words += begins ? 1 : 0;
        }
        return words;
    }
}
