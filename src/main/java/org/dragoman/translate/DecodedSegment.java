package org.dragoman.translate;

import java.util.List;
import java.util.Objects;

import org.dragoman.translate.retry.Tried;

/**
 * The English of one segment, before it takes its place in a text.
 *
 * @param score
 *        mean log-probability of a target token, at most 0
 * @param complete
 *        false when the model did not end the text itself, or said nothing at all
 * @param tried
 *        the second try that followed when the first one broke off
 */
record DecodedSegment(String text, float score, boolean complete, List<Tried> tried) {

    DecodedSegment {
        Objects.requireNonNull(text, "text");
        tried = List.copyOf(tried);
        if (!(score <= 0)) {
            throw new IllegalArgumentException("not the logarithm of a probability: " + score);
        }
    }

    DecodedSegment(String text, float score, boolean complete) {
        this(text, score, complete, List.of());
    }

    DecodedSegment after(Tried second) {
        return new DecodedSegment(text, score, complete, List.of(second));
    }
}
