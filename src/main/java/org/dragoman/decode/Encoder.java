package org.dragoman.decode;

import java.util.List;

/**
 * Reads sources and prepares the start states of their translations. Safe for use by many threads at once.
 *
 * <p>
 * Sources of one forward pass share a <em>length bucket</em>: each is padded to the bucket's length, whatever its
 * companions. Padding then depends on the source alone, so that batching can never change a translation.
 */
public interface Encoder {

    /**
     * The padded length of a source of this many tokens, {@code >= sourceLength}.
     *
     * @throws IllegalArgumentException
     *         if the model takes no source of that length
     */
    int bucket(int sourceLength);

    /**
     * One row for each source, in the order given, nothing decoded yet. All sources must fall into one bucket. The
     * caller owns the state and closes it; when this method throws, nothing stays open.
     */
    DecoderState encode(List<int[]> sources);
}
