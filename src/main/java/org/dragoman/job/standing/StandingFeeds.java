package org.dragoman.job.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dragoman.dispatch.RepeatedEndings;
import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFetcher;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedReader;
import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;
import org.dragoman.job.feed.AboutItem;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.store.JobStore;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The standing feeds, and the thread that looks at them. Replicas that share a store share the looking, too. */
public final class StandingFeeds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StandingFeeds.class);

    /** Longer than a fetch may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration UPKEEP = Duration.ofHours(1);

    /** Where feeds come from and how their items become items of a job. */
    record Sources(FeedFetcher fetcher, FeedReader reader, FeedItemOrders orders, ObjectMapper json) {
    }

    private final JobStore jobs;
    private final Runnable wake;
    private final StandingStore store;
    private final Sources sources;
    private final Settings settings;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "standing-feeds");
    private boolean looking;
    private volatile boolean closing;
    private Instant upkept = Instant.MIN;

    /**
     * @param pause
     *        between two looks for a feed that is due
     * @param retention
     *        how long an item that left its feed is known
     */
    record Settings(Duration pause, Duration retention) {
    }

    /** @param wake tells the worker that there is something to do */
    StandingFeeds(JobStore jobs, Runnable wake, StandingStore store, Sources sources, Settings settings, Clock clock) {
        this.jobs = jobs;
        this.wake = wake;
        this.store = store;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Takes up what an earlier process left. */
    void resume() {
        if (store.any() && !store.list().isEmpty()) {
            look();
        }
    }

    private synchronized void look() {
        if (!looking && !closing) {
            looking = true;
            thread.start();
        }
    }

    /**
     * Keeps a feed, or changes one of this name; it is looked at at once.
     *
     * @param options
     *        fields of {@code POST /v1/dispatches} that hold for all of its items, checked
     * @return whether it is new
     */
    public boolean put(String name, String url, Duration every, ObjectNode options) {
        if (every.compareTo(StandingFeed.SHORTEST) < 0) {
            throw new IllegalArgumentException("every " + every + " is too often");
        }
        boolean fresh = store.put(name, url, every, options.toString(), clock.instant());
        look();
        return fresh;
    }

    /** @return whether it was there */
    public boolean remove(String name) {
        return store.any() && store.remove(name);
    }

    public List<StandingFeed> list() {
        return store.any() ? store.list() : List.of();
    }

    public Optional<StandingFeed> find(String name) {
        return store.any() ? store.find(name) : Optional.empty();
    }

    /** Title and site of a feed, as far as it has been read. */
    public List<Optional<String>> titleAndLink(String name) {
        return store.titleAndLink(name);
    }

    /** What stands in a feed and what came of it, the latest first. */
    public List<StandingItem> items(String name, int most) {
        return store.items(name, most);
    }

    private void run() {
        while (!closing) {
            try {
                while (!closing && lookAtNext()) {
                    // Until none is due.
                }
                keepUp();
                Thread.sleep(settings.pause().toMillis());
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                if (closing || !pausedAfter(failure)) {
                    return;
                }
            }
        }
    }

    private static boolean pausedAfter(RuntimeException failure) {
        LOG.error("Standing feeds cannot be looked at, and wait", failure);
        try {
            Thread.sleep(5000);
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    /** @return whether one was due */
    boolean lookAtNext() {
        Optional<StandingStore.Claim> next = store.claim(clock.instant(), LEASE);
        next.ifPresent(this::lookAt);
        return next.isPresent();
    }

    private void lookAt(StandingStore.Claim claim) {
        FetchOutcome outcome = sources.fetcher()
                .fetch(new FetchRequest(claim.feed().url(), claim.etag(), claim.lastModified()));
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            read(claim, fetched);
        } else if (outcome instanceof FetchOutcome.Refused refused) {
            store.failed(claim, clock.instant(), refused.reason().kind());
        } else {
            store.unchanged(claim, clock.instant());
        }
    }

    private void read(StandingStore.Claim claim, FetchOutcome.Fetched fetched) {
        Feed feed;
        try {
            feed = sources.reader().read(fetched.body(), new ReadingHints(fetched.contentType(), Optional.of(fetched.url())));
        } catch (UnreadableFeedException unreadable) {
            store.failed(claim, clock.instant(), unreadable.problem().kind());
            return;
        }
        RepeatedEndings endings = FeedItemOrders.endings(feed);
        ObjectNode options = options(claim.feed());
        StandingReading.Outcome done = store.read(claim, new StandingReading(feed, fetched, this::about,
                item -> sources.orders().of(item, endings, options)), clock.instant());
        jobs.finishIfSettled(done.closed());
        done.job().ifPresent(job -> {
            jobs.finishIfSettled(List.of(job));
            wake.run();
        });
    }

    private ObjectNode options(StandingFeed feed) {
        try {
            return (ObjectNode) sources.json().readTree(feed.options());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the options of a standing feed are broken", impossible);
        }
    }

    private String about(FeedItem item) {
        try {
            return sources.json().writeValueAsString(AboutItem.of(item));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item cannot be written", impossible);
        }
    }

    private void keepUp() {
        Instant now = clock.instant();
        if (upkept.isBefore(now.minus(UPKEEP))) {
            store.forget(now.minus(settings.retention()));
            upkept = now;
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(2000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
