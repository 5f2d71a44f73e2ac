package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells two numbers that stand in each other's place. Both are there, and only their order and the words around them give
 * them away: translators turn two numbers round in about one sentence of a hundred, and where they do the words go along.
 */
final class Swaps {

    /**
     * How much better the words around the numbers must answer each other crosswise, from a logistic regression over 5,400
     * training sentences; less than nothing where the numbers have changed their order.
     */
    private static final double ENOUGH_WHEN_TURNED = -0.9;
    private static final double ENOUGH = 3.9;

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Pattern BEFORE_YEAR = Pattern
            .compile("(?i)\\b(?:in|since|until|late|early|during|between|from|by|year) $");

    /** Two numbers of each side; what answers {@code one} by its value stands where {@code other} should be answered. */
    record Swap(NumberMatch one, NumberMatch other, double evidence) {

        boolean shares(Swap swap) {
            return one == swap.one || one == swap.other || other == swap.one || other == swap.other;
        }
    }

    private Swaps() {
    }

    /** The likeliest first; no number is in two of them. */
    static List<Swap> among(List<NumberMatch> matches, String target, Surroundings surroundings) {
        List<Swap> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            for (int j = i + 1; j < matches.size(); j++) {
                Swap swap = swap(matches.get(i), matches.get(j), surroundings);
                if (swap.evidence() > 0 && !isDated(swap, target)) {
                    found.add(swap);
                }
            }
        }
        found.sort(Comparator.comparing(Swap::evidence).reversed());
        List<Swap> kept = new ArrayList<>();
        found.stream().filter(swap -> kept.stream().noneMatch(swap::shares)).forEach(kept::add);
        return kept;
    }

    private static Swap swap(NumberMatch one, NumberMatch other, Surroundings around) {
        if (one.english().equals(other.english()) || !one.english().digits() || !other.english().digits()
                || around.areOfOneDate(one.arabic(), other.arabic())) {
            return new Swap(one, other, Double.NEGATIVE_INFINITY);
        }
        double straight = around.likeness(one.arabic(), one.english()) + around.likeness(other.arabic(), other.english());
        double crossed = around.likeness(one.arabic(), other.english()) + around.likeness(other.arabic(), one.english());
        return new Swap(one, other, crossed - straight - (turned(one, other) ? ENOUGH_WHEN_TURNED : ENOUGH));
    }

    /** "In 2014" moves about in a sentence without its number having been exchanged for one that is no year. */
    private static boolean isDated(Swap swap, String target) {
        return isYear(swap.one(), target) != isYear(swap.other(), target);
    }

    private static boolean isYear(NumberMatch number, String target) {
        return number.english().text().matches(YEAR)
                && BEFORE_YEAR.matcher(target.substring(0, number.english().span().start())).find();
    }

    private static boolean turned(NumberMatch one, NumberMatch other) {
        return one.arabic().span().start() < other.arabic().span().start() != one.english().span().start() < other.english()
                .span().start();
    }
}
