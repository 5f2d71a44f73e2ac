package org.dragoman.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.dragoman.job.store.Database;
import org.dragoman.job.store.ItemQueue;
import org.dragoman.job.store.ItemResult;
import org.dragoman.job.store.ItemState;
import org.dragoman.job.store.Job;
import org.dragoman.job.store.JobState;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.JobSubmission;
import org.dragoman.job.store.ListedItems;
import org.dragoman.job.store.NewItem;
import org.dragoman.job.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class JobWorkerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database = new Database(
            new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), Optional.empty(), Optional.empty()));
    private final JobStore store = new JobStore(database);
    private final Map<ItemState, AtomicInteger> seen = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        database.close();
    }

    private JobWorker worker(ItemTranslator translator) {
        WorkLimits limits = new WorkLimits(4, 3, Duration.ofMillis(5), Duration.ofSeconds(30), Duration.ofMillis(10),
                Duration.ofDays(1));
        JobWorker worker = new JobWorker(store, new ItemQueue(database, UUID.randomUUID().toString(), limits.lease()),
                translator, limits, state -> seen.computeIfAbsent(state, any -> new AtomicInteger()).incrementAndGet(),
                new ObjectMapper());
        worker.start();
        return worker;
    }

    private Job submit(int items) throws Exception {
        return store.submit(new JobSubmission(Optional.empty(), Optional.empty()), ListedItems.of(items)).job();
    }

    private static ItemTranslator.Ongoing done(String answer) {
        return new ItemTranslator.Ongoing(CompletableFuture.completedFuture(answer), () -> {
        });
    }

    private static ItemTranslator.Ongoing failed(Exception failure) {
        return new ItemTranslator.Ongoing(CompletableFuture.failedFuture(failure), () -> {
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertTrue(condition.getAsBoolean(), "not within " + PATIENCE);
    }

    private boolean finished(Job job) {
        return store.find(job.id()).orElseThrow().state() == JobState.FINISHED;
    }

    @Test
    void everyItemGetsItsResult() throws Exception {
        Job job = submit(50);
        try (JobWorker worker = worker((order, segments) -> done("{\"of\":" + order + "}"))) {
            worker.wake();
            await(() -> finished(job));
        }

        List<ItemResult> results = store.results(job.id(), -1, 100);
        assertEquals(50, results.size());
        assertEquals(Optional.of("{\"of\":{\"number\":49}}"), results.get(49).content());
        assertEquals(50, seen.get(ItemState.DONE).get());
    }

    @Test
    void failuresAreTriedAgainAndThenGivenUp() throws Exception {
        Job job = submit(2);
        AtomicInteger tries = new AtomicInteger();
        ItemTranslator translator = (order, segments) -> order.contains("1") || tries.incrementAndGet() < 3
                ? failed(new IllegalStateException("broken"))
                : done("{}");
        try (JobWorker worker = worker(translator)) {
            worker.wake();
            await(() -> finished(job));
        }

        List<ItemResult> results = store.results(job.id(), -1, 10);
        assertEquals(List.of(ItemState.DONE, ItemState.FAILED), results.stream().map(ItemResult::state).toList());
        assertEquals(List.of(3, 3), results.stream().map(ItemResult::attempts).toList());
        assertTrue(results.get(1).content().orElseThrow().contains("Failed 3 times"));
    }

    @Test
    void aHopelessItemIsTriedOnce() throws Exception {
        Job job = submit(1);
        ItemProblem problem = new ItemProblem("/problems/unsupported-language", "Not Arabic", 422, "None of it");
        try (JobWorker worker = worker((order, segments) -> failed(new HopelessItemException(problem)))) {
            worker.wake();
            await(() -> finished(job));
        }

        ItemResult result = store.results(job.id(), -1, 10).get(0);
        assertEquals(1, result.attempts());
        assertTrue(result.content().orElseThrow().contains("\"status\":422"));
    }

    @Test
    void anItemWithoutRoomWaitsAndDoesNotCountAsFailed() throws Exception {
        Job job = submit(1);
        AtomicInteger tries = new AtomicInteger();
        try (JobWorker worker = worker((order, segments) -> {
            if (tries.incrementAndGet() < 5) {
                throw new RejectedExecutionException("full");
            }
            return done("{}");
        })) {
            worker.wake();
            await(() -> finished(job));
        }

        assertEquals(ItemState.DONE, store.results(job.id(), -1, 10).get(0).state());
    }

    @Test
    void noMoreItemsAreUnderWayThanAllowed() throws Exception {
        submit(20);
        AtomicInteger begun = new AtomicInteger();
        try (JobWorker worker = worker((order, segments) -> {
            begun.incrementAndGet();
            return new ItemTranslator.Ongoing(new CompletableFuture<>(), () -> {
            });
        })) {
            worker.wake();
            await(() -> begun.get() >= 4);
            Thread.sleep(60);
            assertEquals(4, begun.get());
        }
    }

    @Test
    void aResultDoesNotWaitForAnItemThatTakesLong() throws Exception {
        Job job = submit(2);
        try (JobWorker worker = worker((order, segments) -> order.contains("1")
                ? new ItemTranslator.Ongoing(new CompletableFuture<>(), () -> {
                })
                : done("{}"))) {
            worker.wake();
            await(() -> !store.results(job.id(), -1, 10).isEmpty());
        }

        assertEquals(0, store.results(job.id(), -1, 10).get(0).number());
    }

    @Test
    void whatIsHandedInWhileOthersAreUnderWayIsBegunAtOnce() throws Exception {
        JobWorker worker = new JobWorker(store, new ItemQueue(database, "owner", Duration.ofSeconds(30)),
                (order, segments) -> done("{}"),
                new WorkLimits(4, 3, Duration.ofMillis(5), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofDays(1)),
                state -> {
                }, new ObjectMapper());
        worker.start();
        try (worker) {
            for (int i = 0; i < 3; i++) {
                Job job = submit(9);
                worker.wake();
                await(() -> finished(job));
            }
        }
    }

    @Test
    void aWorkerThatStopsGivesItsItemsBack() throws Exception {
        Job job = submit(3);
        CompletableFuture<String> answer = new CompletableFuture<>();
        JobWorker first = worker((order, segments) -> new ItemTranslator.Ongoing(answer, () -> answer.cancel(false)));
        await(() -> store.find(job.id()).orElseThrow().count(ItemState.WORKING) == 3);
        first.close();
        assertEquals(3, store.find(job.id()).orElseThrow().count(ItemState.WAITING));

        try (JobWorker second = worker((order, segments) -> done("{}"))) {
            second.wake();
            await(() -> finished(job));
        }
    }

    @Test
    void aJobWithoutReadableItemsIsFinished() throws Exception {
        Job job = store.submit(new JobSubmission(Optional.empty(), Optional.empty()),
                new ListedItems(List.of(NewItem.refused(Optional.empty(), "{}")))).job();

        assertEquals(JobState.FINISHED, job.state());
    }
}
