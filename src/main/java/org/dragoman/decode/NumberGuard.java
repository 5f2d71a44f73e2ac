package org.dragoman.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the digits of a hypothesis to the numbers of its source: a digit may come only where it begins or continues one
 * that has not been written yet, and a number once begun is brought to its end, with its point where it belongs and commas
 * between thousands at most. (A model of this size otherwise turns "5000" into "500" and "2017" into "2012".)
 */
record NumberGuard(DigitTokens digits, List<String> numbers) implements LogitsProcessor {

    private static final String CHARACTERS = "0123456789.,";

    @Override
    public void ban(Prefix prefix) {
        List<String> left = new ArrayList<>(numbers);
        String open = open(prefix, left);
        boolean complete = open.isEmpty() || left.contains(plain(withoutEnd(open)));
        List<Character> following = new ArrayList<>();
        for (char next : CHARACTERS.toCharArray()) {
            if (left.stream().anyMatch(number -> continues(number, open, next))) {
                following.add(next);
            } else if (Character.isDigit(next)) {
                prefix.ban(digits.token(next));
            }
        }
        if (!complete) {
            prefix.requireOneOf(following.stream().mapToInt(digits::token).toArray());
        }
    }

    /**
     * Reads the numbers of a hypothesis.
     *
     * @param left
     *        loses those that are finished
     * @return the one that its end leaves open, as it is written; empty when none is
     */
    private String open(Prefix prefix, List<String> left) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < prefix.length(); i++) {
            char character = digits.character(prefix.token(i));
            boolean separator = character == ',' || character == '.';
            if (character == 0 || separator && (open.isEmpty() || !Character.isDigit(open.charAt(open.length() - 1)))) {
                left.remove(plain(withoutEnd(open.toString())));
                open.setLength(0);
            } else {
                open.append(character);
            }
        }
        return open.toString();
    }

    /** Whether a number can stand where {@code open} has been written and {@code next} comes. */
    private static boolean continues(String number, String open, char next) {
        String plain = plain(open);
        if (!number.startsWith(plain) || number.length() == plain.length()) {
            return false;
        }
        if (next != ',') {
            return number.charAt(plain.length()) == next;
        }
        int point = number.indexOf('.');
        int integer = (point < 0 ? number.length() : point) - plain.length();
        return !open.isEmpty() && Character.isDigit(open.charAt(open.length() - 1)) && integer > 0 && integer % 3 == 0;
    }

    private static String plain(String written) {
        return written.replace(",", "");
    }

    /** A comma or full stop after a number is punctuation, unless it goes on. */
    private static String withoutEnd(String written) {
        int end = written.length();
        return end > 0 && !Character.isDigit(written.charAt(end - 1)) ? written.substring(0, end - 1) : written;
    }
}
