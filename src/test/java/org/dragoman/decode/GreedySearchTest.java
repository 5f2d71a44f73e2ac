package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Test;

class GreedySearchTest {

    private static final int[] SOURCE = { 5, 6, 7 };

    @Test
    void takesTheMostProbableAllowedTokenAtEachStep() {
        int ended = 0;
        for (int seed = 0; seed < 300; seed++) {
            TableDecoder model = TableDecoder.random(seed, 7);
            DecodingOptions options = DecodingOptions.greedy().withMaxDecodingLength(12);

            Hypothesis found = model.decodeAlone(SOURCE, options);

            assertEquals(mostProbablePath(model, 12), found, "seed " + seed);
            ended += found.complete() ? 1 : 0;
        }
        assertTrue(ended > 50 && ended < 300, "tables that end in time: " + ended);
    }

    private static Hypothesis mostProbablePath(TableDecoder model, int limit) {
        int[] tokens = {};
        float[] path = {};
        while (tokens.length < limit) {
            float[] logProbs = model.logProbs(SOURCE, tokens);
            int best = TableDecoder.END;
            for (int token = 1; token < logProbs.length; token++) {
                best = logProbs[token] > logProbs[best] ? token : best;
            }
            path = Arrays.copyOf(path, path.length + 1);
            path[path.length - 1] = logProbs[best];
            if (best == TableDecoder.END) {
                return new Hypothesis(tokens, path, true);
            }
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = best;
        }
        return new Hypothesis(tokens, path, false);
    }

    @Test
    void asksForOneCandidateMoreThanIsBanned() {
        TargetVocabulary masked = new TargetVocabulary(9, 0, 1);
        TargetVocabulary threeBanned = new TargetVocabulary(9, 0, 1, Set.of(0, 2, 3));

        assertEquals(1, new GreedySearch(DecodingOptions.greedy(), masked).begin(3).candidatesWanted());
        assertEquals(4, new GreedySearch(DecodingOptions.greedy(), threeBanned).begin(3).candidatesWanted());
    }

    @Test
    void marksAHypothesisThatHitsItsLimit() {
        TableDecoder endless = TableDecoder.certain(9, (source, prefix) -> 2 + prefix.length % 7);

        Hypothesis cut = endless.decodeAlone(SOURCE, DecodingOptions.greedy().withMaxDecodingLength(5));

        assertFalse(cut.complete());
        assertArrayEquals(new int[] { 2, 3, 4, 5, 6 }, cut.tokens());
        assertEquals(5, cut.tokenLogProbs().length);
    }

    @Test
    void theEndSymbolCountsAgainstTheLimit() {
        TableDecoder fourWords = TableDecoder.certain(9, (source, prefix) -> prefix.length == 4 ? 1 : 5);

        assertTrue(fourWords.decodeAlone(SOURCE, DecodingOptions.greedy().withMaxDecodingLength(5)).complete());
        assertFalse(fourWords.decodeAlone(SOURCE, DecodingOptions.greedy().withMaxDecodingLength(4)).complete());
    }

    @Test
    void aSearchWithNothingLeftButBannedTokensEndsIncomplete() {
        TargetVocabulary vocabulary = new TargetVocabulary(3, 0, 1, Set.of(0));
        Search search = new GreedySearch(DecodingOptions.greedy(), vocabulary).begin(1);
        float impossible = Float.NEGATIVE_INFINITY;

        search.advance(new Candidates(1, 3, new int[] { 0, 1, 2 }, new float[] { 0, impossible, impossible }), 0);

        assertEquals(new Hypothesis(new int[0], new float[0], false), search.best());
    }

    @Test
    void anEmptyTranslationIsAHypothesis() {
        TableDecoder silent = TableDecoder.certain(5, (source, prefix) -> TableDecoder.END);

        Hypothesis nothing = silent.decodeAlone(SOURCE, DecodingOptions.greedy());

        assertTrue(nothing.complete());
        assertEquals(0, nothing.tokens().length);
        assertEquals(1, nothing.tokenLogProbs().length);
    }

    @Test
    void hasNoResultWhileItRuns() {
        Search search = new GreedySearch(DecodingOptions.greedy(), new TargetVocabulary(5, 0, 1)).begin(2);

        assertThrows(IllegalStateException.class, search::best);
    }
}
