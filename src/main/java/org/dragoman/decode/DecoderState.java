package org.dragoman.decode;

/**
 * What the model remembers of each hypothesis between two steps: a vector a layer, a key-value cache, or whatever the
 * model uses. Owns native memory. Confined to one thread at a time.
 */
public interface DecoderState extends AutoCloseable {

    /** Number of rows; each row is one hypothesis. */
    int rows();

    /** The length bucket that all rows share. */
    int bucket();

    /**
     * Makes row i the continuation of old row {@code origins[i]}. Rows may be dropped, duplicated and moved; at least
     * one remains. An implementation may put the copying off until it pays.
     */
    void reorder(int[] origins);

    /**
     * Takes over the rows of another state of the same bucket behind its own rows, and the memory with them. Afterwards
     * the other state is spent: closing it again does nothing, every other use is an error. When this method throws,
     * both states are still their owners' to close.
     *
     * @throws IllegalArgumentException
     *         if the other state has another bucket
     */
    void append(DecoderState other);

    /** Frees the memory now. A second call does nothing. */
    @Override
    void close();
}
