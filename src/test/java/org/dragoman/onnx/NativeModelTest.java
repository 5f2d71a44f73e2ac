package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.DecoderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeModelTest {

    private static final int BEGIN = 2;
    private static final int VOCABULARY = 380;
    /** Another processor or release sums up in another order; where that crosses a step of int8, it shows. */
    private static final float ROUNDING = 0.05f;

    private final TranslationModel translator = TinyModel.load();
    private final NativeModel model = translator.model();
    private final List<TinyModel.Answer> answers = TinyModel.answers();

    @AfterEach
    void everythingIsGivenBack() {
        assertEquals(0, model.memory().openTensors());
        assertEquals(0, model.memory().slabsInUse());
        translator.close();
    }

    @Test
    void everyStepGivesTheCandidatesThatPythonGives() {
        for (TinyModel.Answer answer : answers) {
            assertEquals(answer.bucket(), model.bucket(answer.tokens().length));
            try (DecoderState state = model.encode(List.of(answer.tokens()))) {
                int last = BEGIN;
                for (TinyModel.Step step : answer.steps()) {
                    Candidates candidates = model.step(new int[] { last }, state, step.tokens().length);
                    assertArrayEquals(step.logProbs(), candidates.logProbs(), ROUNDING, answer.source());
                    for (int rank = 0; rank < candidates.k(); rank++) {
                        if (clear(step.logProbs(), rank)) {
                            assertEquals(step.tokens()[rank], candidates.token(0, rank), answer.source());
                        }
                    }
                    last = candidates.token(0, 0);
                }
            }
        }
    }

    /** Whether rounding cannot give the place to another candidate. The last one's rival is not known. */
    private static boolean clear(float[] logProbs, int rank) {
        boolean above = rank == 0 || logProbs[rank - 1] - logProbs[rank] > 2 * ROUNDING;
        return above && rank + 1 < logProbs.length && logProbs[rank] - logProbs[rank + 1] > 2 * ROUNDING;
    }

    @Test
    void fewerCandidatesAreTheFirstOfMore() {
        int[] source = answers.get(0).tokens();
        Candidates all = alone(source, new int[] { BEGIN }, VOCABULARY);
        for (int k : new int[] { 1, 2, 3, 7, 100 }) {
            Candidates some = alone(source, new int[] { BEGIN }, k);
            for (int rank = 0; rank < k; rank++) {
                assertEquals(all.token(0, rank), some.token(0, rank));
                assertEquals(all.logProb(0, rank), some.logProb(0, rank));
            }
        }
    }

    @Test
    void symbolsThatAreNoTextAreTheLastOfAllCandidates() {
        Candidates all = alone(answers.get(0).tokens(), new int[] { BEGIN }, VOCABULARY);
        for (int rank = 0; rank < VOCABULARY - 6; rank++) {
            assertTrue(all.token(0, rank) == 3 || all.token(0, rank) > 6, "rank " + rank + " is " + all.token(0, rank));
        }
    }

    @Test
    void whatARowIsGivenDoesNotDependOnItsCompanions() {
        for (int seed = 0; seed < 15; seed++) {
            new Company(new Random(seed)).meet(25);
        }
    }

    /** A state whose rows come, go, move and double at random, each compared at each step with a state of its own. */
    private final class Company {

        private final Random random;
        private final List<Member> members = new ArrayList<>();
        private final int bucket;
        private DecoderState state;

        private record Member(int[] source, List<Integer> fed) {

            Member copy() {
                return new Member(source, new ArrayList<>(fed));
            }
        }

        Company(Random random) {
            this.random = random;
            this.bucket = answers.get(random.nextInt(answers.size())).bucket();
            this.state = arrivals(members);
        }

        private DecoderState arrivals(List<Member> joining) {
            List<int[]> sources = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                // All of these lengths are padded to the bucket.
                int[] source = random.ints(bucket - random.nextInt(8), 7, 360).toArray();
                sources.add(source);
                joining.add(new Member(source, new ArrayList<>()));
            }
            return model.encode(sources);
        }

        void meet(int steps) {
            for (int step = 0; step < steps; step++) {
                if (random.nextInt(3) == 0) {
                    state.append(arrivals(members));
                }
                if (random.nextInt(2) == 0) {
                    reorder();
                }
                step();
            }
            state.close();
        }

        private void reorder() {
            int[] origins = random.ints(1 + random.nextInt(12), 0, members.size()).toArray();
            state.reorder(origins);
            List<Member> moved = new ArrayList<>();
            for (int origin : origins) {
                moved.add(members.get(origin).copy());
            }
            members.clear();
            members.addAll(moved);
        }

        private void step() {
            int[] tokens = random.ints(members.size(), 7, VOCABULARY).toArray();
            for (int row = 0; row < tokens.length; row++) {
                tokens[row] = members.get(row).fed().isEmpty() ? BEGIN : tokens[row];
                members.get(row).fed().add(tokens[row]);
            }
            int k = 1 + random.nextInt(5);
            Candidates together = model.step(tokens, state, k);
            assertEquals(members.size(), state.rows());
            for (int row = 0; row < tokens.length; row++) {
                int[] fed = members.get(row).fed().stream().mapToInt(Integer::intValue).toArray();
                Candidates alone = alone(members.get(row).source(), fed, k);
                for (int rank = 0; rank < k; rank++) {
                    assertEquals(alone.token(0, rank), together.token(row, rank));
                    assertEquals(Float.floatToRawIntBits(alone.logProb(0, rank)),
                            Float.floatToRawIntBits(together.logProb(row, rank)));
                }
            }
        }
    }

    private Candidates alone(int[] source, int[] fed, int k) {
        try (DecoderState state = model.encode(List.of(source))) {
            Candidates last = null;
            for (int token : fed) {
                last = model.step(new int[] { token }, state, k);
            }
            return last;
        }
    }

    @Test
    void paddingIsNotRead() {
        int[] source = answers.get(0).tokens();
        TinyModel.Answer longest = answers.stream().max((a, b) -> a.bucket() - b.bucket()).orElseThrow();
        assertTrue(longest.bucket() > model.bucket(source.length));
        try (TranslationModel coarse = TinyModel.load(List.of());
                DecoderState state = coarse.model().encode(List.of(source))) {
            assertEquals(64, state.bucket());
            Candidates padded = coarse.model().step(new int[] { BEGIN }, state, 5);
            Candidates unpadded = alone(source, new int[] { BEGIN }, 5);
            assertEquals(unpadded.token(0, 0), padded.token(0, 0));
            assertArrayEquals(unpadded.logProbs(), padded.logProbs(), ROUNDING);
        }
    }

    @Test
    void manyThreadsShareOneSession() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                TinyModel.Answer answer = answers.get(i % answers.size());
                tasks.add(() -> {
                    assertArrayEquals(answer.greedyTokens(), greedy(answer));
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private int[] greedy(TinyModel.Answer answer) {
        int[] found = new int[answer.steps().size()];
        try (DecoderState state = model.encode(List.of(answer.tokens()))) {
            int last = BEGIN;
            for (int i = 0; i < found.length; i++) {
                last = model.step(new int[] { last }, state, 1).token(0, 0);
                found[i] = last;
            }
        }
        return found;
    }

    @Test
    void memoryIsLentAgainInsteadOfAskedForAnew() {
        greedy(answers.get(0));
        long held = model.memory().bytesHeld();
        for (int i = 0; i < 50; i++) {
            greedy(answers.get(0));
        }
        assertEquals(held, model.memory().bytesHeld());
    }

    @Test
    void sourcesOfNoLengthOrTooLongOrOfSeveralBucketsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> model.encode(List.of()));
        assertThrows(IllegalArgumentException.class, () -> model.encode(List.of(new int[0])));
        assertThrows(IllegalArgumentException.class, () -> model.encode(List.of(new int[65])));
        assertThrows(IllegalArgumentException.class, () -> model.encode(List.of(new int[8], new int[9])));
    }

    @Test
    void aFailedEncodingLeavesNothingOpen() {
        assertThrows(IllegalStateException.class, () -> model.encode(List.of(new int[] { 360, 3 })));
    }

    @Test
    void aFailedStepLeavesTheStateToItsOwner() {
        try (DecoderState state = model.encode(List.of(answers.get(0).tokens()))) {
            assertThrows(IllegalStateException.class, () -> model.step(new int[] { VOCABULARY }, state, 1));
            assertEquals(1, model.step(new int[] { BEGIN }, state, 1).rows());
        }
    }

    @Test
    void aStateIsUsedAsItsRowsAllow() {
        try (DecoderState state = model.encode(List.of(new int[] { 9, 3 }, new int[] { 10, 3 }));
                DecoderState other = model.encode(List.of(new int[9]))) {
            assertThrows(IllegalArgumentException.class, () -> model.step(new int[] { BEGIN }, state, 1));
            assertThrows(IllegalArgumentException.class, () -> model.step(new int[] { BEGIN, BEGIN }, state, 0));
            assertThrows(IllegalArgumentException.class, () -> model.step(new int[] { BEGIN, BEGIN }, state, VOCABULARY + 1));
            assertThrows(IllegalArgumentException.class, () -> state.reorder(new int[0]));
            assertThrows(IllegalArgumentException.class, () -> state.append(other));
            assertThrows(IllegalArgumentException.class, () -> state.append(state));
            assertEquals(2, model.step(new int[] { BEGIN, BEGIN }, state, 1).rows());
        }
    }

    @Test
    void aSpentStateIsClosedAndOfNoFurtherUse() {
        DecoderState state = model.encode(List.of(new int[] { 9, 3 }));
        DecoderState spent = model.encode(List.of(new int[] { 10, 3 }));
        state.append(spent);
        spent.close();
        assertThrows(IllegalStateException.class, () -> model.step(new int[] { BEGIN }, spent, 1));
        assertThrows(IllegalStateException.class, () -> spent.reorder(new int[] { 0 }));
        assertThrows(IllegalStateException.class, () -> state.append(spent));
        assertEquals(2, state.rows());
        state.close();
        state.close();
    }

    @Test
    void aClosedModelRefusesToRun() {
        try (DecoderState state = model.encode(List.of(new int[] { 9, 3 }))) {
            translator.close();
            assertThrows(IllegalStateException.class, () -> model.step(new int[] { BEGIN }, state, 1));
            assertThrows(IllegalStateException.class, () -> model.encode(List.of(new int[] { 9, 3 })));
            assertThrows(IllegalStateException.class, () -> translator.tokenizer().encode("نعم"));
        }
    }
}
