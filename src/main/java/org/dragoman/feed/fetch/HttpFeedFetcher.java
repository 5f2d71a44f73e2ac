package org.dragoman.feed.fetch;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.dragoman.feed.FeedFetcher;
import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.Refusal;
import org.jboss.logging.Logger;

/** Fetches feeds, checks every address on the way, and ends in time whatever a server does. */
final class HttpFeedFetcher implements FeedFetcher, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HttpFeedFetcher.class);

    private final AddressRules rules;
    private final FetchLimits limits;
    private final HostIntervals intervals;
    private final Exchange exchange;

    /** The time of a fetch includes that of resolving a name, which nothing but another thread can break off. */
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "feed-fetch");
        thread.setDaemon(true);
        return thread;
    });

    HttpFeedFetcher(AddressRules rules, FetchLimits limits, HostIntervals intervals, Exchange exchange) {
        this.rules = rules;
        this.limits = limits;
        this.intervals = intervals;
        this.exchange = exchange;
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        try {
            URI url = FeedUrl.checked(request.url(), rules);
            waitForTurn(url.getHost());
            return inTime(request, url);
        } catch (RefusedException refused) {
            return new FetchOutcome.Refused(refused.reason(), refused.getMessage());
        }
    }

    private void waitForTurn(String host) {
        long nanos = intervals.reserve(host, System.nanoTime());
        if (nanos > limits.timeout().toNanos()) {
            throw new RefusedException(Refusal.TOO_SLOW, "Too many fetches wait for this host");
        }
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stop) {
            throw interrupted();
        }
    }

    private FetchOutcome inTime(FetchRequest request, URI url) {
        Journey journey = new Journey(exchange, rules, limits);
        Future<FetchOutcome> outcome = threads.submit(() -> journey.follow(request, url));
        try {
            return outcome.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new RefusedException(Refusal.TOO_SLOW, "The feed did not come within " + limits.timeout().toSeconds()
                    + " seconds");
        } catch (InterruptedException stop) {
            throw interrupted();
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        } finally {
            journey.cancel();
        }
    }

    private static RefusedException refused(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return refused;
        }
        LOG.debug("A fetch failed", cause);
        return Optional.ofNullable(cause).filter(ForbiddenAddressException.class::isInstance)
                .map(forbidden -> new RefusedException(Refusal.ADDRESS, "The address may not be fetched from"))
                .orElseGet(() -> cause instanceof UnknownHostException
                        ? new RefusedException(Refusal.UNKNOWN_HOST, "The host is not known")
                        : new RefusedException(Refusal.CONNECTION, "The connection failed"));
    }

    private static RefusedException interrupted() {
        Thread.currentThread().interrupt();
        return new RefusedException(Refusal.CONNECTION, "The fetch was interrupted");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        exchange.close();
    }
}
