package org.dragoman.decode;

import java.util.Map;

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

    /**
     * Symbols that the model was trained to carry over unchanged, each with its target token; in texts they are written as
     * here. What stands for a symbol is put in its place afterwards.
     *
     * @return empty for a model that knows none
     */
    default Map<String, Integer> slots() {
        return Map.of();
    }
}
