package org.dragoman.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Numbers in a normalized Arabic segment that are not, or not only, written in digits: "خمسة وعشرون", "3 آلاف",
 * "الثمانينات". Every reading is given, also those of the parts of a longer number, since it serves to say what may stand
 * in a translation.
 */
public final class SpelledNumbers {

    private static final Map<String, Long> VALUES = new HashMap<>();
    private static final Map<String, Long> MULTIPLIERS = new HashMap<>();
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\d+(?:[.,]\\d+)*");
    private static final Pattern DECADE = Pattern.compile("ين(?:ات|يات)$");
    private static final int LONGEST = 18;

    static {
        for (String line : DataLines.shipped("/text/spelled-numbers.txt")) {
            String[] columns = line.split("\\s+");
            Map<String, Long> table = columns[0].equals("times") ? MULTIPLIERS : VALUES;
            for (int i = 2; i < columns.length; i++) {
                table.put(columns[i], Long.valueOf(columns[1]));
            }
        }
    }

    private SpelledNumbers() {
    }

    /** The digits of every number that some words of the segment can be read as. */
    public static Set<String> in(String normalized) {
        Set<String> runs = new TreeSet<>();
        Reading reading = new Reading(runs);
        WORD.matcher(normalized).results().forEach(word -> reading.take(word.group()));
        reading.end();
        return runs;
    }

    /**
     * The number that the words read so far may make: {@code sum} of what was added and multiplied, {@code part} still open.
     */
    private static final class Reading {

        private final Set<String> runs;
        private final List<Double> parts = new ArrayList<>();

        Reading(Set<String> runs) {
            this.runs = runs;
        }

        void take(String word) {
            Long multiplier = known(MULTIPLIERS, word);
            Long value = known(VALUES, word);
            if (Character.isDigit(word.charAt(0))) {
                end();
                parts.add(value(word));
            } else if (multiplier != null && (value == null || !parts.isEmpty())) { // "15 ألفا", but "ألفا جندي" are 2,000
                multiply(multiplier);
            } else if (value != null) {
                parts.add((double) value);
                keep(value);
                keep(sum());
            } else {
                decade(word);
                end();
            }
        }

        /** Of "2.5" and "2,500"; where a point stands twice, it parts thousands. */
        private static double value(String digits) {
            String plain = digits.replaceAll(",(?=\\d{3})", "").replace(',', '.');
            return Double.parseDouble(plain.replaceAll("\\.(?=.*\\.)", ""));
        }

        private void multiply(long multiplier) {
            keep(multiplier);
            double before = 0;
            for (int i = parts.size() - 1; i >= 0 && parts.get(i) < multiplier; i--) {
                before += parts.remove(i);
            }
            parts.add((before == 0 ? 1 : before) * multiplier);
            keep(parts.get(parts.size() - 1));
            keep(sum());
        }

        private double sum() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }

        /** "الثمانينات" is "the 80s" and "the 1980s". */
        private void decade(String word) {
            Long tens = DECADE.matcher(word).find() ? known(VALUES, DECADE.matcher(word).replaceFirst("ون")) : null;
            if (tens != null) {
                keep(tens);
                keep(1900 + tens);
            }
        }

        void end() {
            parts.clear();
        }

        private void keep(double value) {
            String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            if (digits.length() <= LONGEST) {
                runs.add(digits);
            }
        }
    }

    /** Looks a word up as it stands, then without the particles that are written together with it. */
    private static Long known(Map<String, Long> table, String word) {
        String rest = word;
        while (rest.length() > 2) {
            Long value = table.get(rest);
            if (value != null) {
                return value;
            }
            if (rest.startsWith("لل") || rest.startsWith("ال")) {
                rest = rest.substring(2);
            } else if ("وفبلك".indexOf(rest.charAt(0)) >= 0) {
                rest = rest.substring(1);
            } else {
                return null;
            }
        }
        return null;
    }
}
