package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.number.Digits.Token;
import org.dragoman.text.Span;

/** Reads the numbers of an English text: digits, words, and mixes of both. */
final class EnglishNumbers {

    private static final Pattern ROMAN = Pattern
            .compile("(?<![\\p{L}'\u2019])(?=[XVI])(?:X{0,3}(?:IX|IV|V?I{0,3}))(?![\\p{L}'\u2019])");
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final Pattern BETWEEN = Pattern.compile(",? ?(?:-|\u2013|to|and|or|,) ?[$\u20AC\u00A3]?");
    private static final Set<String> AFTER_DIGITS_ONLY = Set.of("bn", "mn", "m", "k", "tn");

    private static final Pattern DECADE = Pattern.compile("[12]\\d\\d0'?s");
    private static final double[] QUARTERFINAL = { 8, 4 };

    private final String text;
    private final List<Token> tokens;
    private final List<Amount> amounts = new ArrayList<>();
    private int at;

    private EnglishNumbers(String text) {
        this.text = text;
        this.tokens = Digits.tokens(text);
    }

    static List<Amount> in(String text) {
        EnglishNumbers reader = new EnglishNumbers(text);
        while (reader.at < reader.tokens.size()) {
            reader.read();
        }
        reader.readRoman();
        reader.spreadMultipliers();
        return reader.amounts;
    }

    private void read() {
        int first = at;
        Token token = tokens.get(at);
        String word = word(at);
        if (token.isDigits()) {
            readDigits();
        } else if ((word.equals("a") || word.equals("an") || word.equals("one") || word.equals("half"))
                && multiplier(skipArticle(at + 1)) > 0 && !AFTER_DIGITS_ONLY.contains(word(skipArticle(at + 1)))) {
            double group = word.equals("half") ? 0.5 : 1;
            at = skipArticle(at + 1);
            readMultiplied(group, first);
        } else if (EnglishWords.CARDINALS.containsKey(word) || EnglishWords.ORDINALS.containsKey(word)) {
            readMultiplied(-1, first);
        } else {
            readOther(word, token);
        }
    }

    private void readOther(String word, Token token) {
        at++;
        double[] soft = word.equals("quarter") && word(at).startsWith("final") ? QUARTERFINAL : EnglishWords.SOFT.get(word);
        Double multiplier = AFTER_DIGITS_ONLY.contains(word) ? null : EnglishWords.MULTIPLIERS.get(word);
        if (soft != null) {
            add(values(soft), token.span(), false, false);
        } else if (multiplier != null) {
            add(Set.of(multiplier), token.span(), false, false);
        } else if (EnglishWords.MULTIPLIER_ORDINALS.containsKey(word)) {
            double value = EnglishWords.MULTIPLIER_ORDINALS.get(word);
            add(Set.of(value, 1 / value), token.span(), false, false);
        } else if (word.length() == 1 && word.charAt(0) <= 'l' && at > 1 && word(at - 2).equals("group")) {
            add(Set.of(word.charAt(0) - 'a' + 1.0), token.span(), false, false);
        } else if (MONTHS.contains(word) && Character.isUpperCase(token.text().charAt(0))) {
            add(Set.of(MONTHS.indexOf(word) + 1.0), token.span(), false, false);
        }
    }

    private void readDigits() {
        Token token = tokens.get(at);
        int next = at + 1;
        if (multiplier(next) > 0 && adjacent(at, next) && !(word(next).equals("m") && gap(at, next).contains(" "))) {
            Set<Double> values = new HashSet<>();
            double factor = multiplier(next);
            if (word(next).equals("m") || word(next).equals("k")) {
                values.addAll(token.values());
            }
            int last = next;
            if (EnglishWords.MULTIPLIERS.containsKey(word(next + 1)) && !AFTER_DIGITS_ONLY.contains(word(next + 1))) {
                factor *= multiplier(next + 1);
                last++;
            }
            values.add(token.value() * factor);
            at = last + 1;
            double rest = smaller(factor);
            if (rest > 0) {
                values.add(token.value() * factor + rest);
                values.remove(token.value() * factor);
                at += 3;
            }
            add(values, new Span(token.span().start(), tokens.get(at - 1).span().end()), true, true);
        } else {
            boolean trivial = token.value() == 0 && !Scores.isIn(text, tokens, at)
                    || token.value() == 1 && Scores.isListItem(text, token.span()) || isSquare(token)
                    || Scores.isInName(text, token.span());
            if (DECADE.matcher(token.text()).matches()) {
                add(Set.of(Integer.parseInt(token.text().substring(0, 2)) + 1.0), token.span(), false, false);
            }
            add(token.values(), token.span(), !trivial, true);
            at++;
        }
    }

    /** "And 400 million" behind a billion, as one number; 0 where no such thing follows. */
    private double smaller(double factor) {
        boolean follows = word(at).equals("and") && at + 2 < tokens.size() && tokens.get(at + 1).isDigits()
                && adjacent(at, at + 1) && adjacent(at + 1, at + 2);
        double rest = follows ? tokens.get(at + 1).value() * multiplier(at + 2) : 0;
        return rest < factor ? rest : 0;
    }

    /** The exponent of "km2". */
    private boolean isSquare(Token token) {
        return token.span().start() > 0 && token.value() <= 3 && text.charAt(token.span().start() - 1) == 'm';
    }

    /** Reads "two hundred and fifty-six thousand"; {@code group} is -1 when nothing has been read yet. */
    private void readMultiplied(double given, int first) {
        double total = 0;
        double group = given;
        boolean ordinal = false;
        while (at < tokens.size() && !ordinal) {
            String word = word(at);
            Integer cardinal = EnglishWords.CARDINALS.get(word);
            Integer counted = EnglishWords.ORDINALS.get(word);
            int joined = word.equals("and") && (group > 0 && group % 100 == 0 || group < 0 && total > 0) ? 1 : 0;
            if (joined == 1) {
                cardinal = EnglishWords.CARDINALS.get(word(at + 1));
                counted = EnglishWords.ORDINALS.get(word(at + 1));
            }
            Integer value = cardinal != null ? cardinal : counted;
            if (at > first && !adjacent(at - 1, at)) {
                break;
            } else if (value != null && fits(group, value, total)) {
                group = Math.max(group, 0) + value;
                at += joined + 1;
                ordinal = cardinal == null;
            } else if (group > 0 && word.equals("and") && word(at + 1).equals("a") && word(at + 2).equals("half")) {
                group += 0.5;
                at += 3;
            } else if (joined == 0 && multiplier(at) > 0 && group >= 0 && !AFTER_DIGITS_ONLY.contains(word)) {
                double factor = multiplier(at);
                if (factor == 100) {
                    group = group * factor;
                } else {
                    total += group * factor;
                    group = -1;
                }
                at++;
            } else {
                break;
            }
        }
        addRead(total + Math.max(group, 0), ordinal, first);
    }

    private void addRead(double value, boolean ordinal, int first) {
        Set<Double> values = new HashSet<>(Set.of(value));
        if (ordinal && value > 2) {
            values.add(1 / value);
        }
        boolean firm = value > 1 && !(ordinal && (value == 2 || first > 0 && word(first - 1).equals("a")));
        if (!ordinal && at < tokens.size() && adjacent(at - 1, at)) {
            double parts = parts(word(at));
            if (parts > 0) {
                values.clear();
                values.addAll(value == 1 ? Set.of(1 / parts, parts) : Set.of(value / parts));
                firm = value > 1;
                at++;
            }
        }
        add(values, new Span(tokens.get(first).span().start(), tokens.get(at - 1).span().end()), firm, false);
    }

    private static double parts(String word) {
        return switch (word) {
            case "third", "thirds" -> 3;
            case "quarter", "quarters", "fourths" -> 4;
            case "fifth", "fifths" -> 5;
            case "tenths" -> 10;
            default -> 0;
        };
    }

    private static boolean fits(double group, int value, double total) {
        if (group < 0) {
            return true;
        }
        return group >= 20 && group % 100 >= 20 && group % 10 == 0 && value < 10 && value > 0
                || group >= 100 && group % 100 == 0 && value > 0;
    }

    /** "10 to 15 million": the first may be 10 million. */
    private void spreadMultipliers() {
        Scores.spread(amounts, text, BETWEEN, amount -> EnglishWords.MULTIPLIERS.entrySet().stream()
                .filter(multiplier -> amount.text().toLowerCase(Locale.ROOT).endsWith(multiplier.getKey()))
                .map(Map.Entry::getValue).max(Double::compare).orElse(0.0));
    }

    private void readRoman() {
        Matcher matcher = ROMAN.matcher(text);
        while (matcher.find()) {
            String numeral = matcher.group();
            if (!numeral.isEmpty() && !numeral.equals("I")) {
                add(Set.of((double) roman(numeral)), new Span(matcher.start(), matcher.end()), false, false);
            }
        }
    }

    private static int roman(String numeral) {
        int value = 0;
        int[] worth = new int[numeral.length() + 1];
        for (int i = numeral.length() - 1; i >= 0; i--) {
            worth[i] = switch (numeral.charAt(i)) {
                case 'X' -> 10;
                case 'V' -> 5;
                default -> 1;
            };
            value += worth[i] < worth[i + 1] ? -worth[i] : worth[i];
        }
        return value;
    }

    private int skipArticle(int index) {
        return word(index).equals("a") || word(index).equals("an") ? index + 1 : index;
    }

    private double multiplier(int index) {
        return EnglishWords.MULTIPLIERS.getOrDefault(word(index), 0.0);
    }

    private String word(int index) {
        return index < tokens.size() && !tokens.get(index).isDigits() ? tokens.get(index).text().toLowerCase(Locale.ROOT) : "";
    }

    private String gap(int one, int next) {
        return text.substring(tokens.get(one).span().end(), tokens.get(next).span().start());
    }

    private boolean adjacent(int one, int next) {
        String gap = gap(one, next);
        return gap.isEmpty() || gap.length() == 1 && " -\u2011".indexOf(gap.charAt(0)) >= 0;
    }

    private static Set<Double> values(double[] values) {
        Set<Double> set = new HashSet<>();
        for (double value : values) {
            set.add(value);
        }
        return set;
    }

    private void add(Set<Double> values, Span span, boolean firm, boolean digits) {
        amounts.add(new Amount(values, span, span.in(text), firm, digits));
    }
}
