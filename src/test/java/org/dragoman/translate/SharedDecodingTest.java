package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.batch.QueueFullException;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedDecodingTest {

    private static final Dispatch DISPATCH = Dispatch.of("قال الوزير.\nزار الرئيس بغداد.");
    private static final String ENGLISH = "said the minister.\nVisited the president Baghdad.";

    private final FakeModel model = new FakeModel();
    private final BatchDecoder batches = BatchDecoder.start(model.model(),
            new BatchLimits(1, 4096, 8, 4, Duration.ofSeconds(1), Duration.ZERO), Clock.systemUTC(), BatchObserver.NONE);
    private final Translator translator = translator(100_000);

    private Translator translator(long characters) {
        return new Translator(new DispatchReader(Boilerplate.shipped()), new SegmentDecoder(FakeModel.DESCRIPTION, model,
                batches, new TranslationCache(characters), 4, ForkJoinPool.commonPool()));
    }

    private OngoingTranslation begin(Instant deadline) {
        return translator.begin(DISPATCH, new TranslationOrder(DecodingOptions.greedy(), deadline));
    }

    private static String english(OngoingTranslation ongoing) throws Exception {
        return ongoing.whole().get(10, TimeUnit.SECONDS).text();
    }

    @AfterEach
    void stop() {
        model.release();
        batches.close();
    }

    @Test
    void whatIsUnderWayIsWaitedForAndNeedsNoRoom() throws Exception {
        model.hold();
        List<OngoingTranslation> ten = IntStream.range(0, 10).mapToObj(i -> begin(Instant.MAX)).toList();
        model.release();

        for (OngoingTranslation one : ten) {
            assertEquals(ENGLISH, english(one));
        }
        assertEquals(2, model.encoded());
    }

    @RepeatedTest(20)
    void whoeverJoinedGoesOnWhenTheFirstIsCancelled() throws Exception {
        model.hold();
        OngoingTranslation first = begin(Instant.MAX);
        OngoingTranslation second = begin(Instant.MAX);
        OngoingTranslation third = begin(Instant.MAX);
        first.cancel();
        third.cancel();
        model.release();

        assertThrows(CancellationException.class, first::await);
        assertThrows(CancellationException.class, third::await);
        assertEquals(ENGLISH, english(second));
    }

    @Test
    void whoeverJoinedGoesOnWhenTheFirstIsTooLate() throws Exception {
        model.hold();
        OngoingTranslation first = begin(Instant.now().plusMillis(50));
        OngoingTranslation second = begin(Instant.MAX);
        Thread.sleep(60);
        model.release();

        assertEquals(ENGLISH, english(second));
        assertTrue(first.whole().isDone());
    }

    @Test
    void nobodyWaitsBeyondHisOwnDeadline() {
        model.hold();
        begin(Instant.MAX);
        OngoingTranslation hurried = begin(Instant.now().plusSeconds(60));

        assertEquals(4, batches.unfinished());
        hurried.cancel();
        assertEquals(2, batches.unfinished());
    }

    @Test
    void cancellingAllFreesTheModel() {
        model.hold();
        OngoingTranslation first = begin(Instant.MAX);
        OngoingTranslation second = begin(Instant.MAX);
        second.cancel();
        assertEquals(2, batches.unfinished());
        first.cancel();
        assertEquals(0, batches.unfinished());
    }

    @Test
    void aFailureIsEverybodys() {
        Dispatch broken = Dispatch.of("قال " + FakeModel.BROKEN);
        TranslationOrder order = new TranslationOrder(DecodingOptions.greedy(), Instant.MAX);
        model.hold();
        OngoingTranslation first = translator.begin(broken, order);
        OngoingTranslation second = translator.begin(broken, order);
        model.release();

        for (OngoingTranslation one : List.of(first, second)) {
            ExecutionException failure = assertThrows(ExecutionException.class, () -> one.whole().get(10, TimeUnit.SECONDS));
            assertEquals("the model is broken", failure.getCause().getMessage());
        }
    }

    @Test
    void withoutACacheEachIsTranslatedForItself() throws Exception {
        Translator alone = translator(0);
        TranslationOrder order = new TranslationOrder(DecodingOptions.greedy(), Instant.MAX);
        model.hold();
        OngoingTranslation first = alone.begin(Dispatch.of("قال الوزير."), order);
        OngoingTranslation second = alone.begin(Dispatch.of("قال الوزير."), order);
        model.release();

        assertEquals(english(first), english(second));
        assertEquals(2, model.encoded());
    }

    @Test
    void onlyWhatNobodyHasBegunNeedsRoom() {
        TranslationOrder order = new TranslationOrder(DecodingOptions.greedy(), Instant.MAX);
        Dispatch waiting = Dispatch.of("في بغداد 1.\nفي بغداد 2.\nفي بغداد 3.\nفي بغداد 4.");
        model.hold();
        begin(Instant.MAX);
        while (batches.waiting() > 0) {
            Thread.onSpinWait();
        }
        translator.begin(waiting, order);
        translator.begin(waiting, order);

        assertThrows(QueueFullException.class, () -> translator.begin(Dispatch.of("في بغداد 5."), order));
    }
}
