package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamSearchTest {

    private static final int[] SOURCE = { 5, 6, 7 };
    private static final int VOCABULARY = 4;
    private static final int LIMIT = 4;

    @ParameterizedTest
    @ValueSource(floats = { 0, 0.6f, 1, 2 })
    void aBeamAsWideAsTheSpaceFindsTheBestOfAllTexts(float lengthPenalty) {
        // Two words and the end symbol: no step ever has more than 2^3 * 3 continuations.
        DecodingOptions options = options(32, lengthPenalty);
        for (int seed = 0; seed < 100; seed++) {
            TableDecoder model = TableDecoder.random(seed, VOCABULARY);
            List<Hypothesis> all = new ArrayList<>();
            enumerate(model, new int[0], new float[0], all);

            Hypothesis found = model.decodeAlone(SOURCE, options);

            assertEquals(15, all.size());
            assertEquals(best(all, lengthPenalty), found, "seed " + seed);
        }
    }

    /** Every text that ends within the limit. */
    private static void enumerate(TableDecoder model, int[] tokens, float[] path, List<Hypothesis> into) {
        if (tokens.length == LIMIT) {
            return;
        }
        float[] logProbs = model.logProbs(SOURCE, tokens);
        into.add(new Hypothesis(tokens, append(path, logProbs[TableDecoder.END]), true));
        for (int token = 2; token < VOCABULARY; token++) {
            enumerate(model, append(tokens, token), append(path, logProbs[token]), into);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 7 })
    void aNarrowBeamEqualsOneWrittenOverWholeDistributions(int beamSize) {
        for (float lengthPenalty : new float[] { 0, 1 }) {
            for (int seed = 0; seed < 150; seed++) {
                TableDecoder model = TableDecoder.random(seed, 9);
                DecodingOptions options = options(beamSize, lengthPenalty).withMaxDecodingLength(9);

                Hypothesis found = model.decodeAlone(SOURCE, new BeamSearch(options, model.vocabulary()), 0);

                assertEquals(plainBeam(model, options), found, "seed " + seed + ", penalty " + lengthPenalty);
            }
        }
    }

    private record Path(int[] tokens, float[] logProbs) {

        double logProb() {
            double sum = 0;
            for (float logProb : logProbs) {
                sum += logProb;
            }
            return sum;
        }
    }

    /** The same search without candidates, places or early stopping. */
    private static Hypothesis plainBeam(TableDecoder model, DecodingOptions options) {
        List<Hypothesis> ended = new ArrayList<>();
        List<Path> live = List.of(new Path(new int[0], new float[0]));
        int width = options.beamSize();
        for (int step = 0; step < options.maxDecodingLength() && !live.isEmpty(); step++) {
            List<Path> next = new ArrayList<>();
            for (Path path : continuations(model, live).subList(0, Math.min(width, 8 * live.size()))) {
                int last = path.tokens().length - 1;
                if (path.tokens()[last] == TableDecoder.END) {
                    ended.add(new Hypothesis(Arrays.copyOf(path.tokens(), last), path.logProbs(), true));
                    width--;
                } else {
                    next.add(path);
                }
            }
            live = next;
        }
        if (ended.isEmpty()) {
            live.forEach(path -> ended.add(new Hypothesis(path.tokens(), path.logProbs(), false)));
        }
        return best(ended, options.lengthPenalty());
    }

    private static List<Path> continuations(TableDecoder model, List<Path> live) {
        List<Path> all = new ArrayList<>();
        for (Path path : live) {
            float[] logProbs = model.logProbs(SOURCE, path.tokens());
            for (int token = 1; token < logProbs.length; token++) {
                all.add(new Path(append(path.tokens(), token), append(path.logProbs(), logProbs[token])));
            }
        }
        all.sort(Comparator.comparingDouble(Path::logProb).reversed());
        return all;
    }

    private static Hypothesis best(List<Hypothesis> all, float lengthPenalty) {
        return all.stream().max(Comparator.comparingDouble(hypothesis -> hypothesis.score(lengthPenalty))).orElseThrow();
    }

    @Test
    void oneHypothesisIsGreedySearch() {
        for (int seed = 0; seed < 100; seed++) {
            TableDecoder model = TableDecoder.random(seed, 9);
            DecodingOptions options = options(1, 1).withMaxDecodingLength(20);

            Hypothesis found = model.decodeAlone(SOURCE, new BeamSearch(options, model.vocabulary()), 0);

            assertEquals(model.decodeAlone(SOURCE, new GreedySearch(options, model.vocabulary()), 0), found);
        }
    }

    @Test
    void moreCandidatesThanWantedChangeNothing() {
        for (int seed = 0; seed < 100; seed++) {
            TableDecoder model = TableDecoder.random(seed, 12);
            DecodingOptions options = options(3, 1).withMaxDecodingLength(10).withNoRepeatNgramSize(2);
            SearchStrategy strategy = new BeamSearch(options, model.vocabulary());

            assertEquals(model.decodeAlone(SOURCE, strategy, 0), model.decodeAlone(SOURCE, strategy, 5));
        }
    }

    @Test
    void ofEquallyProbableContinuationsTheFirstOfferedIsTaken() {
        Search search = new BeamSearch(options(2, 1), new TargetVocabulary(9, 0, 1)).begin(3);

        search.advance(new Candidates(1, 3, new int[] { 7, 4, 8 }, new float[] { -1, -1, -1 }), 0);

        assertEquals(2, search.rows());
        assertEquals(7, search.lastToken(0));
        assertEquals(4, search.lastToken(1));
    }

    @Test
    void escapesWhereGreedySearchIsTrapped() {
        // "2" looks best at first, but only "3" can be ended with confidence.
        TableDecoder garden = new TableDecoder(4, Set.of(0), (source, prefix) -> {
            double[] afterTwo = { 0, 0.4, 0.3, 0.3 };
            double[] afterThree = { 0, 0.98, 0.01, 0.01 };
            double[] first = { 0, 0.1, 0.5, 0.4 };
            double[] chosen = prefix.length == 0 ? first : prefix[0] == 2 ? afterTwo : afterThree;
            return TableDecoder.logSoftmax(Arrays.stream(chosen).map(Math::log).toArray());
        });

        assertArrayEquals(new int[] { 2 }, garden.decodeAlone(SOURCE, options(1, 0)).tokens());
        assertArrayEquals(new int[] { 3 }, garden.decodeAlone(SOURCE, options(2, 0)).tokens());
    }

    @Test
    void stopsWhenNothingAliveCanWin() {
        TableDecoder model = TableDecoder.certain(9, (source, prefix) -> prefix.length == 2 ? TableDecoder.END : 4);

        Hypothesis found = model.decodeAlone(SOURCE, options(4, 0).withMaxDecodingLength(100));

        assertArrayEquals(new int[] { 4, 4 }, found.tokens());
        assertEquals(3, model.steps());
    }

    @Test
    void anEndedHypothesisPrecedesAnyThatWasCut() {
        // Ending is improbable everywhere, so the cut hypothesis has by far the better score.
        TableDecoder endless = TableDecoder.certain(4, (source, prefix) -> 2);

        Hypothesis ended = endless.decodeAlone(SOURCE, options(2, 1).withMaxDecodingLength(6).withMaxRepeats(0));
        Hypothesis cut = endless.decodeAlone(SOURCE, options(1, 1).withMaxDecodingLength(6).withMaxRepeats(0));

        assertTrue(ended.complete());
        assertFalse(cut.complete());
        assertTrue(cut.score(1) > ended.score(1));
    }

    private static DecodingOptions options(int beamSize, float lengthPenalty) {
        return DecodingOptions.beam(beamSize).withLengthPenalty(lengthPenalty).withMaxDecodingLength(LIMIT);
    }

    private static int[] append(int[] tokens, int token) {
        int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
        longer[tokens.length] = token;
        return longer;
    }

    private static float[] append(float[] logProbs, float logProb) {
        float[] longer = Arrays.copyOf(logProbs, logProbs.length + 1);
        longer[logProbs.length] = logProb;
        return longer;
    }
}
