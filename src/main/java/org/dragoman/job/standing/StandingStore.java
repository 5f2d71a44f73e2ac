package org.dragoman.job.standing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dragoman.job.store.Database;
import org.dragoman.job.store.ItemState;

/** Standing feeds as they lie in the store. Every method is a transaction. Safe for use by many threads at once. */
public final class StandingStore {

    private static final String FEED = "select name, url, every_seconds, options, due, polled, outcome, failures "
            + "from standing_feed ";

    private final Database database;
    private final String owner;

    /** @param owner name of this process, which no other has or has had */
    StandingStore(Database database, String owner) {
        this.database = database;
        this.owner = owner;
    }

    /** Whether there is, or may be, something in it. */
    boolean any() {
        return database.exists();
    }

    /**
     * A feed in the hands of a process, as long as its lease lasts.
     *
     * @param etag
     *        of the version that was read last
     */
    record Claim(StandingFeed feed, Optional<String> etag, Optional<String> lastModified) {
    }

    /**
     * Keeps a feed, or changes it; it is looked at next at once. A new address is read as if nothing was known of it but
     * the items.
     *
     * @return whether it is new
     */
    boolean put(String name, String url, Duration every, String options, Instant now) {
        return database.transact(connection -> {
            int changed = execute(connection, "update standing_feed set url = ?, every_seconds = ?, options = ?, due = ?, "
                    + "owner = null, etag = null, last_modified = null, failures = 0 where name = ?", url,
                    (int) every.toSeconds(), options, Database.time(now), name);
            if (changed == 0) {
                execute(connection, "insert into standing_feed (name, url, every_seconds, options, created, due, failures) "
                        + "values (?, ?, ?, ?, ?, ?, 0)", name, url, (int) every.toSeconds(), options, Database.time(now),
                        Database.time(now));
            }
            return changed == 0;
        });
    }

    /** Its jobs stay until their time is over. */
    boolean remove(String name) {
        return database.transact(connection -> execute(connection, "delete from standing_feed where name = ?", name) > 0);
    }

    List<StandingFeed> list() {
        return database.transact(connection -> feeds(connection, FEED + "order by name"));
    }

    Optional<StandingFeed> find(String name) {
        return database
                .transact(connection -> feeds(connection, FEED + "where name = ?", name).stream().findFirst());
    }

    /** Title and site of a feed, as far as it has been read. */
    List<Optional<String>> titleAndLink(String name) {
        return database.transact(connection -> {
            try (PreparedStatement query = connection
                    .prepareStatement("select title, link from standing_feed where name = ?")) {
                query.setString(1, name);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? List.of(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2)))
                            : List.of(Optional.empty(), Optional.empty());
                }
            }
        });
    }

    /** Takes the feed that has been due for longest. */
    Optional<Claim> claim(Instant now, Duration lease) {
        return database.transact(connection -> {
            Optional<String> name = due(connection, now);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            execute(connection, "update standing_feed set due = ?, owner = ? where name = ?", Database.time(now.plus(lease)),
                    owner, name.get());
            StandingFeed feed = feeds(connection, FEED + "where name = ?", name.get()).get(0);
            try (PreparedStatement query = connection
                    .prepareStatement("select etag, last_modified from standing_feed where name = ?")) {
                query.setString(1, feed.name());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return Optional.of(
                            new Claim(feed, Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))));
                }
            }
        });
    }

    private static Optional<String> due(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select name from standing_feed where due <= ? "
                + "order by due limit 1 for update skip locked")) {
            query.setObject(1, Database.time(now));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The feed could not be had. */
    void failed(Claim claim, Instant now, String outcome) {
        database.transact(connection -> execute(connection, "update standing_feed set due = ?, owner = null, outcome = ?, "
                + "failures = failures + 1 where name = ? and owner = ?",
                Database.time(now.plus(claim.feed().pauseAfterFailure())), outcome, claim.feed().name(), owner));
    }

    /** The feed is as it was: so are its items. */
    void unchanged(Claim claim, Instant now) {
        database.transact(connection -> {
            execute(connection, "update standing_item set seen = ? where feed = ? and seen >= "
                    + "(select polled from standing_feed where name = ?)", Database.time(now), claim.feed().name(),
                    claim.feed().name());
            return execute(connection, "update standing_feed set due = ?, owner = null, outcome = 'unchanged', failures = 0, "
                    + "polled = ? where name = ? and owner = ?", Database.time(now.plus(claim.feed().every())),
                    Database.time(now), claim.feed().name(), owner);
        });
    }

    /** Keeps what came of a look, and hands in what is new: all of it or nothing. */
    StandingReading.Outcome read(Claim claim, StandingReading reading, Instant now) {
        StandingReading.Outcome outcome = database.transact(connection -> reading.keep(connection, claim, owner, now));
        database.flush();
        return outcome;
    }

    /** What stands in a feed and what came of it, the latest first, withdrawn items included. */
    List<StandingItem> items(String name, int most) {
        return database.transact(connection -> {
            List<StandingItem> items = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select s.guid, s.about, s.versions, s.withdrawn, "
                    + "i.state, i.result, e.state, e.result, i.job, i.number, e.job, e.number from standing_item s "
                    + "left join job_item i on i.job = s.job and i.number = s.number "
                    + "left join job_item e on e.job = s.earlier_job and e.number = s.earlier_number "
                    + "where s.feed = ? and (s.job is null or i.job is not null) "
                    + "order by s.first_seen desc, s.number limit ?")) {
                query.setString(1, name);
                query.setInt(2, most);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        items.add(item(row));
                    }
                }
            }
            return items;
        });
    }

    private static StandingItem item(ResultSet row) throws SQLException {
        ItemState latest = Optional.ofNullable(row.getString(5)).map(StandingStore::state).orElse(ItemState.WITHDRAWN);
        boolean open = latest == ItemState.WAITING || latest == ItemState.WORKING;
        boolean earlier = open && "done".equals(row.getString(7));
        ItemState state = row.getBoolean(4) ? ItemState.WITHDRAWN : earlier ? ItemState.DONE : latest;
        String content = state == ItemState.WITHDRAWN ? null : row.getString(earlier ? 8 : 6);
        int place = earlier ? 11 : 9;
        return new StandingItem(row.getString(1), row.getString(2), row.getInt(3), state, Optional.ofNullable(content),
                state == ItemState.WITHDRAWN ? Optional.empty()
                        : Optional.of(new StandingItem.Place(row.getString(place), row.getInt(place + 1))));
    }

    private static ItemState state(String word) {
        return ItemState.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Forgets items that left their feeds so long ago; should they come back, they would be translated again. */
    int forget(Instant before) {
        return database.transact(
                connection -> execute(connection, "delete from standing_item where seen < ?", Database.time(before)));
    }

    private static List<StandingFeed> feeds(Connection connection, String sql, Object... values) throws SQLException {
        List<StandingFeed> feeds = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, values);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    feeds.add(new StandingFeed(row.getString(1), row.getString(2), Duration.ofSeconds(row.getInt(3)),
                            row.getString(4), instant(row, 5).orElseThrow(), instant(row, 6),
                            Optional.ofNullable(row.getString(7)), row.getInt(8)));
                }
            }
        }
        return feeds;
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
