package org.dragoman.decode;

/**
 * One decoding step for every row of a state. Safe for use by many threads at once, each with its own state.
 *
 * <p>
 * Rows are independent: the candidates of a row are the same tokens whatever rows stand beside it, and its first
 * {@code n} candidates are the same for every {@code k >= n}.
 */
public interface Decoder {

    /**
     * Feeds each row its last token (the begin symbol first) and returns its best continuations. Advances the state.
     *
     * @param lastTokens
     *        one token a row
     * @param k
     *        candidates a row, {@code 1 <= k <=} size of the target vocabulary
     */
    Candidates step(int[] lastTokens, DecoderState state, int k);
}
