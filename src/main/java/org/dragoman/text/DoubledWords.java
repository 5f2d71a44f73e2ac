package org.dragoman.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English words that stand twice running. */
public final class DoubledWords {

    private static final Pattern DOUBLED = Pattern.compile("(?<!\\p{L})(\\p{L}+)(?: \\1)+(?![\\p{L}'’-])",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_TELLING = 4;
    private static final Set<String> SAID_TWICE = Set.of("that", "very", "many", "more", "well", "never", "bora", "baden",
            "pago",
            "walla", "duran", "paris", "long");

    private DoubledWords() {
    }

    /** Whether nobody says the word twice running, as in "specifically specifically". */
    public static boolean isTelling(String word) {
        return word.length() >= SHORTEST_TELLING && !SAID_TWICE.contains(word.toLowerCase(Locale.ROOT))
                && Character.isLetter(word.charAt(0));
    }

    /** "The United States have" for "The United States states have". */
    public static String once(String english) {
        return DOUBLED.matcher(english).replaceAll(found -> isTelling(found.group(1)) ? "$1" : "$0");
    }
}
