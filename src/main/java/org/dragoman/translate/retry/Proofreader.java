package org.dragoman.translate.retry;

import java.util.List;

import org.dragoman.translate.terms.ImposedTerm;

/** Judges the English of a segment while it can still be translated again. Safe for use by many threads at once. */
@FunctionalInterface
public interface Proofreader {

    /** Finds nothing, so that nothing is tried again. */
    Proofreader NONE = draft -> Doubts.NONE;

    /**
     * A segment's English before it is settled.
     *
     * @param source
     *        the segment as it was sent
     * @param score
     *        mean log-probability of a token
     * @param complete
     *        false when the model broke off
     */
    record Draft(String source, String english, float score, boolean complete, List<ImposedTerm> terms) {

        public Draft {
            terms = List.copyOf(terms);
        }
    }

    Doubts doubts(Draft draft);
}
