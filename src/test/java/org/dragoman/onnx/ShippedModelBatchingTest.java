package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.batch.EncodedSegment;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Hypothesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batching never changes a translation: the model that ships, in whatever company a segment is. */
@Timeout(300)
class ShippedModelBatchingTest {

    private static final int SEGMENTS = 500;

    @Test
    void segmentsGetWhatTheyGetAloneInRandomGroups() {
        try (TranslationModel model = ShippedModel.load()) {
            List<int[]> sources = ShippedModel.sources(model, SEGMENTS, 1, 80, 1);
            List<Hypothesis> alone = decoded(model, sources, 1, new Random(2));
            List<Integer> order = new ArrayList<>(IntStream.range(0, SEGMENTS).boxed().toList());
            Collections.shuffle(order, new Random(3));
            List<Hypothesis> inCompany = decoded(model, order.stream().map(sources::get).toList(), 32, new Random(4));

            Set<String> different = new HashSet<>();
            for (int i = 0; i < SEGMENTS; i++) {
                Hypothesis expected = alone.get(order.get(i));
                assertArrayEquals(expected.tokens(), inCompany.get(i).tokens());
                assertEquals(expected.complete(), inCompany.get(i).complete());
                assertEquals(expected.score(1), inCompany.get(i).score(1), 1e-4);
                different.add(model.tokenizer().decode(expected.tokens()));
            }
            assertTrue(different.size() > SEGMENTS / 2, () -> "only " + different.size() + " different translations");
            assertEquals(0, model.model().memory().slabsInUse());
        }
    }

    /** In groups of any size, submitted while others are being decoded. */
    private static List<Hypothesis> decoded(TranslationModel model, List<int[]> sources, int rows, Random random) {
        BatchLimits limits = new BatchLimits(2, 2048, rows, SEGMENTS, Duration.ofMillis(50), Duration.ofMinutes(4));
        List<CompletableFuture<Hypothesis>> futures = new ArrayList<>();
        try (BatchDecoder decoder = BatchDecoder.start(model.encoderDecoder(), limits, Clock.systemUTC(),
                BatchObserver.NONE)) {
            for (int from = 0; from < sources.size();) {
                int to = Math.min(sources.size(), from + 1 + random.nextInt(40));
                futures.addAll(decoder.submitAll(sources.subList(from, to).stream()
                        .map(tokens -> new EncodedSegment(tokens, DecodingOptions.beam(1), Instant.MAX)).toList()));
                from = to;
            }
        }
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
