package org.dragoman.decode;

/**
 * The best continuations of each row, best first; arrays are row-major {@code [rows][k]}. The arrays belong to the
 * record from then on: they are not copied, since one of these is made at every step.
 *
 * @param logProbs
 *        natural logarithms, normalized over the whole target vocabulary
 */
public record Candidates(int rows, int k, int[] tokens, float[] logProbs) {

    public Candidates {
        if (rows < 1 || k < 1) {
            throw new IllegalArgumentException("rows and k must be positive: " + rows + " x " + k);
        }
        if (tokens.length != rows * k || logProbs.length != rows * k) {
            throw new IllegalArgumentException("expected " + rows + " x " + k + " candidates, found " + tokens.length
                    + " tokens and " + logProbs.length + " log-probabilities");
        }
        for (float logProb : logProbs) {
            // A broken kernel must fail its batch instead of choosing words at random.
            if (Float.isNaN(logProb)) {
                throw new IllegalArgumentException("the model returned NaN as a log-probability");
            }
        }
    }

    public int token(int row, int rank) {
        return tokens[row * k + rank];
    }

    public float logProb(int row, int rank) {
        return logProbs[row * k + rank];
    }
}
