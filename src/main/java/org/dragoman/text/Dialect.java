package org.dragoman.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells spoken Arabic from that of the press, by the words of {@code text/dialect-words.txt}. The models have read the
 * press, and translate the other by guess.
 */
final class Dialect {

    private static final Set<String> WORDS = new HashSet<>(DataLines.shipped("/text/dialect-words.txt"));

    /** One word in twelve: a story that quotes somebody's words in passing stays below. */
    private static final int RAREST = 12;
    private static final int FEWEST = 2;
    private static final int SHORT_TEXT = 5;

    private Dialect() {
    }

    static boolean isLikely(String text) {
        List<String> words = Arrays.stream(ArabicNormalizer.normalize(text).value().split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty()).toList();
        long spoken = words.stream().filter(Dialect::isSpoken).count();
        return spoken * RAREST >= words.size() && (spoken >= FEWEST || spoken > 0 && words.size() <= SHORT_TEXT);
    }

    private static boolean isSpoken(String word) {
        return WORDS.contains(word)
                || word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف') && WORDS.contains(word.substring(1));
    }
}
