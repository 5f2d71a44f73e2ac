package org.dragoman.job.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.desk.OngoingDispatch;
import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.RepeatedEndings;
import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.dragoman.job.work.HopelessItemException;
import org.dragoman.job.work.ItemProblem;

/**
 * Has the items of one feed translated, a few at a time: enough to fill the model's batches, few enough to leave the queue
 * to others. To be run once, by the thread that waits; only {@link #cancel()} is for other threads.
 */
public final class FeedTranslation {

    private static final int MOST_ITEMS = 8;

    /** Together, so that eight very long ones do not fill the queue; an item by itself may be longer. */
    private static final int MOST_CHARACTERS = 40_000;

    private static final Duration NO_ROOM = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** For so long an item is tried again when there is no room; one that is larger than the queue never finds any. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private record Item(int number, FeedItem source, Dispatch dispatch) {
    }

    /** Null, null is an item that was withdrawn. */
    private record Settled(Item item, DispatchAnswer answer, Throwable failure) {
    }

    private final Desk desk;
    private final Function<Dispatch, DispatchOrder> orders;
    private final BooleanSupplier stopping;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Map<Item, OngoingDispatch> ongoing = new IdentityHashMap<>();
    private final LinkedBlockingQueue<Optional<Settled>> settled = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;
    private boolean refused;
    private long lastProgress;

    /**
     * @param orders
     *        says what is wanted of an item; throws {@link HopelessItemException} when it is not to be had
     * @param stopping
     *        whether the process is about to end; what has not been begun is then given up
     */
    public FeedTranslation(Desk desk, Function<Dispatch, DispatchOrder> orders, BooleanSupplier stopping) {
        this.desk = desk;
        this.orders = orders;
        this.stopping = stopping;
    }

    /** Nobody waits any more. Without effect once it has ended. */
    public void cancel() {
        cancelled = true;
        settled.add(Optional.empty());
    }

    /**
     * Works until every item is settled or it is cancelled.
     *
     * @param lines
     *        takes each item as it is settled, in whatever order
     * @throws IOException
     *         of the lines; what is under way is cancelled
     */
    public FeedCount run(Feed feed, FeedLines lines) throws IOException {
        enqueue(feed);
        FeedCount count = new FeedCount(feed.items().size(), 0, 0, 0, feed.problems());
        lastProgress = System.nanoTime();
        long spoken = lastProgress;
        try {
            while (!cancelled && !(waiting.isEmpty() && ongoing.isEmpty() && settled.isEmpty())) {
                beginSome();
                Optional<FeedLine> line = next().flatMap(this::settle);
                if (line.isPresent()) {
                    lines.take(line.get());
                    count = count.and(line.get());
                } else if (System.nanoTime() - spoken >= IDLE.toNanos()) {
                    lines.idle();
                } else {
                    continue;
                }
                spoken = System.nanoTime();
            }
            return count;
        } finally {
            ongoing.values().forEach(OngoingDispatch::cancel);
        }
    }

    private void enqueue(Feed feed) {
        RepeatedEndings endings = FeedItemOrders.endings(feed);
        for (FeedItem item : feed.items()) {
            Dispatch bare = item.dispatch();
            waiting.add(new Item(waiting.size(), item,
                    new Dispatch(bare.headline(), bare.text(), bare.published(), endings.in(bare.text()))));
        }
    }

    private void beginSome() {
        refused = false;
        while (!waiting.isEmpty() && !refused && hasRoomFor(waiting.peek())) {
            begin(waiting.poll());
        }
    }

    private boolean hasRoomFor(Item item) {
        int characters = ongoing.keySet().stream().mapToInt(FeedTranslation::length).sum();
        return ongoing.isEmpty() || ongoing.size() < MOST_ITEMS && characters + length(item) <= MOST_CHARACTERS;
    }

    private static int length(Item item) {
        return item.dispatch().text().length();
    }

    private void begin(Item item) {
        if (item.source().status() == ItemStatus.KILL) {
            settled.add(Optional.of(new Settled(item, null, null)));
            return;
        }
        try {
            ItemFaults.before(item.source()).ifPresent(FeedTranslation::giveUp);
            if (stopping.getAsBoolean()) {
                giveUp(ItemFaults.noRoom("The service is shutting down"));
            }
            OngoingDispatch begun = desk.begin(orders.apply(item.dispatch()));
            ongoing.put(item, begun);
            begun.answer().whenComplete(
                    (answer, failure) -> settled.add(Optional.of(new Settled(item, answer, ItemFaults.cause(failure)))));
        } catch (RejectedExecutionException full) {
            tryLater(item);
        } catch (RuntimeException failure) {
            settled.add(Optional.of(new Settled(item, null, failure)));
        }
    }

    private static void giveUp(ItemProblem problem) {
        throw new HopelessItemException(problem);
    }

    private void tryLater(Item item) {
        refused = true;
        if (ongoing.isEmpty() && System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
            settled.add(Optional.of(new Settled(item, null, new HopelessItemException(
                    ItemFaults.noRoom("There was no room in the queue for " + PATIENCE.toSeconds() + " seconds")))));
        } else {
            waiting.addFirst(item);
        }
    }

    private Optional<Settled> next() throws IOException {
        try {
            Optional<Settled> next = settled.poll((refused ? NO_ROOM : IDLE).toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? Optional.empty() : next;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    /** @return nothing when it is tried again */
    private Optional<FeedLine> settle(Settled done) {
        Item item = done.item();
        ongoing.remove(item);
        if (done.failure() instanceof RejectedExecutionException || done.failure() instanceof CancellationException) {
            tryLater(item);
            return Optional.empty();
        }
        lastProgress = System.nanoTime();
        if (done.answer() != null) {
            return Optional.of(FeedLine.translated(item.number(), item.source(), done.answer()));
        }
        return Optional.of(done.failure() == null ? FeedLine.withdrawn(item.number(), item.source())
                : FeedLine.failed(item.number(), item.source(), ItemFaults.of(item.number(), done.failure())));
    }
}
