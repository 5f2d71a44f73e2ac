package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.List;

/**
 * A reading of a written word: what remains without conjunction (و، ف), preposition (ب، ل، ك) and article.
 *
 * @param offset
 *        how many letters were taken off
 * @param article
 *        whether an article is among them
 */
record Stem(String key, int offset, boolean article) {

    private static final int SHORTEST = 2;

    /** All readings of a word, the one nearest to how it is written first. */
    static List<Stem> of(String word) {
        List<Stem> stems = new ArrayList<>();
        addFrom(stems, word, 0);
        if (startsWithOneOf(word, 0, "وف")) {
            addFrom(stems, word, 1);
        }
        return stems;
    }

    private static void addFrom(List<Stem> stems, String word, int offset) {
        addWithArticle(stems, word, offset);
        if (word.startsWith("لل", offset)) {
            add(stems, "ال" + word.substring(offset + 2), offset + 1, false);
            add(stems, word.substring(offset + 2), offset + 2, true);
        }
        if (startsWithOneOf(word, offset, "بلك")) {
            addWithArticle(stems, word, offset + 1);
        }
    }

    private static void addWithArticle(List<Stem> stems, String word, int offset) {
        add(stems, word.substring(offset), offset, false);
        if (word.startsWith("ال", offset)) {
            add(stems, word.substring(offset + 2), offset + 2, true);
        }
    }

    private static void add(List<Stem> stems, String key, int offset, boolean article) {
        if (key.length() >= SHORTEST) {
            stems.add(new Stem(key, offset, article));
        }
    }

    private static boolean startsWithOneOf(String word, int offset, String letters) {
        return offset < word.length() && letters.indexOf(word.charAt(offset)) >= 0;
    }
}
