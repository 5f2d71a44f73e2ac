package org.dragoman.decode;

import java.util.Map;

/**
 * How a target vocabulary writes numbers: one token for each digit.
 *
 * @param digits
 *        token by digit, 0 to 9; empty when the vocabulary has other tokens with digits in them, so that the numbers in a
 *        hypothesis cannot be told from its tokens
 * @param comma
 *        token of a comma without a space
 * @param point
 *        token of a full stop without a space
 */
public record DigitTokens(Map<Integer, Integer> digits, int comma, int point) {

    /** A vocabulary whose numbers cannot be guarded. */
    public static final DigitTokens UNKNOWN = new DigitTokens(Map.of(), -1, -1);

    public DigitTokens {
        digits = Map.copyOf(digits);
        if (!digits.isEmpty() && digits.size() != 10) {
            throw new IllegalArgumentException("tokens for " + digits.size() + " digits");
        }
    }

    boolean known() {
        return !digits.isEmpty();
    }

    int token(char character) {
        return switch (character) {
            case ',' -> comma;
            case '.' -> point;
            default -> digits.get(character - '0');
        };
    }

    /** What a token stands for: a digit, ',' or '.'; 0 for anything else. */
    char character(int token) {
        if (token == comma) {
            return ',';
        }
        if (token == point) {
            return '.';
        }
        for (int digit = 0; digit < digits.size(); digit++) {
            if (digits.get(digit) == token) {
                return (char) ('0' + digit);
            }
        }
        return 0;
    }
}
