package org.dragoman.decode;

import java.util.Arrays;

/**
 * A finished piece of target text.
 *
 * @param tokens
 *        target ids without begin and end symbols; may be empty
 * @param tokenLogProbs
 *        natural logarithm of the probability of each token, and of the end symbol behind them when complete
 * @param complete
 *        true when the model itself ended the text; false when it was cut at its length limit or had nothing left to
 *        say but banned tokens. An incomplete hypothesis must never pass for a translation unflagged
 */
public record Hypothesis(int[] tokens, float[] tokenLogProbs, boolean complete) {

    public Hypothesis {
        tokens = tokens.clone();
        tokenLogProbs = tokenLogProbs.clone();
        if (tokenLogProbs.length != tokens.length + (complete ? 1 : 0)) {
            throw new IllegalArgumentException(tokens.length + " tokens and " + tokenLogProbs.length
                    + " log-probabilities in a hypothesis that is " + (complete ? "complete" : "incomplete"));
        }
        for (float logProb : tokenLogProbs) {
            if (!(logProb <= 0)) {
                throw new IllegalArgumentException("not the logarithm of a probability: " + logProb);
            }
        }
    }

    @Override
    public int[] tokens() {
        return tokens.clone();
    }

    @Override
    public float[] tokenLogProbs() {
        return tokenLogProbs.clone();
    }

    /** Logarithm of the probability of the whole, the end symbol included. */
    public float logProb() {
        double sum = 0;
        for (float logProb : tokenLogProbs) {
            sum += logProb;
        }
        return (float) sum;
    }

    /**
     * The log-probability made comparable between lengths, see {@link DecodingOptions#lengthPenalty()}. With a penalty
     * of 1 this is the mean log-probability of a token, which serves as a confidence.
     */
    public float score(float lengthPenalty) {
        return (float) normalized(logProb(), tokenLogProbs.length, lengthPenalty);
    }

    static double normalized(double logProb, int length, float lengthPenalty) {
        return length == 0 ? logProb : logProb / Math.pow(length, lengthPenalty);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hypothesis that && complete == that.complete && Arrays.equals(tokens, that.tokens)
                && Arrays.equals(tokenLogProbs, that.tokenLogProbs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tokens) + Arrays.hashCode(tokenLogProbs);
    }

    @Override
    public String toString() {
        return "Hypothesis[tokens=" + Arrays.toString(tokens) + ", logProb=" + logProb() + ", complete=" + complete
                + "]";
    }
}
