package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DecodingOptionsTest {

    @Test
    void defaults() {
        assertEquals(new DecodingOptions(1, 1, 0, 4, 256, 2.5f), DecodingOptions.greedy());
        assertEquals(new DecodingOptions(4, 1, 0, 4, 256, 2.5f), DecodingOptions.beam(4));
    }

    @Test
    void everyOptionCanBeReplaced() {
        assertEquals(new DecodingOptions(2, 0.5f, 3, 5, 100, 2.5f), DecodingOptions.greedy().withBeamSize(2)
                .withLengthPenalty(0.5f).withNoRepeatNgramSize(3).withMaxRepeats(5).withMaxDecodingLength(100));
    }

    @Test
    void theLengthLimitFollowsTheSourceUpToItsMaximum() {
        DecodingOptions options = DecodingOptions.greedy();

        assertEquals(23, options.lengthLimit(1));
        assertEquals(45, options.lengthLimit(10));
        assertEquals(256, options.lengthLimit(120));
        assertEquals(256, options.lengthLimit(Integer.MAX_VALUE));
        assertEquals(8, options.withMaxDecodingLength(8).lengthLimit(100));
    }

    @Test
    void refusesWhatMakesNoSense() {
        List<Executable> nonsense = List.of(
                () -> new DecodingOptions(0, 1, 0, 4, 256, 2.5f),
                () -> new DecodingOptions(33, 1, 0, 4, 256, 2.5f),
                () -> new DecodingOptions(1, -1, 0, 4, 256, 2.5f),
                () -> new DecodingOptions(1, Float.NaN, 0, 4, 256, 2.5f),
                () -> new DecodingOptions(1, 1, -1, 4, 256, 2.5f),
                () -> new DecodingOptions(1, 1, 0, 1, 256, 2.5f),
                () -> new DecodingOptions(1, 1, 0, 4, 0, 2.5f),
                () -> new DecodingOptions(1, 1, 0, 4, 256, 0),
                () -> new DecodingOptions(1, 1, 0, 4, 256, Float.NaN));

        nonsense.forEach(options -> assertThrows(IllegalArgumentException.class, options));
    }
}
