package org.dragoman.decode;

/**
 * Text to model token ids and back. Safe for use by many threads at once.
 */
public interface Tokenizer {

    /**
     * Token ids of a normalized source text, with the end symbol appended where the model wants one. The length counts
     * against the model's longest bucket.
     */
    int[] encode(String text);

    /**
     * Text of target token ids; control symbols (begin, end, padding) among them are left out.
     */
    String decode(int[] targetTokens);
}
