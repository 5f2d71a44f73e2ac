package org.dragoman.decode;

import java.util.Set;

/**
 * What a search must know of the target vocabulary.
 *
 * @param size
 *        number of token ids; a step cannot be asked for more candidates
 * @param beginToken
 *        fed to the decoder before the first word
 * @param endToken
 *        ends a hypothesis; never part of {@link Hypothesis#tokens()}
 * @param neverGenerated
 *        ids that are no text: padding, unknown, begin, reserved symbols. Each one makes every step fetch one more
 *        candidate a row, so a graph that already masks them should leave this set empty
 * @param digits
 *        how it writes numbers
 * @param slots
 *        symbols that are carried over from the source: in a hypothesis only as often as there
 */
public record TargetVocabulary(int size, int beginToken, int endToken, Set<Integer> neverGenerated, DigitTokens digits,
        Set<Integer> slots) {

    public TargetVocabulary {
        neverGenerated = Set.copyOf(neverGenerated);
        slots = Set.copyOf(slots);
        slots.forEach(slot -> requireId(size, slot));
        requireId(size, beginToken);
        requireId(size, endToken);
        for (int token : neverGenerated) {
            requireId(size, token);
        }
        if (neverGenerated.contains(endToken)) {
            throw new IllegalArgumentException("a hypothesis could never end: end token " + endToken + " is banned");
        }
    }

    public TargetVocabulary(int size, int beginToken, int endToken, Set<Integer> neverGenerated, DigitTokens digits) {
        this(size, beginToken, endToken, neverGenerated, digits, Set.of());
    }

    public TargetVocabulary(int size, int beginToken, int endToken, Set<Integer> neverGenerated) {
        this(size, beginToken, endToken, neverGenerated, DigitTokens.UNKNOWN);
    }

    public TargetVocabulary(int size, int beginToken, int endToken) {
        this(size, beginToken, endToken, Set.of());
    }

    private static void requireId(int size, int token) {
        if (token < 0 || token >= size) {
            throw new IllegalArgumentException("token " + token + " is outside a vocabulary of " + size);
        }
    }
}
