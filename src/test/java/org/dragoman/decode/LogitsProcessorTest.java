package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogitsProcessorTest {

    private static final int[] SOURCE = { 5, 6, 7 };

    @ParameterizedTest
    @CsvSource({ "1, 1", "1, 4", "2, 1", "2, 3", "3, 1", "3, 4" })
    void noNgramOccursTwice(int size, int beamSize) {
        int longest = 0;
        for (int seed = 0; seed < 60; seed++) {
            DecodingOptions options = DecodingOptions.beam(beamSize).withMaxDecodingLength(30)
                    .withNoRepeatNgramSize(size);

            int[] tokens = TableDecoder.random(seed, 5).decodeAlone(SOURCE, options).tokens();

            Set<List<Integer>> seen = new HashSet<>();
            for (int start = 0; start + size <= tokens.length; start++) {
                assertTrue(seen.add(Arrays.stream(tokens, start, start + size).boxed().toList()),
                        () -> "repeats in " + Arrays.toString(tokens));
            }
            longest = Math.max(longest, tokens.length);
        }
        assertTrue(longest > size, "no text long enough to repeat anything");
    }

    @Test
    void bansExactlyTheContinuationsOfTheLastWords() {
        Prefix prefix = prefix(4, 5, 6, 4, 5, 7, 4, 5);

        new LogitsProcessor.NoRepeatNgram(3, DigitTokens.UNKNOWN).ban(prefix);

        assertEquals(2, prefix.spareCandidates());
        assertFalse(prefix.allows(6));
        assertFalse(prefix.allows(7));
    }

    @Test
    void aLoopIsBrokenAfterItsLastPermittedRound() {
        TableDecoder looping = TableDecoder.certain(20, (source, prefix) -> 2 + prefix.length % 5);
        DecodingOptions options = DecodingOptions.greedy().withMaxDecodingLength(25);

        Hypothesis broken = looping.decodeAlone(SOURCE, options);
        Hypothesis unguarded = looping.decodeAlone(SOURCE, options.withMaxRepeats(0));

        assertArrayEquals(new int[] { 2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6 }, broken.tokens());
        assertTrue(broken.complete(), "the end symbol is the second best of this table");
        assertFalse(unguarded.complete());
    }

    @ParameterizedTest
    @CsvSource({ "15, true", "16, false", "40, false" })
    void aRowOfZerosIsANumberUntilItIsTooLong(int zeros, boolean another) {
        Prefix prefix = new Prefix();
        for (int i = 0; i < zeros; i++) {
            prefix.append(3, -1);
        }

        new LogitsProcessor.LoopGuard(4).ban(prefix);

        assertEquals(another, prefix.allows(3));
    }

    @Test
    void aGroupIsALoopWhateverPrecedesIt() {
        int[] words = { 9, 8, 7, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6, 2, 3, 4, 5, 6 };
        Prefix looping = prefix(words);
        Prefix oneShort = prefix(Arrays.copyOf(words, words.length - 1));

        new LogitsProcessor.LoopGuard(4).ban(looping);
        new LogitsProcessor.LoopGuard(4).ban(oneShort);

        assertFalse(looping.allows(2));
        assertEquals(0, oneShort.spareCandidates());
    }

    private static Prefix prefix(int... tokens) {
        Prefix prefix = new Prefix();
        for (int token : tokens) {
            prefix.append(token, -1);
        }
        return prefix;
    }
}
