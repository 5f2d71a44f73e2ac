package org.dragoman.translate.retry;

import java.util.Comparator;

/**
 * How much there is to say against a segment's English, the least first.
 *
 * @param retry
 *        whether it is grave enough to translate the segment again
 */
public record Doubts(int errors, int warnings, int notes, boolean retry) implements Comparable<Doubts> {

    public static final Doubts NONE = new Doubts(0, 0, 0, false);

    private static final Comparator<Doubts> GRAVEST_FIRST = Comparator.comparingInt(Doubts::errors)
            .thenComparingInt(Doubts::warnings).thenComparingInt(Doubts::notes);

    @Override
    public int compareTo(Doubts other) {
        return GRAVEST_FIRST.compare(this, other);
    }
}
