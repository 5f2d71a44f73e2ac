package org.dragoman.job.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of jobs must do, whichever database it is on. */
abstract class StoreContract {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final JobSubmission PLAIN = new JobSubmission(Optional.empty(), Optional.empty());

    private Database database;
    private JobStore store;

    /** An empty database. */
    abstract StoreSettings settings() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = new Database(settings());
        store = new JobStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ItemQueue queue(String owner, Duration lease) {
        return new ItemQueue(database, owner, lease);
    }

    private Job submit(int items) throws IOException {
        return store.submit(PLAIN, ListedItems.of(items)).job();
    }

    private static List<Integer> numbers(List<ClaimedItem> items) {
        return items.stream().map(ClaimedItem::number).toList();
    }

    @Test
    void aJobIsKeptWithAllOfItsItems() throws IOException {
        Job job = submit(1_001);

        assertEquals(JobState.RUNNING, job.state());
        assertEquals(1_001, job.items());
        assertEquals(Map.of(ItemState.WAITING, 1_001), job.counts());
        assertEquals(Optional.empty(), job.expectedEnd());
        assertEquals(List.of(job.id()), store.list(10).stream().map(Job::id).toList());
        assertEquals(Optional.empty(), store.find("another"));
    }

    @Test
    void nothingIsKeptOfAJobThatCannotBeRead() {
        assertThrows(IOException.class, () -> store.submit(PLAIN, ListedItems.brokenAfter(450)));

        assertEquals(List.of(), store.list(10));
        assertEquals(Map.of(), store.open());
    }

    @Test
    void unreadableItemsFailAndDoNotStopTheOthers() throws IOException {
        Job job = store.submit(PLAIN, new ListedItems(List.of(NewItem.refused(Optional.of("a"), "{\"bad\":1}"),
                NewItem.order(Optional.of("b"), "{}")))).job();

        assertEquals(Map.of(ItemState.FAILED, 1, ItemState.WAITING, 1), job.counts());
        assertEquals(
                List.of(new ItemResult(0, Optional.of("a"), ItemState.FAILED, 0, Optional.of("{\"bad\":1}"), Optional.empty())),
                store.results(job.id(), -1, 10));
    }

    @Test
    void aJobOfNothingIsFinishedAtOnce() throws IOException {
        assertEquals(JobState.FINISHED, submit(0).state());
    }

    @Test
    void theSameKeyBringsTheSameJob() throws IOException {
        JobSubmission keyed = new JobSubmission(Optional.of("key"), Optional.empty());
        JobStore.Submitted first = store.submit(keyed, ListedItems.of(3));
        JobStore.Submitted second = store.submit(keyed, ListedItems.of(3));

        assertTrue(first.created());
        assertFalse(second.created());
        assertEquals(first.job().id(), second.job().id());
        assertThrows(KeyConflictException.class, () -> store.submit(keyed, ListedItems.of(4)));
        assertEquals(1, store.list(10).size());
    }

    @Test
    void theSameKeyAtTheSameTimeBringsOneJob() throws Exception {
        JobSubmission keyed = new JobSubmission(Optional.of("at once"), Optional.empty());
        Set<String> ids = new HashSet<>(inParallel(4, () -> store.submit(keyed, ListedItems.of(300)).job().id()));

        assertEquals(1, ids.size());
        assertEquals(1, store.list(10).size());
    }

    @Test
    void eachItemIsWithOneWorker() throws Exception {
        submit(400);
        List<List<Integer>> claimed = inParallel(4, () -> {
            ItemQueue queue = queue(Thread.currentThread().getName(), LONG);
            List<Integer> mine = new ArrayList<>();
            for (List<ClaimedItem> some = queue.claim(7); !some.isEmpty(); some = queue.claim(7)) {
                mine.addAll(numbers(some));
            }
            return mine;
        });

        List<Integer> all = claimed.stream().flatMap(List::stream).sorted().toList();
        assertEquals(IntStream.range(0, 400).boxed().toList(), all);
    }

    @Test
    void itemsAreTakenInTheirOrder() throws IOException {
        submit(10);

        assertEquals(List.of(0, 1, 2), numbers(queue("one", LONG).claim(3)));
        assertEquals(List.of(3, 4), numbers(queue("two", LONG).claim(2)));
    }

    @Test
    void resultsComeInOrderUpToTheFirstThatIsMissing() throws IOException {
        Job job = submit(4);
        ItemQueue queue = queue("one", LONG);
        List<ClaimedItem> items = queue.claim(4);
        queue.settle(List.of(SettledItem.done(items.get(3), "{\"n\":3}"), SettledItem.done(items.get(0), "{\"n\":0}"),
                SettledItem.failed(items.get(1), "{\"n\":1}")));

        assertEquals(List.of(0, 1), store.results(job.id(), -1, 10).stream().map(ItemResult::number).toList());
        assertEquals(List.of(Optional.of("{\"n\":1}")),
                store.results(job.id(), 0, 10).stream().map(ItemResult::content).toList());
        queue.settle(List.of(SettledItem.done(items.get(2), "{}")));
        assertEquals(List.of(2, 3), store.results(job.id(), 1, 10).stream().map(ItemResult::number).toList());
        assertEquals(List.of(2), store.results(job.id(), 1, 1).stream().map(ItemResult::number).toList());
    }

    @Test
    void itemsOfADeadWorkerReturnAndItsLateResultIsRefused() throws Exception {
        Job job = submit(1);
        ItemQueue dead = queue("dead", Duration.ofMillis(20));
        ClaimedItem lost = dead.claim(1).get(0);
        Thread.sleep(40);
        ItemQueue alive = queue("alive", LONG);
        ClaimedItem taken = alive.claim(1).get(0);

        assertEquals(2, taken.attempt());
        assertEquals(0, taken.failures());
        assertEquals(List.of(), dead.settle(List.of(SettledItem.done(lost, "{\"late\":true}"))));
        assertEquals(Set.of(), dead.renew());
        SettledItem good = SettledItem.done(taken, "{\"late\":false}");
        assertEquals(List.of(good), alive.settle(List.of(good)));
        assertEquals(List.of(), alive.settle(List.of(good)));
        assertEquals(Optional.of("{\"late\":false}"), store.results(job.id(), -1, 1).get(0).content());
    }

    @Test
    void aRenewedLeaseLasts() throws Exception {
        submit(2);
        ItemQueue busy = queue("busy", Duration.ofMillis(300));
        ClaimedItem held = busy.claim(1).get(0);
        for (int i = 0; i < 5; i++) {
            Thread.sleep(80);
            assertEquals(Set.of(held.key()), busy.renew());
        }

        assertEquals(List.of(1), numbers(queue("other", LONG).claim(5)));
    }

    @Test
    void failuresAreCountedAndWaitBeforeTheNextAttempt() throws Exception {
        submit(1);
        ItemQueue queue = queue("one", LONG);
        queue.settle(List.of(SettledItem.retry(queue.claim(1).get(0), Duration.ofMillis(60))));

        assertEquals(List.of(), queue.claim(1));
        Thread.sleep(80);
        ClaimedItem again = queue.claim(1).get(0);
        assertEquals(1, again.failures());
        queue.settle(List.of(SettledItem.returned(again, Duration.ZERO)));
        assertEquals(1, queue.claim(1).get(0).failures());
    }

    @Test
    void aJobIsFinishedOnceAndThenReported() throws IOException {
        JobSubmission reported = new JobSubmission(Optional.empty(),
                Optional.of(new JobSubmission.Webhook("https://desk.example/done", "desk")));
        Job job = store.submit(reported, ListedItems.of(2)).job();
        ItemQueue queue = queue("one", LONG);
        List<ClaimedItem> items = queue.claim(2);
        queue.settle(List.of(SettledItem.done(items.get(0), "{}")));
        assertEquals(List.of(), store.finishIfSettled(store.running()));
        queue.settle(List.of(SettledItem.failed(items.get(1), "{}")));

        assertEquals(List.of(job.id()), store.finishIfSettled(store.running()));
        assertEquals(List.of(), store.finishIfSettled(List.of(job.id())));
        Job finished = store.find(job.id()).orElseThrow();
        assertEquals(JobState.FINISHED, finished.state());
        assertEquals(Map.of(ItemState.DONE, 1, ItemState.FAILED, 1), finished.counts());
        assertEquals(Optional.of("waiting"), finished.webhook());
        assertTrue(finished.finished().isPresent());
    }

    @Test
    void whatIsCancelledIsTakenFromItsWorker() throws IOException {
        Job job = submit(3);
        ItemQueue queue = queue("one", LONG);
        List<ClaimedItem> items = queue.claim(2);
        queue.settle(List.of(SettledItem.done(items.get(0), "{}")));

        assertTrue(store.cancel(job.id()));
        assertFalse(store.cancel(job.id()));
        assertEquals(Set.of(), queue.renew());
        assertEquals(List.of(), queue.settle(List.of(SettledItem.done(items.get(1), "{}"))));
        assertEquals(List.of(), queue.claim(5));
        Job cancelled = store.find(job.id()).orElseThrow();
        assertEquals(JobState.CANCELLED, cancelled.state());
        assertEquals(Map.of(ItemState.DONE, 1, ItemState.CANCELLED, 2), cancelled.counts());
        assertEquals(3, store.results(job.id(), -1, 10).size());
    }

    @Test
    void endedJobsAreRemovedWithTheirItems() throws IOException {
        Job ended = submit(2);
        Job running = submit(2);
        store.cancel(ended.id());
        store.removeEndedBefore(LONG);
        assertEquals(2, store.list(10).size());
        store.removeEndedBefore(Duration.ofMillis(-50));

        assertEquals(List.of(running.id()), store.list(10).stream().map(Job::id).toList());
        assertEquals(List.of(), store.results(ended.id(), -1, 10));
    }

    @Test
    void theQueueTellsItsLengthAndAge() throws Exception {
        assertEquals(Duration.ZERO, store.queueAge());
        submit(3);
        queue("one", LONG).claim(1);
        Thread.sleep(30);

        assertEquals(Map.of(ItemState.WAITING, 2, ItemState.WORKING, 1), store.open());
        assertTrue(store.queueAge().toMillis() >= 20, store.queueAge().toString());
    }

    @Test
    void longTextsComeBackAsTheyWere() throws IOException {
        String text = "{\"text\":\"" + "قال الوزير 🗞 ".repeat(60_000) + "\"}";
        Job job = store.submit(PLAIN, new ListedItems(List.of(NewItem.order(Optional.empty(), text)))).job();
        ItemQueue queue = queue("one", LONG);
        ClaimedItem item = queue.claim(1).get(0);
        queue.settle(List.of(SettledItem.done(item, text)));

        assertEquals(text, item.order());
        assertEquals(Optional.of(text), store.results(job.id(), -1, 1).get(0).content());
    }

    @Test
    void oddGuidsAreKept() throws IOException {
        Job job = store.submit(PLAIN, new ListedItems(List.of(NewItem.order(Optional.of("a\u0000b\uD800"), "{}"),
                NewItem.order(Optional.of("g".repeat(1023) + "🗞"), "{}")))).job();

        assertEquals(2, queue("one", LONG).claim(10).size());
        assertEquals(2, store.find(job.id()).orElseThrow().items());
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
