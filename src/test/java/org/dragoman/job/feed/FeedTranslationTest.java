package org.dragoman.job.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.dragoman.batch.BatchDecoders;
import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.desk.OngoingDispatch;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.ItemDraft;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Timeout(60)
class FeedTranslationTest {

    @Inject
    Desk desk;

    @Inject
    FakeModel model;

    @Inject
    BatchDecoders batches;

    private final List<FeedLine> lines = new ArrayList<>();

    @AfterEach
    void release() {
        model.release();
    }

    private Feed feed(int items) {
        return new Feed(FeedFormat.DISPATCH_LINES, Optional.empty(), Optional.empty(), Optional.empty(),
                IntStream.range(0, items).mapToObj(i -> new ItemDraft().guid("g" + i)
                        .text("زار الرئيس بغداد " + hashCode() + i + ".\nقال الوزير في بغداد " + hashCode() + i + ".").item())
                        .toList(),
                List.of());
    }

    @Test
    void fullQueueIsWaitedFor() throws IOException {
        model.hold();
        List<OngoingDispatch> others = fill();
        Executor later = CompletableFuture.delayedExecutor(1200, TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(() -> others.forEach(OngoingDispatch::cancel), later).thenRun(model::release);
        FeedCount count = new FeedTranslation(desk, DispatchOrder::of, () -> false).run(feed(20), lines::add);

        assertEquals(new FeedCount(20, 20, 0, 0, List.of()), count);
        assertEquals(20, lines.stream().map(FeedLine::number).distinct().count());
    }

    /** Orders of others until there is no room. */
    private List<OngoingDispatch> fill() {
        List<OngoingDispatch> begun = new ArrayList<>();
        RejectedExecutionException full = null;
        while (full == null) {
            try {
                begun.add(desk.begin(DispatchOrder.of(Dispatch.of("أعلن الرئيس في بغداد " + begun.size()))));
            } catch (RejectedExecutionException refused) {
                full = refused;
            }
        }
        return begun;
    }

    @Test
    void whatHasNotBegunWhenTheProcessEndsIsSaid() throws IOException {
        FeedCount count = new FeedTranslation(desk, DispatchOrder::of, () -> true).run(feed(3), lines::add);

        assertEquals(new FeedCount(3, 0, 3, 0, List.of()), count);
        lines.forEach(line -> assertEquals("/problems/overloaded", line.problem().type()));
    }

    @Test
    void linesThatNobodyTakesEndTheWork() throws InterruptedException {
        FeedTranslation translation = new FeedTranslation(desk, DispatchOrder::of, () -> false);
        assertThrows(IOException.class, () -> translation.run(feed(20), line -> {
            throw new IOException("gone");
        }));
        for (int tries = 0; batches.unfinished() > 0 && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertEquals(0, batches.unfinished());
    }

    @Test
    void cancelledWhileItWaits() throws Exception {
        model.hold();
        FeedTranslation translation = new FeedTranslation(desk, DispatchOrder::of, () -> false);
        Thread other = new Thread(() -> {
            while (batches.unfinished() == 0) {
                Thread.onSpinWait();
            }
            translation.cancel();
        });
        other.start();
        FeedCount count = translation.run(feed(20), lines::add);

        assertEquals(0, count.translated());
        assertTrue(lines.isEmpty(), lines::toString);
    }
}
