package org.dragoman.job.standing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FetchOutcome;
import org.dragoman.job.store.Database;
import org.dragoman.job.store.ItemSource;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.JobSubmission;
import org.dragoman.job.store.NewItem;

/**
 * A standing feed that was read. Its items, the job of those that are new and the feed's own state are written in one
 * transaction, so that a process that dies has either handed them in or not, and they are handed in once.
 *
 * @param about
 *        JSON of what a feed says of an item
 * @param orders
 *        makes an item of a job
 */
record StandingReading(Feed feed, FetchOutcome.Fetched fetched, Function<FeedItem, String> about,
        Function<FeedItem, NewItem> orders) {

    private static final int LONGEST_ETAG = 1024;
    private static final int LONGEST_DATE = 255;

    /**
     * What was done.
     *
     * @param job
     *        of the items that were handed in
     * @param closed
     *        jobs in which items were withdrawn
     */
    record Outcome(Optional<String> job, int fresh, int withdrawn, List<String> closed) {

        private static final Outcome LOST = new Outcome(Optional.empty(), 0, 0, List.of());
    }

    /** Where an item's latest version is worked on. */
    private record Place(String job, int number) {
    }

    Outcome keep(Connection connection, StandingStore.Claim claim, String owner, Instant now) throws SQLException {
        String name = claim.feed().name();
        int mine = StandingStore.execute(connection, "update standing_feed set due = ?, owner = null, outcome = 'read', "
                + "failures = 0, polled = ?, etag = ?, last_modified = ?, title = ?, link = ? where name = ? and owner = ?",
                Database.time(now.plus(claim.feed().every())), Database.time(now),
                atMost(LONGEST_ETAG, fetched.etag()), atMost(LONGEST_DATE, fetched.lastModified()),
                feed.title().map(NewItem::storable).orElse(null), feed.link().map(NewItem::storable).orElse(null), name, owner);
        if (mine == 0) {
            return Outcome.LOST;
        }
        StandingChanges changes = StandingChanges.of(feed.items(), known(connection, name));
        Optional<String> job = handIn(connection, name, changes.fresh(), now);
        List<String> closed = new ArrayList<>();
        for (FeedItem item : changes.killed()) {
            closed.addAll(withdraw(connection, name, item));
            write(connection, name, item, Optional.empty(), now);
        }
        for (FeedItem item : changes.same()) {
            StandingStore.execute(connection, "update standing_item set seen = ?, about = ? where feed = ? and guid = ?",
                    Database.time(now), NewItem.storable(about.apply(item)), name, guid(item));
        }
        return new Outcome(job, changes.fresh().size(), changes.killed().size(), closed);
    }

    /** What is longer is not sent back: the feed is then fetched as if it had none. */
    private static String atMost(int length, Optional<String> value) {
        return value.filter(given -> given.length() <= length).orElse(null);
    }

    private static Map<String, StandingChanges.Known> known(Connection connection, String name) throws SQLException {
        Map<String, StandingChanges.Known> known = new HashMap<>();
        try (PreparedStatement query = connection
                .prepareStatement("select guid, digest, withdrawn from standing_item where feed = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), new StandingChanges.Known(rows.getString(2), rows.getBoolean(3)));
                }
            }
        }
        return known;
    }

    private Optional<String> handIn(Connection connection, String name, List<FeedItem> fresh, Instant now)
            throws SQLException {
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        String job = UUID.randomUUID().toString();
        JobStore.insert(connection, job, new JobSubmission(Optional.empty(), Optional.empty(), Optional.of(name)),
                source(fresh.stream().map(orders).iterator()));
        for (int i = 0; i < fresh.size(); i++) {
            write(connection, name, fresh.get(i), Optional.of(new Place(job, i)), now);
            inherit(connection, name, fresh.get(i), new Place(job, i));
        }
        return Optional.of(job);
    }

    /** The segments of the version before, so that only what changed goes through the model, whichever process does it. */
    private static void inherit(Connection connection, String name, FeedItem item, Place place) throws SQLException {
        StandingStore.execute(connection, "update job_item set segments = coalesce((select e.segments from standing_item s "
                + "join job_item e on e.job = s.earlier_job and e.number = s.earlier_number where s.feed = ? and s.guid = ?), "
                + "'[]') where job = ? and number = ? and state = 'waiting'", name, guid(item), place.job(), place.number());
    }

    private static ItemSource source(Iterator<NewItem> items) {
        return new ItemSource() {
            @Override
            public Optional<NewItem> next() {
                return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
            }

            /** Nobody sends it twice. */
            @Override
            public String fingerprint() {
                return "";
            }
        };
    }

    /** @param place none for an item that is withdrawn */
    private void write(Connection connection, String name, FeedItem item, Optional<Place> place, Instant now)
            throws SQLException {
        String job = place.map(Place::job).orElse(null);
        Integer number = place.map(Place::number).orElse(null);
        int versions = place.isPresent() ? 1 : 0;
        int known = StandingStore.execute(connection, "update standing_item set digest = ?, withdrawn = ?, about = ?, "
                + "versions = versions + ?, earlier_job = job, earlier_number = number, job = ?, number = ?, seen = ? "
                + "where feed = ? and guid = ?", StandingChanges.digest(item), place.isEmpty(),
                NewItem.storable(about.apply(item)), versions,
                job, number, Database.time(now), name, guid(item));
        if (known == 0) {
            StandingStore.execute(connection, "insert into standing_item (feed, guid, digest, withdrawn, about, versions, job, "
                    + "number, first_seen, seen) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", name, guid(item),
                    StandingChanges.digest(item), place.isEmpty(), NewItem.storable(about.apply(item)), versions, job, number,
                    Database.time(now), Database.time(now));
        }
    }

    /** Takes every version of an item out of the results, and out of the queue where one is still worked on. */
    private static List<String> withdraw(Connection connection, String name, FeedItem item) throws SQLException {
        List<String> jobs = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select distinct i.job from job_item i join job j "
                + "on j.id = i.job where j.standing = ? and i.guid = ? and i.state <> 'withdrawn'")) {
            query.setString(1, name);
            query.setString(2, guid(item));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    jobs.add(rows.getString(1));
                }
            }
        }
        for (String job : jobs) {
            StandingStore.execute(connection, "update job_item set state = 'withdrawn', due = null, owner = null, "
                    + "dispatch = null, result = null, segments = null where job = ? and guid = ?", job, guid(item));
        }
        return jobs;
    }

    private static String guid(FeedItem item) {
        return NewItem.guid(item.guid());
    }
}
