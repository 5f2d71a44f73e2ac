package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.Span;

/** Numbers and words of a text, in order, and what digits may stand for. */
final class Digits {

    /** A word, or a number in digits with what it may stand for. */
    record Token(String text, Span span, double value, Set<Double> values) {

        Token(String text, Span span, Set<Double> values) {
            this(text, span, values.stream().mapToDouble(value -> value).min().orElse(0), values);
        }

        boolean isDigits() {
            return !values.isEmpty();
        }
    }

    private static final String GROUPED = "\\d+ر\\d+|\\d+\\. \\d+(?= (?:مليار|مليون|تريليون|بليون|في ال[مئ]|بالم|%))|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d{1,3}(?:[,،]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?: \\d{3})+(?![\\d,.:/-]\\d)(?!\\d)";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<phone>\\+?\\d[\\d() -]{7,}\\d)|(?<number>" + GROUPED
                    + "|\\d+(?:[.,]\\d+)?)(?<decade>s\\b|'s\\b)?|(?<word>\\p{L}+)");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}\\.[0-5]\\d");
    private static final Pattern HALF_OF_DAY = Pattern.compile("(?::\\d\\d)? ?(?:[ap]\\.?m\\b|مساء|ظهرا|بعد|ليلا).*",
            Pattern.DOTALL);
    private static final Pattern CLOCK = Pattern.compile(" ?(?:GMT|UTC|local|hours|بتوقيت|تغ|غرينتش).*", Pattern.DOTALL);
    private static final int SHORTEST_PHONE = 9;
    private static final int FIRST_YEAR = 1900;

    private Digits() {
    }

    /** @param text with Latin digits; what looks like a telephone number is left out */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at)) {
            at = matcher.end();
            if (matcher.group("phone") != null) {
                if (isPhone(matcher.group())) {
                    continue;
                }
                at = addNumber(text, matcher.start(), tokens);
            } else if (matcher.group("word") != null) {
                tokens.add(new Token(matcher.group(), new Span(matcher.start(), matcher.end()), Set.of()));
            } else {
                addNumber(text, matcher.start(), tokens);
            }
        }
        return tokens;
    }

    private static boolean isPhone(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long parts = text.chars().filter(c -> c == ' ' || c == '-').count();
        return digits >= SHORTEST_PHONE && (text.startsWith("+") || text.startsWith("00") || parts == 1 && text.contains("-"));
    }

    private static final Pattern NUMBER = Pattern.compile("(" + GROUPED + "|\\d+(?:[.,]\\d+)?)(s\\b|'s\\b)?");

    private static int addNumber(String text, int from, List<Token> tokens) {
        Matcher matcher = NUMBER.matcher(text);
        int start = Character.isDigit(text.charAt(from)) ? from : from + 1;
        if (!matcher.find(start) || matcher.start() != start) {
            return from + 1;
        }
        String number = matcher.group(1);
        Span span = new Span(start, matcher.end());
        if (TIME.matcher(number).matches() && HALF_OF_DAY.matcher(text.substring(matcher.end())).matches()) {
            int point = start + number.indexOf('.');
            tokens.add(new Token(text.substring(start, point), new Span(start, point),
                    hours(Integer.parseInt(text.substring(start, point)))));
            tokens.add(new Token(text.substring(point + 1, span.end()), new Span(point + 1, span.end()),
                    Set.of(Double.valueOf(text.substring(point + 1, span.end())))));
        } else {
            tokens.add(new Token(matcher.group(), span, values(text, number, matcher.group(2) != null, span)));
        }
        return matcher.end();
    }

    /** "5ر47" has a letter for a point, and is often in the order in which it was typed: 47.5. */
    private static Set<Double> values(String text, String number, boolean decade, Span span) {
        Set<Double> values = new HashSet<>();
        String plain = number.replace(" ", "").replace('،', ',');
        int point = plain.indexOf('ر');
        if (point > 0) {
            return Set.of(Double.valueOf(plain.replace('ر', '.')),
                    Double.valueOf(plain.substring(point + 1) + "." + plain.substring(0, point)));
        }
        if (plain.matches("\\d+,\\d{1,2}|\\d+,\\d{4,}")) {
            values.add(Double.valueOf(plain.replace(',', '.')));
        } else {
            double value = Double.parseDouble((plain.indexOf('.') == plain.lastIndexOf('.') ? plain : plain.replace(".", ""))
                    .replace(",", ""));
            values.add(value);
            if (plain.matches("\\d{1,3}\\.\\d{3}")) {
                values.add(value * 1000);
            }
            if (value <= 12 && value == Math.rint(value) && HALF_OF_DAY.matcher(text.substring(span.end())).matches()) {
                values.addAll(hours((int) value));
            }
            if (plain.length() == 4 && CLOCK.matcher(text.substring(span.end())).matches()) {
                values.add(Math.floor(value / 100)); // "2300 GMT"
                values.add(value / 100);
            }
            addYears(text, span, decade, value, values);
        }
        return values;
    }

    /** "1995-96" ends in 1996, and "the 90s" began in 1990. */
    private static void addYears(String text, Span span, boolean decade, double value, Set<Double> values) {
        boolean shortYear = value < 100 && span.length() <= 4 && (decade || span.start() > 4
                && "-/\u2013".indexOf(text.charAt(span.start() - 1)) >= 0
                && text.substring(span.start() - 5, span.start() - 1).matches("(?:19|20)\\d\\d"));
        if (shortYear) {
            values.add(FIRST_YEAR + value);
            values.add(FIRST_YEAR + 100 + value);
        }
        if (decade && value >= FIRST_YEAR) {
            values.add(value % 100);
        }
    }

    private static Set<Double> hours(int hour) {
        return hour == 12 ? Set.of(12.0, 0.0) : Set.of((double) hour, hour + 12.0);
    }
}
