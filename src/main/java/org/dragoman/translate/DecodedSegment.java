package org.dragoman.translate;

import java.util.Objects;

/**
 * The English of one segment, before it takes its place in a text.
 *
 * @param score
 *        mean log-probability of a target token, at most 0
 * @param complete
 *        false when the model did not end the text itself, or said nothing at all
 */
record DecodedSegment(String text, float score, boolean complete) {

    DecodedSegment {
        Objects.requireNonNull(text, "text");
        if (!(score <= 0)) {
            throw new IllegalArgumentException("not the logarithm of a probability: " + score);
        }
    }
}
