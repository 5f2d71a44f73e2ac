package org.dragoman.job.standing;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.feed.FeedFetcher;
import org.dragoman.feed.FeedReader;
import org.dragoman.job.JobConfig;
import org.dragoman.job.Jobs;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.store.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Makes the standing feeds, which lie in the store of jobs. */
@Singleton
class StandingBeans {

    /** Before the store is closed. */
    private static final int BEFORE_JOBS = 50;
    private static final int AFTER_JOBS = 5000;

    private StandingFeeds feeds;

    @Produces
    @Singleton
    StandingFeeds feeds(Jobs jobs, Database database, JobConfig config, FeedFetcher fetcher, FeedReader reader,
            @ConfigProperty(name = "dragoman.api.max-text-characters") int mostCharacters, ObjectMapper json) {
        feeds = new StandingFeeds(jobs.store(), jobs::work, new StandingStore(database, UUID.randomUUID().toString()),
                new StandingFeeds.Sources(fetcher, reader, new FeedItemOrders(json, mostCharacters), json),
                new StandingFeeds.Settings(config.poll(), config.retention()), Clock.systemUTC());
        return feeds;
    }

    /** A command in a shell leaves the feeds to the server. */
    void resume(@Observes @Priority(AFTER_JOBS) StartupEvent event, StandingFeeds left,
            @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        if (serves) {
            left.resume();
        }
    }

    void stop(@Observes @Priority(BEFORE_JOBS) ShutdownEvent event) {
        if (feeds != null) {
            feeds.close();
        }
    }
}
