package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Token 1 ends, 4, 5 and 6 are symbols, 7 is a word. */
class SlotGuardTest {

    private static final int END = 1;
    private static final int WORD = 7;
    private static final TargetVocabulary VOCABULARY = new TargetVocabulary(9, 0, END, Set.of(), DigitTokens.UNKNOWN,
            Set.of(4, 5, 6));

    private static List<Integer> allowed(List<Integer> wanted, int... written) {
        Prefix prefix = new Prefix();
        for (int token : written) {
            prefix.append(token, -0.1f);
        }
        prefix.judgedBy(List.of(SlotGuard.of(VOCABULARY, wanted)));
        return List.of(END, 4, 5, 6, WORD).stream().filter(prefix::allows).toList();
    }

    @Test
    void withoutSymbolsInTheSourceNoneIsWritten() {
        assertEquals(List.of(END, WORD), allowed(List.of()));
    }

    @Test
    void eachSymbolComesAsOftenAsInTheSourceAndTheEndAfterThemAll() {
        assertEquals(List.of(4, 6, WORD), allowed(List.of(4, 6)));
        assertEquals(List.of(6, WORD), allowed(List.of(4, 6), WORD, 4));
        assertEquals(List.of(END, WORD), allowed(List.of(4, 6), 6, WORD, 4));
        assertEquals(List.of(4, WORD), allowed(List.of(4, 4), 4));
    }

    @Test
    void aModelThatForgetsASymbolIsRemindedOfItInBothSearches() {
        for (int beam : new int[] { 1, 3 }) {
            SearchStrategy strategy = SearchStrategy.of(DecodingOptions.beam(beam), VOCABULARY);
            Search search = strategy.begin(4, SourceNumbers.UNREAD, List.of(5));
            while (!search.finished()) {
                search.advance(forgetful(search), 0);
            }
            assertTrue(search.best().complete());
            assertArrayEquals(new int[] { 5 }, search.best().tokens());
        }
    }

    /** Wants to end at once, then to write a symbol, the wrong one first. */
    private static Candidates forgetful(Search search) {
        int k = search.candidatesWanted();
        int[] order = { END, 6, 5, WORD, 4, 2, 3, 8, 0 };
        int[] tokens = new int[search.rows() * k];
        float[] logProbs = new float[search.rows() * k];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = order[i % k];
            logProbs[i] = -0.1f - 3 * (i % k);
        }
        return new Candidates(search.rows(), k, tokens, logProbs);
    }

    @Test
    void aSlotIsATokenOfTheVocabulary() {
        assertThrows(IllegalArgumentException.class,
                () -> new TargetVocabulary(9, 0, END, Set.of(), DigitTokens.UNKNOWN, Set.of(9)));
    }
}
