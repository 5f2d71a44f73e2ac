package org.dragoman.audit.number;

import java.util.HashMap;
import java.util.Map;

/** English number words. */
final class EnglishWords {

    /** Units, teens and tens; they build larger numbers. */
    static final Map<String, Integer> CARDINALS = new HashMap<>();
    static final Map<String, Integer> ORDINALS = new HashMap<>();
    static final Map<String, Double> MULTIPLIERS = Map.ofEntries(Map.entry("hundred", 1e2), Map.entry("thousand", 1e3),
            Map.entry("million", 1e6), Map.entry("billion", 1e9), Map.entry("trillion", 1e12), Map.entry("dozen", 12.0),
            Map.entry("bn", 1e9), Map.entry("mn", 1e6), Map.entry("m", 1e6), Map.entry("k", 1e3), Map.entry("tn", 1e12));
    static final Map<String, Double> MULTIPLIER_ORDINALS = Map.of("hundredth", 1e2, "thousandth", 1e3, "millionth", 1e6);

    /** Said of a number without being one: they answer, and are not missed. */
    static final Map<String, double[]> SOFT = new HashMap<>();

    static {
        String[] units = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                + "sixteen seventeen eighteen nineteen").split(" ");
        for (int i = 0; i < units.length; i++) {
            CARDINALS.put(units[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            CARDINALS.put(tens[i], 20 + 10 * i);
            ORDINALS.put(tens[i].replaceFirst("y$", "ieth"), 20 + 10 * i);
            soft(tens[i].replaceFirst("y$", "ies"), 20 + 10 * i, 1920 + 10 * i);
        }
        String[] ordinals = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
                + "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth").split(" ");
        for (int i = 1; i < ordinals.length; i++) {
            ORDINALS.put(ordinals[i], i);
        }
        for (String one : "once single sole only unified individual initial initially primary firstly each every any unique earliest another"
                .split(" ")) {
            soft(one, 1);
        }
        for (String two : ("twice both couple pair double doubled doubles doubling dual twin twins bilateral either neither "
                + "biennial secondly again twofold respectively former latter secondary seconds runner-up another")
                .split(" ")) {
            soft(two, 2);
        }
        for (String three : "thrice triple tripled trilateral tripartite trio thirdly threefold tertiary triangle triad trilogy"
                .split(" ")) {
            soft(three, 3);
        }
        for (String four : "quadruple quadripartite quartet fourthly quad quadrennial fourfold".split(" ")) {
            soft(four, 4);
        }
        for (String five : "quintet pentagon fivefold".split(" ")) {
            soft(five, 5);
        }
        soft("hexagonal", 6);
        soft("half", 0.5, 2, 1, 30);
        soft("halves", 0.5, 2);
        soft("halved", 0.5);
        soft("midnight", 12, 0, 24);
        soft("noon", 12);
        soft("quarter", 0.25, 15);
        soft("quarterfinal", 8, 4);
        soft("quarterfinals", 8, 4);
        soft("semifinal", 4);
        soft("semifinals", 4);
        soft("semi", 4);
        soft("nil", 0);
        soft("goalless", 0);
        soft("scoreless", 0);
        soft("unanswered", 0);
        soft("quarters", 0.25, 4);
        soft("thirds", 1.0 / 3, 3);
        soft("fourths", 0.25, 4);
        soft("fifths", 0.2, 5);
        soft("tenths", 0.1, 10);
        soft("decade", 10, 1);
        soft("decades", 10, 20);
        soft("century", 100, 1);
        soft("centuries", 100, 200);
        soft("centennial", 100);
        soft("fortnight", 14, 2);
        soft("teenage", 13);
        soft("dozens", 12, 10);
        soft("tens", 10);
        soft("hundreds", 100);
        soft("thousands", 1000);
        soft("millions", 1e6);
        soft("billions", 1e9);
        soft("trillions", 1e12);
        soft("millennium", 1000);
        soft("millionaire", 1e6);
        soft("billionaire", 1e9);
    }

    private EnglishWords() {
    }

    private static void soft(String word, double... values) {
        SOFT.put(word, values);
    }
}
