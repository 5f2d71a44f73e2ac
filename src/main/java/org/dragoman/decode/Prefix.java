package org.dragoman.decode;

import java.util.Arrays;
import java.util.List;

/** A hypothesis under construction, with the tokens that must not continue it. */
final class Prefix {

    private int[] tokens;
    private float[] logProbs;
    private int length;
    private double logProb;
    private int[] banned = new int[4];
    private int bannedCount;

    Prefix() {
        this(new int[16], new float[16], 0, 0);
    }

    private Prefix(int[] tokens, float[] logProbs, int length, double logProb) {
        this.tokens = tokens;
        this.logProbs = logProbs;
        this.length = length;
        this.logProb = logProb;
    }

    int length() {
        return length;
    }

    int token(int index) {
        return tokens[index];
    }

    int lastToken(int beginToken) {
        return length == 0 ? beginToken : tokens[length - 1];
    }

    double logProb() {
        return logProb;
    }

    /** Whether the {@code count} tokens from one place on equal those from another. */
    boolean sameTokens(int from, int other, int count) {
        return Arrays.equals(tokens, from, from + count, tokens, other, other + count);
    }

    void append(int token, float tokenLogProb) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, length * 2);
            logProbs = Arrays.copyOf(logProbs, length * 2);
        }
        tokens[length] = token;
        logProbs[length] = notPositive(tokenLogProb);
        logProb += logProbs[length];
        length++;
    }

    Prefix extended(int token, float tokenLogProb) {
        int capacity = Math.max(16, length + 1);
        Prefix longer = new Prefix(Arrays.copyOf(tokens, capacity), Arrays.copyOf(logProbs, capacity), length, logProb);
        longer.append(token, tokenLogProb);
        return longer;
    }

    Prefix judgedBy(List<LogitsProcessor> processors) {
        bannedCount = 0;
        for (LogitsProcessor processor : processors) {
            processor.ban(this);
        }
        return this;
    }

    void ban(int token) {
        if (allows(token)) {
            if (bannedCount == banned.length) {
                banned = Arrays.copyOf(banned, bannedCount * 2);
            }
            banned[bannedCount++] = token;
        }
    }

    boolean allows(int token) {
        for (int i = 0; i < bannedCount; i++) {
            if (banned[i] == token) {
                return false;
            }
        }
        return true;
    }

    int bannedCount() {
        return bannedCount;
    }

    Hypothesis ended(float endLogProb) {
        float[] withEnd = Arrays.copyOf(logProbs, length + 1);
        withEnd[length] = notPositive(endLogProb);
        return new Hypothesis(Arrays.copyOf(tokens, length), withEnd, true);
    }

    Hypothesis cut() {
        return new Hypothesis(Arrays.copyOf(tokens, length), Arrays.copyOf(logProbs, length), false);
    }

    /** Rounding can leave a log-softmax an ulp above zero. */
    private static float notPositive(float logProb) {
        return Math.min(0, logProb);
    }
}
