package org.dragoman.batch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.SourceNumbers;

/**
 * A segment as the model reads it.
 *
 * @param tokens
 *        source token ids, at least one
 * @param numbers
 *        what bounds the digits of its translation
 * @param slots
 *        the target tokens of the symbols in it that are to be carried over, each as often as it stands there
 * @param deadline
 *        when its translation has become worthless; {@link Instant#MAX} for never
 */
public record EncodedSegment(int[] tokens, SourceNumbers numbers, List<Integer> slots, DecodingOptions options,
        Instant deadline) {

    public EncodedSegment {
        tokens = tokens.clone();
        slots = List.copyOf(slots);
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(deadline, "deadline");
        if (tokens.length == 0) {
            throw new IllegalArgumentException("a segment without tokens");
        }
    }

    public EncodedSegment(int[] tokens, DecodingOptions options, Instant deadline) {
        this(tokens, SourceNumbers.UNREAD, List.of(), options, deadline);
    }

    @Override
    public int[] tokens() {
        return tokens.clone();
    }

    public int length() {
        return tokens.length;
    }
}
