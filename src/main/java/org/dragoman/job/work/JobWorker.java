package org.dragoman.job.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.dragoman.job.store.ClaimedItem;
import org.dragoman.job.store.ItemQueue;
import org.dragoman.job.store.ItemState;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.SettledItem;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Takes items from the queue, has them translated and writes what became of them. One thread does all of it: it keeps
 * enough items under way to fill the model's batches. It takes and writes several at a time, because a transaction costs
 * about the same for one and for thirty, and the processor is the model's.
 */
public final class JobWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** How long an item that found no room waits, so that requests find some. */
    private static final Duration NO_ROOM = Duration.ofMillis(500);

    private static final Duration UPKEEP = Duration.ofSeconds(30);

    /** So long a result waits for others at most. One that is not written yet when the process dies is made again. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final JobStore store;
    private final ItemQueue queue;
    private final ItemTranslator translator;
    private final WorkLimits limits;
    private final WorkObserver observer;
    private final ObjectMapper json;

    private final LinkedBlockingQueue<SettledItem> finished = new LinkedBlockingQueue<>();
    private final Map<ClaimedItem.Key, ItemTranslator.Ongoing> ongoing = new HashMap<>();
    private final List<SettledItem> results = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "job-worker");
    private final Object bell = new Object();
    private boolean rung;
    private volatile boolean moreItems = true;
    private volatile boolean closing;
    private long looked = System.nanoTime();
    private long gathered = System.nanoTime();
    private long renewed = System.nanoTime();
    private long upkept = System.nanoTime() - UPKEEP.toNanos();

    public JobWorker(JobStore store, ItemQueue queue, ItemTranslator translator, WorkLimits limits, WorkObserver observer,
            ObjectMapper json) {
        this.store = store;
        this.queue = queue;
        this.translator = translator;
        this.limits = limits;
        this.observer = observer;
        this.json = json;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Says that there may be new items. */
    public void wake() {
        moreItems = true;
        ring();
    }

    private void ring() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    private void run() {
        boolean recovered = false;
        while (!closing) {
            try {
                if (!recovered) {
                    queue.recover();
                    recovered = true;
                }
                turn();
            } catch (RuntimeException failure) {
                LOG.error("The job worker failed, and tries again", failure);
                rest(limits.poll().multipliedBy(4));
            }
        }
    }

    private void turn() {
        collect();
        settle();
        renew();
        keepUp();
        if (claim() == 0 && finished.isEmpty()) {
            rest(untilNext());
        }
    }

    private Duration untilNext() {
        Duration gathering = GATHERING.minusNanos(System.nanoTime() - gathered);
        return results.isEmpty() || gathering.compareTo(limits.poll()) > 0 ? limits.poll() : gathering;
    }

    /** @return how many items were taken */
    private int claim() {
        int room = limits.itemsAtOnce() - ongoing.size();
        boolean look = moreItems || System.nanoTime() - looked >= limits.poll().toNanos();
        if (room < limits.portion() || !look) {
            return 0;
        }
        moreItems = false;
        looked = System.nanoTime();
        List<ClaimedItem> items = queue.claim(room);
        if (items.size() == room) {
            moreItems = true;
        }
        items.forEach(this::begin);
        return items.size();
    }

    private void begin(ClaimedItem item) {
        try {
            if (item.attempt() - item.failures() > WorkLimits.MOST_LOSSES) {
                throw new HopelessItemException(ItemProblem.lost(item.attempt() - item.failures() - 1));
            }
            ItemTranslator.Ongoing begun = translator.begin(item.order(), item.segments());
            ongoing.put(item.key(), begun);
            begun.answer().whenComplete((answer, failure) -> {
                finished.add(failure == null ? SettledItem.done(item, answer, begun.segments().get())
                        : failed(item, failure));
                ring();
            });
        } catch (RuntimeException failure) {
            finished.add(failed(item, failure));
        }
    }

    private SettledItem failed(ClaimedItem item, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HopelessItemException hopeless) {
            return SettledItem.failed(item, written(hopeless.problem()));
        }
        if (cause instanceof RejectedExecutionException || cause instanceof CancellationException || closing) {
            return SettledItem.returned(item, closing ? Duration.ZERO : NO_ROOM);
        }
        observer.failed(cause);
        LOG.warn("Item " + item.number() + " of job " + item.job() + " failed", cause);
        int failures = item.failures() + 1;
        return failures >= limits.attempts() ? SettledItem.failed(item, written(ItemProblem.gaveUp(failures)))
                : SettledItem.retry(item, limits.pauseAfter(item.failures()));
    }

    private String written(ItemProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem cannot be written", impossible);
        }
    }

    /** Their places are free for others before they are written. */
    private void collect() {
        if (results.isEmpty()) {
            gathered = System.nanoTime();
        }
        int known = results.size();
        finished.drainTo(results);
        results.subList(known, results.size()).forEach(settled -> ongoing.remove(settled.item().key()));
    }

    private boolean isWorthWriting() {
        return results.size() >= limits.portion() || ongoing.isEmpty() || closing
                || System.nanoTime() - gathered >= GATHERING.toNanos();
    }

    /** What cannot be written now stays in line. */
    private void settle() {
        if (results.isEmpty() || !isWorthWriting()) {
            return;
        }
        List<SettledItem> written = queue.settle(results).stream().filter(settled -> settled.state() != ItemState.WAITING)
                .toList();
        results.clear();
        written.forEach(settled -> observer.settled(settled.state()));
        finish(written.stream().map(settled -> settled.item().job()).collect(Collectors.toSet()));
    }

    private void finish(Set<String> jobs) {
        List<String> done = store.finishIfSettled(jobs);
        if (!done.isEmpty()) {
            observer.finished(done);
        }
    }

    private void renew() {
        if (ongoing.isEmpty() || System.nanoTime() - renewed < limits.lease().toNanos() / 3) {
            return;
        }
        Set<ClaimedItem.Key> held = queue.renew();
        renewed = System.nanoTime();
        ongoing.forEach((key, item) -> {
            if (!held.contains(key)) {
                item.cancel().run();
            }
        });
    }

    /** Also finds jobs whose last item another process wrote just before it died. */
    private void keepUp() {
        if (System.nanoTime() - upkept >= UPKEEP.toNanos()) {
            finish(Set.copyOf(store.running()));
            store.removeEndedBefore(limits.retention());
            upkept = System.nanoTime();
        }
    }

    private void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        synchronized (bell) {
            try {
                for (long left = time.toNanos(); !rung && !closing && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(bell, left);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                closing = true;
            }
            rung = false;
        }
    }

    /** Items under way go back to the queue at once, for the next process or another replica. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            return;
        }
        try {
            giveBack();
        } catch (RuntimeException unreachable) {
            LOG.warn("Items under way stay leased until their leases end", unreachable);
        }
    }

    private void giveBack() {
        ongoing.values().forEach(item -> item.cancel().run());
        collect();
        settle();
        queue.returnAll();
    }
}
