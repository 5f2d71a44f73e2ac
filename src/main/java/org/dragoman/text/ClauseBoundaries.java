package org.dragoman.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How good a place between two words of a sentence is for cutting it, when it has to be cut: 0 is best.
 *
 * <p>
 * Ends of sentences and clauses come first (؛ then : and .. then ،), then the words a clause begins with, then a word that
 * begins with و, then any space; after a number or a word that leans on the next one is worst. Within a quotation or bracket
 * everything but the end of a sentence counts for worse than all of these.
 */
final class ClauseBoundaries {

    /** From here on a cut is so bad that a shorter piece is the better choice. */
    static final int POOR = 6;

    static final int WORST = 20;

    private static final int ENCLOSED = 6;

    private static final Set<String> OPENERS = new HashSet<>(DataLines.shipped("/text/clause-openers.txt"));
    private static final Set<String> WAW_WORDS = new HashSet<>(DataLines.shipped("/text/waw-words.txt"));
    private static final Set<String> LEANING = new HashSet<>(DataLines.shipped("/text/leaning-words.txt"));
    private static final Pattern WAW_OR_FA = Pattern.compile("[وف](?=..)");

    private ClauseBoundaries() {
    }

    /**
     * @param before the word before the boundary, with the marks that cling to it
     * @param after the word after it
     */
    static int rank(String before, String after, boolean endsSentence, boolean enclosed) {
        if (endsSentence) {
            return enclosed ? 2 : 0;
        }
        int rank = rankOutside(bare(before), after);
        return enclosed ? rank + ENCLOSED : rank;
    }

    /** True when the word is one that و was put before: وأضاف, but not وزير. */
    static boolean beginsWithConjunction(String word) {
        return word.length() > 2 && word.charAt(0) == 'و' && Character.isLetter(word.charAt(1)) && !WAW_WORDS.contains(word);
    }

    private static int rankOutside(String before, String after) {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        return switch (last) {
            case '؛', ';' -> 1;
            case ':', '…', '.', '؟', '!' -> 2;
            case '،', ',' -> 3;
            case '-', '–', '—' -> rankOfDash(before, after);
            default -> rankOfWords(before, after);
        };
    }

    /** A dash between spaces parts clauses, one that clings to a word ends an insertion, one in "3 - 1" parts nothing. */
    private static int rankOfDash(String before, String after) {
        if (before.length() > 1) {
            return 5;
        }
        return Character.isDigit(after.charAt(0)) ? 7 : 3;
    }

    private static int rankOfWords(String before, String after) {
        if (LEANING.contains(before) || LEANING.contains(WAW_OR_FA.matcher(before).replaceFirst(""))
                || Character.isDigit(before.charAt(before.length() - 1)) || Character.isDigit(after.charAt(0))) {
            return 7;
        }
        if (OPENERS.contains(after) || OPENERS.contains(WAW_OR_FA.matcher(after).replaceFirst(""))) {
            return 4;
        }
        return beginsWithConjunction(after) ? 5 : 6;
    }

    /** The word without the closing marks after it. */
    private static String bare(String word) {
        int end = word.length();
        while (end > 1 && "\"'”’“»)]}″".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
