package org.dragoman.translate;

import java.util.Objects;

import org.dragoman.translate.retry.Doubts;
import org.dragoman.translate.terms.TermImposer;

/**
 * A segment's English that may be kept.
 *
 * @param imposed
 *        as it is to stand in the target text
 * @param changed
 *        whether other words stand there than the model wrote
 */
record Candidate(TermImposer.Imposed imposed, DecodedSegment decoded, boolean changed, Doubts doubts) {

    Candidate {
        Objects.requireNonNull(imposed, "imposed");
        Objects.requireNonNull(decoded, "decoded");
        Objects.requireNonNull(doubts, "doubts");
    }

    /** Fewer and lighter doubts, then what the model is surer of. */
    boolean betterThan(Candidate other) {
        int lighter = doubts.compareTo(other.doubts);
        return lighter < 0 || lighter == 0 && decoded.score() > other.decoded.score();
    }
}
