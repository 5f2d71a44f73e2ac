package org.dragoman.job.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.Refusal;
import org.dragoman.feed.read.AnyFeedReader;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.store.ClaimedItem;
import org.dragoman.job.store.Database;
import org.dragoman.job.store.ItemQueue;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.SettledItem;
import org.dragoman.job.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** On a clock that is moved by hand, a publisher that says what the test wants, and the real store. */
class StandingFeedsTest {

    private static final String ONE = "{\"guid\":\"1\",\"text\":\"قال الوزير\"}\n";
    private static final String TWO = "{\"guid\":\"2\",\"text\":\"في بغداد\"}\n";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
    private final Database database = new Database(settings());
    private final JobStore jobs = new JobStore(database);
    private final ItemQueue queue = new ItemQueue(database, "worker", Duration.ofMinutes(1));
    private final Moved clock = new Moved();
    private final List<FetchRequest> requests = new ArrayList<>();
    private FetchOutcome published = fetched(ONE + TWO, "v1");
    private StandingFeeds feeds = feeds("first");

    StoreSettings settings() {
        return new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), Optional.empty(), Optional.empty());
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2025-03-05T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** Its thread is never started: a test looks when it wants to. */
    private StandingFeeds feeds(String owner) {
        return new StandingFeeds(jobs, () -> {
        }, new StandingStore(database, owner), new StandingFeeds.Sources(request -> {
            requests.add(request);
            return published;
        }, new AnyFeedReader(1_000_000, 100), new FeedItemOrders(json, 1000), json),
                new StandingFeeds.Settings(Duration.ofDays(1), Duration.ofDays(7)), clock);
    }

    private static FetchOutcome fetched(String lines, String etag) {
        return new FetchOutcome.Fetched(lines.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(etag),
                Optional.of("yesterday"), "http://desk.example/feed");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void keep() {
        new StandingStore(database, "api").put("wire", "http://desk.example/feed", EVERY, "{\"beam\":1}", clock.instant());
    }

    private boolean lookAfter(Duration time) {
        clock.now = clock.now.plus(time);
        return feeds.lookAtNext();
    }

    /** Orders that a worker would get, done at once. */
    private List<String> work() {
        List<ClaimedItem> items = queue.claim(100);
        queue.settle(items.stream().map(item -> SettledItem.done(item, "{\"of\":" + item.order() + "}")).toList());
        return items.stream().map(ClaimedItem::order).toList();
    }

    private String states() {
        return feeds.items("wire", 10).stream().map(item -> item.guid() + " " + item.state().word() + " " + item.versions())
                .sorted().collect(Collectors.joining(", "));
    }

    @Test
    void everyItemIsHandedInOnce() {
        keep();
        assertTrue(lookAfter(Duration.ZERO));
        assertEquals(2, work().size());
        assertFalse(lookAfter(EVERY.minusSeconds(1)));
        assertTrue(lookAfter(Duration.ofSeconds(1)));
        assertEquals(List.of(), work());
        published = fetched(ONE + TWO + "{\"guid\":\"3\",\"text\":\"زار\"}", "v2");
        assertTrue(lookAfter(EVERY));
        assertEquals(List.of("{\"beam\":1,\"text\":\"زار\"}"), work());
        assertEquals("1 done 1, 2 done 1, 3 done 1", states());
        assertEquals(2, jobs.list(10).size());
    }

    @Test
    void theNextProcessKnowsWhatTheLastOneDid() {
        keep();
        feeds.lookAtNext();
        work();
        feeds = feeds("second");
        assertFalse(lookAfter(EVERY.minusSeconds(1)));
        assertTrue(lookAfter(Duration.ofSeconds(1)));

        assertEquals(List.of(), work());
        assertEquals(Optional.of("v1"), requests.get(1).etag());
        assertEquals(Optional.of("yesterday"), requests.get(1).lastModified());
    }

    @Test
    void aFeedThatIsAsItWasIsNotReadAgain() {
        keep();
        feeds.lookAtNext();
        work();
        published = new FetchOutcome.NotModified();
        assertTrue(lookAfter(EVERY));

        assertEquals(Optional.of("unchanged"), feeds.find("wire").orElseThrow().outcome());
        assertEquals("1 done 1, 2 done 1", states());
        assertEquals(0, jobs.removeEndedBefore(Duration.ofDays(-1)), "what stands in a feed is kept");
    }

    @Test
    void aNewVersionIsHandedInAndTheOldOneShownUntilItIsDone() {
        keep();
        feeds.lookAtNext();
        work();
        published = fetched("{\"guid\":\"1\",\"text\":\"قال الرئيس\"}\n" + TWO, "v2");
        lookAfter(EVERY);
        assertEquals("1 done 2, 2 done 1", states());
        assertTrue(shown("1").contains("الوزير"));

        assertEquals(1, work().size());
        assertTrue(shown("1").contains("الرئيس"));
        assertEquals("1 done 2, 2 done 1", states());
    }

    @Test
    void aNewVersionIsGivenTheSegmentsOfTheOneBeforeWhateverProcessMakesIt() {
        keep();
        feeds.lookAtNext();
        List<ClaimedItem> first = queue.claim(100);
        assertEquals(List.of(Optional.of("[]"), Optional.of("[]")), first.stream().map(ClaimedItem::segments).toList());
        queue.settle(first.stream().map(item -> SettledItem.done(item, "{}", Optional.of("[\"" + item.number() + "\"]")))
                .toList());
        feeds = feeds("second");
        ItemQueue next = new ItemQueue(database, "next process", Duration.ofSeconds(30));
        published = fetched("{\"guid\":\"1\",\"text\":\"قال الرئيس\"}\n" + TWO, "v2");
        lookAfter(EVERY);
        assertEquals(List.of(Optional.of("[\"0\"]")), next.claim(100).stream().map(ClaimedItem::segments).toList());

        published = fetched("{\"guid\":\"1\",\"text\":\"زار الرئيس\"}\n" + TWO, "v3");
        lookAfter(EVERY);
        assertEquals(List.of(Optional.of("[\"0\"]")), next.claim(100).stream().map(ClaimedItem::segments).toList(),
                "of the version before the one that is not done");
        published = fetched("{\"guid\":\"1\",\"status\":\"killed\"}\n" + TWO, "v4");
        lookAfter(EVERY);
        published = fetched(ONE + TWO, "v5");
        lookAfter(EVERY);
        assertEquals(List.of(Optional.of("[]")), next.claim(100).stream().map(ClaimedItem::segments).toList());
    }

    private String shown(String guid) {
        return feeds.items("wire", 10).stream().filter(item -> item.guid().equals(guid)).findFirst().orElseThrow().content()
                .orElseThrow();
    }

    @Test
    void aKilledItemIsTakenOutOfItsResults() {
        keep();
        feeds.lookAtNext();
        work();
        published = fetched("{\"guid\":\"1\",\"status\":\"killed\"}\n" + TWO, "v2");
        lookAfter(EVERY);
        lookAfter(EVERY);

        assertEquals("1 withdrawn 1, 2 done 1", states());
        String job = jobs.list(10).get(0).id();
        assertEquals(Optional.empty(), jobs.results(job, -1, 10).get(0).content());
        published = fetched(ONE + TWO, "v3");
        lookAfter(EVERY);
        assertEquals(1, work().size(), "released again");
        assertEquals("1 done 2, 2 done 1", states());
    }

    @Test
    void aKilledItemIsTakenOutOfTheQueue() {
        keep();
        feeds.lookAtNext();
        published = fetched("{\"guid\":\"1\",\"status\":\"killed\"}\n" + "{\"guid\":\"9\",\"status\":\"killed\"}\n"
                + TWO, "v2");
        lookAfter(EVERY);

        assertEquals(1, work().size());
        assertEquals("1 withdrawn 1, 2 done 1, 9 withdrawn 0", states());
    }

    @Test
    void whatIsHeldBackIsTranslatedWhenItIsReleased() {
        keep();
        published = fetched("{\"guid\":\"1\",\"text\":\"قال الوزير\",\"status\":\"withheld\"}\n", "v1");
        feeds.lookAtNext();
        assertEquals("1 failed 1", states());
        published = fetched(ONE, "v2");
        lookAfter(EVERY);

        assertEquals(1, work().size());
        assertEquals("1 done 2", states());
    }

    @Test
    void aServerThatIsDownIsLeftInPeace() {
        keep();
        published = new FetchOutcome.Refused(Refusal.STATUS, "The server answered with status 500");
        assertTrue(lookAfter(Duration.ZERO));
        assertTrue(lookAfter(EVERY));
        assertFalse(lookAfter(EVERY));
        assertTrue(lookAfter(EVERY));
        assertEquals(Optional.of("fetch-status"), feeds.find("wire").orElseThrow().outcome());
        assertEquals(3, feeds.find("wire").orElseThrow().failures());
        published = fetched("no feed <", "v1");
        published = fetched("{\"a\":1}", "v1");
        assertTrue(lookAfter(EVERY.multipliedBy(4)));
        assertEquals(Optional.of("not-a-feed"), feeds.find("wire").orElseThrow().outcome());
        published = fetched(ONE, "v2");
        assertTrue(lookAfter(EVERY.multipliedBy(8)));
        assertEquals(0, feeds.find("wire").orElseThrow().failures());
    }

    @Test
    void aProcessThatDiesWhileItLooksGivesTheFeedToAnother() {
        keep();
        new StandingStore(database, "dead").claim(clock.instant(), Duration.ofMinutes(5));
        assertFalse(lookAfter(Duration.ofMinutes(4)));
        assertTrue(lookAfter(Duration.ofMinutes(1)));
        assertEquals(2, work().size());
    }

    @Test
    void aProcessThatLostItsLeaseHandsInNothing() {
        keep();
        StandingStore late = new StandingStore(database, "late");
        StandingStore.Claim claim = late.claim(clock.instant(), Duration.ofMinutes(5)).orElseThrow();
        lookAfter(Duration.ofMinutes(5));
        StandingReading reading = new StandingReading(
                new AnyFeedReader(1000, 100).read(ONE.getBytes(StandardCharsets.UTF_8),
                        org.dragoman.feed.ReadingHints.NONE),
                (FetchOutcome.Fetched) fetched(ONE, "v0"), item -> "{}", item -> {
                    throw new IllegalStateException("handed in");
                });

        assertEquals(0, late.read(claim, reading, clock.instant()).fresh());
        assertEquals(2, work().size());
    }

    @Test
    void whatIsLongGoneIsForgotten() {
        keep();
        feeds.lookAtNext();
        assertEquals(0, new StandingStore(database, "x").forget(clock.instant()));
        assertEquals(2, new StandingStore(database, "x").forget(clock.instant().plusSeconds(1)));
        assertTrue(feeds.remove("wire"));
        assertFalse(feeds.remove("wire"));
    }

    @Test
    void oddGuidsAreKnownAgain() {
        keep();
        published = fetched("{\"guid\":\"" + "g".repeat(3000) + "\",\"text\":\"قال\"}\n"
                + "{\"guid\":\"a\\u0000b\\ud800\",\"headline\":\"x\\u0000\",\"text\":\"في\",\"source\":\"\\udc00\"}", "v1");
        lookAfter(Duration.ZERO);
        assertEquals(2, work().size());
        lookAfter(EVERY);
        assertEquals(List.of(), work());
    }

    @Test
    void tooOftenIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> feeds.put("wire", "http://desk.example/feed", Duration.ofSeconds(59), json.createObjectNode()));
    }
}
