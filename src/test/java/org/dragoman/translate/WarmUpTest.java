package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.decode.ModelDescription.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {

    @ParameterizedTest
    @CsvSource({ "said the minister, true", "said the ministre, false", "'', false" })
    void isPassedOnlyWithTheGoldenTranslation(String target, boolean passed) {
        FakeModel model = new FakeModel();
        try (BatchDecoder batches = BatchDecoder.start(model.model(),
                new BatchLimits(1, 4096, 8, 50, Duration.ofSeconds(1), Duration.ZERO), Clock.systemUTC(), BatchObserver.NONE)) {
            SegmentDecoder decoder = new SegmentDecoder(FakeModel.DESCRIPTION, model, batches, new TranslationCache(0), 4,
                    ForkJoinPool.commonPool());
            WarmUp warmUp = new WarmUp(decoder, new Golden("قال الوزير", target), Clock.systemUTC());
            assertEquals(false, warmUp.passed());

            warmUp.run();

            assertEquals(passed, warmUp.passed());
        }
    }

    @ParameterizedTest
    @CsvSource({ FakeModel.BROKEN })
    void isNotPassedByAModelThatFails(String source) {
        isPassedOnlyWithTheGoldenTranslation("anything else", false);
        FakeModel model = new FakeModel();
        try (BatchDecoder batches = BatchDecoder.start(model.model(),
                new BatchLimits(1, 4096, 8, 50, Duration.ofSeconds(1), Duration.ZERO), Clock.systemUTC(), BatchObserver.NONE)) {
            SegmentDecoder decoder = new SegmentDecoder(FakeModel.DESCRIPTION, model, batches, new TranslationCache(0), 4,
                    ForkJoinPool.commonPool());
            WarmUp warmUp = new WarmUp(decoder, new Golden(source, "broken"), Clock.systemUTC());

            warmUp.run();

            assertEquals(false, warmUp.passed());
        }
    }
}
