package org.dragoman.audit.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

import org.dragoman.audit.number.Digits.Token;
import org.dragoman.text.Span;

/** Numbers that stand together: the two of a score, and those that share a multiplier. */
final class Scores {

    private static final Pattern BETWEEN = Pattern.compile(" ?[-\u2013/] ?");
    private static final Pattern NIL = Pattern.compile("صفر|zero|nil");
    private static final Pattern INTO_NAME = Pattern
            .compile("(?!(?:st|nd|rd|th|[mk]|[kc]?m|kg|km|bn|mn|mm|tn|[ap]m|s|h|hrs?|percent)\\b)[A-Za-z]");
    private static final Pattern LIST_ITEM = Pattern.compile(" ?[-\u2013.)](?: .*|)", Pattern.DOTALL);

    private Scores() {
    }

    /** Whether it is one of two numbers with a dash between them: "3-0". */
    static boolean isIn(String text, List<Token> tokens, int at) {
        return joined(text, tokens, at - 1, at) || joined(text, tokens, at, at + 1);
    }

    private static boolean joined(String text, List<Token> tokens, int one, int next) {
        return one >= 0 && next < tokens.size() && isNumber(tokens.get(one)) && isNumber(tokens.get(next))
                && BETWEEN.matcher(text.substring(tokens.get(one).span().end(), tokens.get(next).span().start())).matches();
    }

    private static boolean isNumber(Token token) {
        return token.isDigits() || NIL.matcher(token.text()).matches();
    }

    /** Part of a name such as "KV62". */
    static boolean isInName(String text, Span number) {
        return number.start() > 0 && isLatin(text.charAt(number.start() - 1))
                || number.end() < text.length() && Character.isDigit(text.charAt(number.end() - 1))
                        && INTO_NAME.matcher(text).region(number.end(), text.length()).lookingAt();
    }

    private static boolean isLatin(char unit) {
        return unit < '\u0250' && Character.isLetter(unit);
    }

    /** "1- " or "1) " at the beginning. */
    static boolean isListItem(String text, Span number) {
        return number.start() <= 1 && LIST_ITEM.matcher(text.substring(number.end())).matches();
    }

    /**
     * Lets a number be the multiple that one behind it is: of "296, 83 and 58 million" the first may be 296 million.
     *
     * @param multiplier
     *        the one that a number ends with, or 0
     */
    static List<Amount> spread(List<Amount> amounts, String text, Pattern between, ToDoubleFunction<Amount> multiplier) {
        double shared = 0;
        for (int i = amounts.size() - 2; i >= 0; i--) {
            Amount one = amounts.get(i);
            Amount next = amounts.get(i + 1);
            boolean joined = one.span().end() <= next.span().start()
                    && between.matcher(text).region(one.span().end(), next.span().start()).matches();
            double own = joined ? multiplier.applyAsDouble(next) : 0;
            shared = !joined ? 0 : own > 0 ? own : shared;
            if (shared == 0) {
                continue;
            }
            Set<Double> values = new HashSet<>(one.values());
            for (double value : one.values()) {
                values.add(value * shared);
            }
            amounts.set(i, new Amount(values, one.span(), one.text(), one.firm(), one.digits()));
        }
        return amounts;
    }
}
