package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CandidatesTest {

    @Test
    void isReadRowByRow() {
        Candidates candidates = new Candidates(2, 2, new int[] { 4, 5, 6, 7 }, new float[] { -1, -2, -3, -4 });

        assertEquals(6, candidates.token(1, 0));
        assertEquals(-2, candidates.logProb(0, 1));
    }

    @Test
    void refusesArraysOfAnotherShape() {
        assertThrows(IllegalArgumentException.class, () -> new Candidates(2, 2, new int[4], new float[3]));
        assertThrows(IllegalArgumentException.class, () -> new Candidates(2, 1, new int[4], new float[2]));
        assertThrows(IllegalArgumentException.class, () -> new Candidates(0, 1, new int[0], new float[0]));
    }

    @Test
    void refusesNaN() {
        assertThrows(IllegalArgumentException.class, () -> new Candidates(1, 1, new int[1], new float[] { Float.NaN }));
    }
}
