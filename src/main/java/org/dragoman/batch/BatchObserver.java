package org.dragoman.batch;

/**
 * Hears what the workers do, for metrics. Called on the workers' threads between two forward passes, so it must be
 * quick; if it throws, the batch at hand fails. Texts and tokens are kept from it on purpose.
 */
public interface BatchObserver {

    BatchObserver NONE = new BatchObserver() {
    };

    /** Segments were read by the encoder and got their rows. */
    default void encoded(int bucket, int segments, long nanos) {
    }

    /**
     * One decoding step was made.
     *
     * @param rows
     *        hypotheses that were each continued by one token
     * @param capacity
     *        rows there is room for in this bucket; {@code rows / capacity} is the fill of the batch
     */
    default void stepped(int bucket, int rows, int capacity, long nanos) {
    }

    /**
     * A segment is translated.
     *
     * @param tokens
     *        target tokens, the end symbol not counted
     * @param nanos
     *        from its submission to now
     */
    default void finished(int tokens, long nanos) {
    }

    /** Nobody waits for these segments any more: cancelled, or past their deadline. */
    default void abandoned(int segments) {
    }

    /** Segments were lost to a failure of the model. */
    default void failed(int segments, Throwable cause) {
    }
}
