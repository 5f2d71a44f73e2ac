package org.dragoman.decode;

/**
 * How a segment is decoded. Names and meanings are those of CTranslate2 and Marian where they have the option.
 *
 * @param beamSize
 *        hypotheses followed at once; 1 is greedy search. Each costs one row of every forward pass
 * @param lengthPenalty
 *        exponent α of the normalization {@code score = logProb / length^α}, with the end symbol counted in
 *        {@code length} (Marian's {@code normalize}, CTranslate2's {@code length_penalty}; not the
 *        {@code ((5 + length) / 6)^α} of Wu et al. 2016, "Google's Neural Machine Translation System"). 0 prefers short
 *        texts. Without effect in greedy search
 * @param noRepeatNgramSize
 *        no sequence of this many tokens occurs twice in a hypothesis, unless it has digits in it; 0 switches the guard
 *        off. News repeats names, and a name is several tokens, so small values do harm
 * @param maxRepeats
 *        the same group of tokens stands at most this many times in immediate succession (see {@link LogitsProcessor});
 *        0 switches the guard off
 * @param maxDecodingLength
 *        most steps a hypothesis may take, the end symbol included, whatever its source
 * @param maxLengthRatio
 *        most steps for each source token; {@value #LENGTH_ALLOWANCE} more are allowed so that short sources are not cut
 */
public record DecodingOptions(int beamSize, float lengthPenalty, int noRepeatNgramSize, int maxRepeats,
        int maxDecodingLength, float maxLengthRatio) {

    static final int LENGTH_ALLOWANCE = 20;

    public DecodingOptions {
        require(beamSize >= 1 && beamSize <= 32, "beamSize must be within 1..32", beamSize);
        require(lengthPenalty >= 0 && lengthPenalty <= 5, "lengthPenalty must be within 0..5", lengthPenalty);
        require(noRepeatNgramSize >= 0, "noRepeatNgramSize must not be negative", noRepeatNgramSize);
        require(maxRepeats >= 0 && maxRepeats != 1, "maxRepeats must be 0 or at least 2", maxRepeats);
        require(maxDecodingLength >= 1, "maxDecodingLength must be positive", maxDecodingLength);
        require(maxLengthRatio > 0 && maxLengthRatio <= 1000, "maxLengthRatio must be within 0..1000", maxLengthRatio);
    }

    /** Greedy search with the limits that suit wire copy. */
    public static DecodingOptions greedy() {
        return new DecodingOptions(1, 1, 0, 4, 256, 2.5f);
    }

    /** As {@link #greedy()}, but following this many hypotheses, compared by their mean log-probability a token. */
    public static DecodingOptions beam(int beamSize) {
        return greedy().withBeamSize(beamSize);
    }

    public DecodingOptions withBeamSize(int size) {
        return new DecodingOptions(size, lengthPenalty, noRepeatNgramSize, maxRepeats, maxDecodingLength,
                maxLengthRatio);
    }

    public DecodingOptions withLengthPenalty(float penalty) {
        return new DecodingOptions(beamSize, penalty, noRepeatNgramSize, maxRepeats, maxDecodingLength, maxLengthRatio);
    }

    public DecodingOptions withNoRepeatNgramSize(int size) {
        return new DecodingOptions(beamSize, lengthPenalty, size, maxRepeats, maxDecodingLength, maxLengthRatio);
    }

    public DecodingOptions withMaxRepeats(int repeats) {
        return new DecodingOptions(beamSize, lengthPenalty, noRepeatNgramSize, repeats, maxDecodingLength,
                maxLengthRatio);
    }

    public DecodingOptions withMaxDecodingLength(int steps) {
        return new DecodingOptions(beamSize, lengthPenalty, noRepeatNgramSize, maxRepeats, steps, maxLengthRatio);
    }

    /** Most steps for a source of this many tokens. */
    public int lengthLimit(int sourceLength) {
        double relative = Math.ceil((double) maxLengthRatio * sourceLength) + LENGTH_ALLOWANCE;
        return (int) Math.min(maxDecodingLength, relative);
    }

    private static void require(boolean holds, String rule, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + found);
        }
    }
}
