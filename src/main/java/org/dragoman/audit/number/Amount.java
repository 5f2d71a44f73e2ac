package org.dragoman.audit.number;

import java.util.Set;

import org.dragoman.text.Span;

/**
 * A number as a text has it.
 *
 * @param values
 *        what it may stand for: "9" before "pm" is 9 and 21
 * @param span
 *        in the text it was read from
 * @param text
 *        as it is written
 * @param firm
 *        false for what the other language may well say without a number ("one", "a second time", "dozens"): it can answer
 *        a number of the other side, and is not missed when it has no answer
 * @param digits
 *        whether it is written in digits
 */
record Amount(Set<Double> values, Span span, String text, boolean firm, boolean digits) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    Amount {
        values = Set.copyOf(values);
    }

    boolean equals(Amount other) {
        return values.stream().anyMatch(value -> other.values.stream().anyMatch(its -> same(value, its)));
    }

    /** Whether it is written in digits and no year: nobody says it twice for the sake of style. */
    boolean isTelling() {
        return digits && values.stream().noneMatch(value -> value >= FIRST_YEAR && value <= LAST_YEAR);
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(one), Math.abs(other));
    }
}
