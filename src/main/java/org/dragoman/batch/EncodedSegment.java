package org.dragoman.batch;

import java.time.Instant;
import java.util.Objects;

import org.dragoman.decode.DecodingOptions;

/**
 * A segment as the model reads it.
 *
 * @param tokens
 *        source token ids, at least one
 * @param deadline
 *        when its translation has become worthless; {@link Instant#MAX} for never
 */
public record EncodedSegment(int[] tokens, DecodingOptions options, Instant deadline) {

    public EncodedSegment {
        tokens = tokens.clone();
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(deadline, "deadline");
        if (tokens.length == 0) {
            throw new IllegalArgumentException("a segment without tokens");
        }
    }

    @Override
    public int[] tokens() {
        return tokens.clone();
    }

    public int length() {
        return tokens.length;
    }
}
