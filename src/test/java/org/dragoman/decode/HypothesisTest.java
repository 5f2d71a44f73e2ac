package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HypothesisTest {

    private final Hypothesis hypothesis = new Hypothesis(new int[] { 7, 8, 9 }, new float[] { -1, -2, -3, -2 }, true);

    @Test
    void scoreDividesByTheLengthWithTheEndSymbol() {
        assertEquals(-8, hypothesis.logProb());
        assertEquals(-8, hypothesis.score(0));
        assertEquals(-2, hypothesis.score(1));
        assertEquals(-4, hypothesis.score(0.5f));
    }

    @Test
    void anEmptyCutHypothesisHasAScore() {
        assertEquals(0, new Hypothesis(new int[0], new float[0], false).score(1));
    }

    @Test
    void everyTokenHasItsLogProbability() {
        float[] three = { -1, -1, -1 };

        assertThrows(IllegalArgumentException.class, () -> new Hypothesis(new int[3], three, true));
        assertThrows(IllegalArgumentException.class, () -> new Hypothesis(new int[2], three, false));
        new Hypothesis(new int[2], three, true);
        new Hypothesis(new int[3], three, false);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThrows(IllegalArgumentException.class, () -> new Hypothesis(new int[1], new float[] { 0.1f }, false));
        assertThrows(IllegalArgumentException.class,
                () -> new Hypothesis(new int[1], new float[] { Float.NaN }, false));
    }

    @Test
    void isAValue() {
        int[] tokens = { 7, 8, 9 };
        Hypothesis same = new Hypothesis(tokens, new float[] { -1, -2, -3, -2 }, true);
        tokens[0] = 1;
        same.tokens()[1] = 1;

        assertEquals(hypothesis, same);
        assertEquals(hypothesis.hashCode(), same.hashCode());
        assertNotEquals(hypothesis, new Hypothesis(new int[] { 7, 8, 9 }, new float[] { -1, -2, -3, -1 }, true));
        assertNotEquals(hypothesis, new Hypothesis(new int[] { 7, 8, 9, 1 }, new float[] { -1, -2, -3, -2 }, false));
    }
}
