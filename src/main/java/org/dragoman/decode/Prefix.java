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
    private int[] required;

    /** How far down the candidates a required token is looked for. Digits follow digits, so it stands near the top. */
    private static final int REQUIRED_DEPTH = 40;

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
        required = null;
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

    /** Nothing but one of these may follow, when one of them is among the candidates. */
    void requireOneOf(int[] tokens) {
        required = tokens;
    }

    boolean requires() {
        return required != null;
    }

    boolean fulfils(int token) {
        for (int one : required) {
            if (one == token) {
                return allows(token);
            }
        }
        return false;
    }

    boolean allows(int token) {
        for (int i = 0; i < bannedCount; i++) {
            if (banned[i] == token) {
                return false;
            }
        }
        return true;
    }

    /** Candidates needed beyond those that the search wants to choose from. */
    int spareCandidates() {
        return bannedCount + (required == null ? 0 : REQUIRED_DEPTH);
    }

    /** Whether a required token stands among the first candidates of a row. */
    boolean canFulfil(Candidates candidates, int row, int depth) {
        for (int rank = 0; rank < depth; rank++) {
            if (candidates.logProb(row, rank) > Float.NEGATIVE_INFINITY && fulfils(candidates.token(row, rank))) {
                return true;
            }
        }
        return false;
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
