package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.decode.ModelDescription;
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
            SegmentDecoder decoder = decoder(model, batches, new Golden("قال الوزير", target));
            WarmUp warmUp = new WarmUp(Clock.systemUTC());
            assertEquals(false, warmUp.passed());

            warmUp.run(decoder);

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
            SegmentDecoder decoder = decoder(model, batches, new Golden(source, "broken"));
            WarmUp warmUp = new WarmUp(Clock.systemUTC());

            warmUp.run(decoder);

            assertEquals(false, warmUp.passed());
        }
    }

    private static SegmentDecoder decoder(FakeModel model, BatchDecoder batches, Golden golden) {
        return new SegmentDecoder(new ModelDescription("fake-ar-en", "1", "ar", "en", "Apache-2.0", "arabic-1",
                FakeModel.LONGEST, golden, "f4ce"), model, batches, new TranslationCache(0), 4, ForkJoinPool.commonPool());
    }
}
