package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.dragoman.audit.number.Digits.Token;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;

/**
 * Reads the numbers of a normalized Arabic text: digits, words in all cases and genders, and mixes of both.
 *
 * <p>
 * A number is a chain in which "و" adds and a multiplier multiplies: "ألف ومئتان وخمسون" is 1000 + 200 + 50, "12 ألفا و500" is
 * 12 × 1000 + 500. What "و" joins without growing smaller are two numbers.
 */
final class ArabicNumbers {

    private static final Set<String> LUNAR_AND_LEVANTINE = Set.of("كانون", "تشرين", "ربيع", "جمادي");
    private static final Pattern GAP = Pattern.compile(" ?(?:[$\u20AC\u00A3] ?)?");
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:-|\u2013|،? ?و|الى|إلى|او|أو|الي) ?");
    private static final Pattern DUAL = Pattern.compile("\\p{L}{3,}(?:ين|ان|تا|تي|يهما|اهما|تيه|تاه|يه|اه|يها|اها|ا|ي)");

    private static final Pattern ONE_LARGE = Pattern.compile("[وفبل]?(?:مليون|مليار|بليون|تريليون)ا?");
    private static final Pattern AFTER_ONE = Pattern
            .compile("عشره?|وا?ل?(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)");
    private static final Set<String> TAILS = Set.of("عشر", "عشره", "مئه", "مائه", "ميه");
    private static final Set<String> BEFORE_TEN = Set.of("اثنا", "اثني", "اثنتا", "اثنتي");
    private static final Set<String> PERCENT = Set.of("بمئه", "بالمئه", "بمائه", "بالمائه", "بماه", "بالماه");
    private static final Set<String> AT = Set.of("في", "ب");
    private static final Set<String> HALF_OF_DAY = Set.of("مساء", "ظهرا", "ليلا");
    private static final Set<String> DECADE_OF_LIFE = Set.of("عقد", "عقده", "عقدها", "عقدهم", "العقد", "وعقد", "لعقد");

    private final String text;
    private final List<Token> tokens;
    private final String[] folded;
    private final List<Amount> amounts = new ArrayList<>();
    private int at;

    private ArabicNumbers(String text) {
        this.text = text;
        this.tokens = Digits.tokens(text);
        this.folded = tokens.stream().map(token -> ArabicNormalizer.folded(token.text())).toArray(String[]::new);
    }

    static List<Amount> in(String text) {
        ArabicNumbers reader = new ArabicNumbers(text);
        while (reader.at < reader.tokens.size()) {
            if (!reader.readChain()) {
                reader.readOther();
            }
        }
        return reader.spreadMultipliers();
    }

    /** The state of a chain: what is complete, what is growing, and how small the next addend must be. */
    private static final class Chain {
        private double total;
        private double group = -1;
        private double below = Double.MAX_VALUE;
        private boolean digits;
        private boolean ordinal;
        private boolean multiplied;

        double value() {
            return total + Math.max(group, 0);
        }
    }

    private boolean readChain() {
        int first = at;
        Chain chain = new Chain();
        while (at < tokens.size() && (at == first || GAP.matcher(gap(at - 1, at)).matches())) {
            int before = at;
            if (!extend(chain, at == first)) {
                at = before;
                break;
            }
        }
        if (at == first) {
            return false;
        }
        addChain(chain, first);
        return true;
    }

    private void addChain(Chain chain, int first) {
        Set<Double> values = new HashSet<>();
        double value = chain.value();
        int length = at - first;
        boolean firm = !isTrivial(chain, first);
        boolean percent = length == 1 && value == 100 && !chain.digits && first > 0 && isPercent(first);
        values.add(value);
        if (chain.digits && (length == 1 || tokens.get(first).text().indexOf('ر') > 0)) {
            double factor = value / tokens.get(first).value();
            tokens.get(first).values().forEach(one -> values.add(length == 1 ? one : one * factor));
        }
        if (chain.digits && chain.multiplied && tokens.get(first).text().matches("\\d{1,3}[,،]\\d{3}")) {
            values.add(value / 1000); // "2,650 مليار" has a comma for a point
        }
        if (length == 1 && chain.multiplied && raw(first).endsWith("ا")) {
            values.add(value * 2); // "مليونا" is two million before what is counted
        }
        boolean clock = first > 0 && raw(first - 1).contains("ساعه");
        if ((clock || followedByHalfOfDay()) && value <= 12) {
            values.add(value + 12);
        }
        if (value == 5 && !chain.digits) {
            values.add(0.2);
        }
        addParts(chain, values);
        if (chain.ordinal && first > 0 && DECADE_OF_LIFE.contains(raw(first - 1))) {
            values.addAll(Set.of(value * 10, value * 10 - 10)); // whose fifth decade it is, is in their forties
            firm = false;
        }
        if (!percent) {
            add(values, new Span(start(first), tokens.get(at - 1).span().end()), firm, chain.digits);
        }
    }

    /** What English may well say without a number, or in other words. */
    private boolean isTrivial(Chain chain, int first) {
        double value = chain.value();
        boolean alone = at - first == 1;
        if (chain.digits && alone) {
            return value == 0 && !Scores.isIn(text, tokens, first) || Scores.isInName(text, tokens.get(first).span())
                    || value == 1 && Scores.isListItem(text, tokens.get(first).span());
        }
        if (chain.ordinal && value <= 2) {
            return !isDayOfMonth();
        }
        return value <= 1 || alone && chain.multiplied && !chain.digits && !ONE_LARGE.matcher(raw(first)).matches();
    }

    private boolean isDayOfMonth() {
        return at + 1 < tokens.size() && raw(at).equals("من")
                && ArabicWords.MONTHS.contains(raw(at + 1));
    }

    /** "مليون ونصف المليون" is one and a half million, and "ثلاثة أرباع" are three quarters. */
    private void addParts(Chain chain, Set<Double> values) {
        if (at >= tokens.size() || chain.ordinal) {
            return;
        }
        double value = chain.value();
        if (raw(at).equals("ونصف")) {
            at++;
            double unit = chain.group < 0 && chain.multiplied ? chain.below : 1;
            if (unit > 1 && at < tokens.size() && ArabicWords.MULTIPLIERS.containsKey(raw(at).replaceFirst("^ال", ""))) {
                at++;
            }
            values.add(value + unit / 2);
        } else if (!chain.digits && ArabicWords.PARTS.containsKey(raw(at))) {
            values.add(value / ArabicWords.PARTS.get(raw(at)));
            at++;
        }
    }

    private boolean isPercent(int first) {
        return PERCENT.contains(raw(first)) || raw(first).startsWith("الم") && AT.contains(raw(first - 1));
    }

    private boolean followedByHalfOfDay() {
        return at < tokens.size() && HALF_OF_DAY.contains(raw(at));
    }

    /** Takes the next word or number into the chain, if it belongs there. */
    private boolean extend(Chain chain, boolean first) {
        Token token = tokens.get(at);
        if (token.isDigits()) {
            return extendDigits(chain, token, first, at > 0 && raw(at - 1).equals("و"));
        }
        if (raw(at).equals("و")) {
            return extendAnd(chain, first);
        }
        if (first && raw(at).equals("وست")) {
            return false; // "West" in a name
        }
        for (Word word : words(at)) {
            if (word.and() || first || chain.group >= 0 && isTail(word)) {
                if (extend(chain, word, first)) {
                    at++;
                    return true;
                }
            }
        }
        return false;
    }

    /** "و" that stands by itself before digits. */
    private boolean extendAnd(Chain chain, boolean first) {
        if (first || at + 1 >= tokens.size() || !tokens.get(at + 1).isDigits()) {
            return false;
        }
        at++;
        return extendDigits(chain, tokens.get(at), false, true);
    }

    private boolean extendDigits(Chain chain, Token token, boolean first, boolean and) {
        double value = token.value();
        if (first) {
            chain.group = value;
            chain.digits = true;
            at++;
            return true;
        }
        if (and && !multipliesTo(at + 1, chain.below) && chain.multiplied && chain.group < 0 && value < chain.below
                && value >= 1 && chain.below >= 1000) {
            chain.group = value;
            chain.below = 1;
            chain.digits = true;
            at++;
            return true;
        }
        return false;
    }

    /** Whether what begins before this word is larger than what may follow: "340 million and 500 million" are two. */
    private boolean multipliesTo(int next, double below) {
        return next < tokens.size() && ArabicWords.MULTIPLIERS.getOrDefault(raw(next), 0.0) >= below;
    }

    private boolean isTail(Word word) {
        return word.stem().equals(raw(at))
                && (ArabicWords.MULTIPLIERS.containsKey(word.stem()) || TAILS.contains(word.stem()));
    }

    private boolean extend(Chain chain, Word word, boolean first) {
        String stem = word.stem();
        Double multiplier = ArabicWords.MULTIPLIERS.get(stem);
        if (multiplier != null) {
            return multiply(chain, multiplier, word, first);
        }
        if (chain.group >= 0 && !word.and() && !first) {
            return extendTail(chain, stem);
        }
        Double doubled = ArabicWords.DOUBLED.get(stem);
        if (doubled != null && !word.article() && (first || doubled < chain.below)) {
            chain.total = chain.value() + doubled;
            chain.group = -1;
            chain.below = doubled / 2;
            return true;
        }
        return addend(chain, stem, word, first);
    }

    /** "عشر" after a unit, and "مئة" after one, make one number with it. */
    private boolean extendTail(Chain chain, String stem) {
        double unit = chain.group % 100;
        if (stem.startsWith("عشر") && unit >= 1 && unit < 10 && !chain.digits) {
            chain.group += 10;
            chain.below = 1;
            return true;
        }
        if (!stem.startsWith("عشر") && chain.group >= 3 && chain.group < 10 && !chain.ordinal) {
            chain.group *= 100;
            chain.below = 100;
            return true;
        }
        return false;
    }

    private boolean multiply(Chain chain, double multiplier, Word word, boolean first) {
        if (first || word.and()) {
            if (!first && (multiplier >= chain.below || multiplier > chain.value())) {
                return false;
            }
            chain.total = chain.value() + multiplier;
        } else if (chain.group >= 0 && !chain.ordinal) {
            chain.total += chain.group * multiplier;
        } else if (chain.multiplied) {
            chain.total *= multiplier;
        } else {
            return false;
        }
        chain.group = -1;
        chain.below = multiplier;
        chain.multiplied = true;
        return true;
    }

    private boolean addend(Chain chain, String stem, Word word, boolean first) {
        Integer unit = ArabicWords.UNITS.get(stem);
        Integer tens = ArabicWords.TENS.get(stem);
        Integer hundreds = ArabicWords.HUNDREDS.get(stem);
        Integer ordinal = ArabicWords.ORDINALS.get(stem);
        if (BEFORE_TEN.contains(stem) && !(at + 1 < tokens.size() && raw(at + 1).startsWith("عشر"))
                || stem.equals("تسعون") && at + 1 < tokens.size() && raw(at + 1).equals("الي")) {
            return false; // "praised", and "you strive for"
        }
        if (isOneOfEleven(stem)) {
            unit = 1;
        } else if (ordinal != null && isOrdinalOfMonth()) {
            return false;
        }
        if (tens != null && chain.group >= 1 && chain.group % 100 < 10 && chain.group % 100 > 0 && !chain.digits) {
            chain.group += tens;
            chain.below = 1;
            return true;
        }
        double value = unit != null ? unit : tens != null ? tens : hundreds != null ? hundreds : ordinal != null ? ordinal : 0;
        boolean clear = value > 0 && (first || !multipliesTo(at + 1, chain.below) && chain.below > value
                && (chain.group < 0 || chain.group >= 100 && value < 100));
        if (!clear || unit != null && word.article() && stem.equals("ثاني")) {
            return false;
        }
        chain.group = Math.max(chain.group, 0) + value;
        chain.below = hundreds != null ? 100 : 1;
        chain.ordinal |= unit == null && ordinal != null;
        return true;
    }

    /** "أحد عشر" and "إحدى عشرة" are eleven; "أحد" alone is somebody. */
    private boolean isOneOfEleven(String stem) {
        return (stem.equals("احد") || stem.equals("احدي") || stem.equals("واحد") || stem.equals("واحده"))
                && at + 1 < tokens.size() && AFTER_ONE.matcher(raw(at + 1)).matches();
    }

    private boolean isOrdinalOfMonth() {
        return at > 0 && words(at - 1).stream().anyMatch(word -> LUNAR_AND_LEVANTINE.contains(word.stem()));
    }

    private void readOther() {
        String raw = raw(at);
        Span span = tokens.get(at).span();
        for (Word word : words(at)) {
            double[] soft = ArabicWords.SOFT.get(word.stem());
            double[] pair = ArabicWords.PAIRS.get(word.stem());
            if (soft != null || pair != null) {
                addSoft(soft, pair, span);
                return;
            }
        }
        if (LUNAR_AND_LEVANTINE.contains(raw)
                || "وفبل".indexOf(raw.charAt(0)) >= 0 && LUNAR_AND_LEVANTINE.contains(raw.substring(1))) {
            addAll(new double[] { 1, 2, 10, 11, 12 }, span, false);
        } else if (DUAL.matcher(raw).matches()) {
            addAll(new double[] { 2 }, span, false);
        }
        at++;
    }

    private void addSoft(double[] soft, double[] pair, Span span) {
        boolean score = soft != null && soft[0] == 0 && Scores.isIn(text, tokens, at);
        at++;
        if (pair != null && at < tokens.size() && raw(at).equals("ونصف")) {
            addAll(new double[] { pair[0], pair[0] + 0.5 }, span, true);
            at++;
        } else {
            boolean years = pair != null && at < tokens.size() && tokens.get(at).isDigits();
            addAll(soft != null ? soft : pair, span, soft == null && !years || score);
        }
    }

    /** "بين 10 و15 مليون": the first may be 10 million. */
    private List<Amount> spreadMultipliers() {
        return Scores.spread(amounts, text, BETWEEN, amount -> ArabicWords.MULTIPLIERS.entrySet().stream()
                .filter(multiplier -> ArabicNormalizer.folded(amount.text()).endsWith(" " + multiplier.getKey()))
                .map(Map.Entry::getValue)
                .findFirst().orElse(0.0));
    }

    private List<Word> words(int index) {
        return tokens.get(index).isDigits() ? List.of() : Word.of(raw(index));
    }

    private String raw(int index) {
        return folded[index];
    }

    private String gap(int one, int next) {
        return text.substring(tokens.get(one).span().end(), tokens.get(next).span().start());
    }

    private int start(int first) {
        return tokens.get(first).span().start();
    }

    private void addAll(double[] values, Span span, boolean firm) {
        Set<Double> set = new HashSet<>();
        for (double value : values) {
            set.add(value);
        }
        add(set, span, firm, false);
    }

    private void add(Set<Double> values, Span span, boolean firm, boolean digits) {
        amounts.add(new Amount(values, span, span.in(text), firm, digits));
    }
}
