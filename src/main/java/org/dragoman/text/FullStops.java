package org.dragoman.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells a full stop that ends a sentence from one that belongs to an abbreviation, a name, a numbering or a pause. */
final class FullStops {

    private static final Set<String> ABBREVIATIONS = new HashSet<>(DataLines.shipped("/text/abbreviations.txt"));
    private static final Set<String> LETTER_NAMES = new HashSet<>(DataLines.shipped("/text/letter-names.txt"));
    private static final String TERMINATORS = ".!?؟۔…";

    /** The longest word looked at on either side of a stop; abbreviations are shorter. */
    private static final int LONGEST = 12;

    private FullStops() {
    }

    static boolean isTerminator(char unit) {
        return TERMINATORS.indexOf(unit) >= 0;
    }

    /**
     * True when the marks that end at {@code stop} end a sentence. A run of dots alone does not: in Arabic copy ".." is a
     * pause, as a dash is.
     *
     * @param stop offset of the last of one or more of {@code . ! ? ؟ …}
     */
    static boolean endsSentence(String text, Span range, int stop) {
        int first = stop;
        boolean onlyDots = true;
        while (first >= range.start() && isTerminator(text.charAt(first))) {
            onlyDots &= text.charAt(first) == '.' || text.charAt(first) == '…';
            first--;
        }
        if (!onlyDots) {
            return true;
        }
        boolean single = first == stop - 1 && text.charAt(stop) == '.';
        return single && !belongsToWord(text, range, stop);
    }

    private static boolean belongsToWord(String text, Span range, int stop) {
        int start = wordStart(text, range, stop);
        String word = text.substring(start, stop);
        if (word.isEmpty()) {
            return false;
        }
        if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
            return !isUnitOfNumber(text, range, start, word);
        }
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                || LETTER_NAMES.contains(word) && isSpelledOn(text, range, start, stop);
    }

    /** بي.بي.سي and إتش. بي. إس: with a space, another stop must show that letters are being spelled. */
    private static boolean isSpelledOn(String text, Span range, int start, int stop) {
        boolean space = stop + 1 < range.end() && isSpace(text.charAt(stop + 1));
        int next = stop + (space ? 2 : 1);
        String name = wordFrom(text, range, next);
        int after = next + name.length();
        int before = start > range.start() && isSpace(text.charAt(start - 1)) ? start - 2 : start - 1;
        return LETTER_NAMES.contains(name) && (!space || after < range.end() && text.charAt(after) == '.'
                || before >= range.start() && text.charAt(before) == '.');
    }

    /** 2005م. can end a sentence, as U.S. cannot. */
    private static boolean isUnitOfNumber(String text, Span range, int start, String letter) {
        if (letter.charAt(0) != 'م') {
            return false;
        }
        int before = start - 1;
        while (before >= range.start() && isSpace(text.charAt(before))) {
            before--;
        }
        return before >= range.start() && Character.isDigit(text.charAt(before));
    }

    private static int wordStart(String text, Span range, int stop) {
        int start = stop;
        while (start > range.start() && stop - start < LONGEST && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String wordFrom(String text, Span range, int start) {
        int end = start;
        while (end < range.end() && end - start < LONGEST && isOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isOfWord(char unit) {
        return Character.isLetterOrDigit(unit);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
