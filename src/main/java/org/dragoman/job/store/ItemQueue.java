package org.dragoman.job.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Items that wait for a worker. Workers of any number of processes take from it; each item is with one of them at a
 * time, for as long as that one renews its lease.
 */
public final class ItemQueue {

    private static final String GUARD = "where job = ? and number = ? and owner = ? and attempt = ? and state = 'working'";

    private final Database database;
    private final String owner;
    private final Duration lease;

    /**
     * @param owner
     *        name of this worker, which no other has or has had
     * @param lease
     *        how long after its last sign of life the items of a worker are given to others
     */
    public ItemQueue(Database database, String owner, Duration lease) {
        this.database = database;
        this.owner = owner;
        this.lease = lease;
    }

    /** Takes items that are due, those that have been for longest first. */
    public List<ClaimedItem> claim(int most) {
        return database.transact(connection -> {
            Instant now = Database.now(connection);
            List<ClaimedItem> items = select(connection, now, most);
            try (PreparedStatement take = connection.prepareStatement("update job_item set state = 'working', owner = ?, "
                    + "due = ?, attempt = ? where job = ? and number = ?")) {
                for (ClaimedItem item : items) {
                    take.setString(1, owner);
                    take.setObject(2, Database.time(now.plus(lease)));
                    take.setInt(3, item.attempt());
                    take.setString(4, item.job());
                    take.setInt(5, item.number());
                    take.addBatch();
                }
                take.executeBatch();
            }
            return items;
        });
    }

    private static List<ClaimedItem> select(Connection connection, Instant now, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select job, number, attempt, failures, dispatch, segments "
                + "from job_item where due <= ? order by due, number limit ? for update skip locked")) {
            query.setObject(1, Database.time(now));
            query.setInt(2, most);
            List<ClaimedItem> items = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.add(new ClaimedItem(rows.getString(1), rows.getInt(2), rows.getInt(3) + 1, rows.getInt(4),
                            rows.getString(5), Optional.ofNullable(rows.getString(6))));
                }
            }
            return items;
        }
    }

    /**
     * Keeps the items of this worker from being given to others for another lease.
     *
     * @return those that are still its own; others were cancelled, or lost because this came too late
     */
    public Set<ClaimedItem.Key> renew() {
        return database.transact(connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("update job_item set due = ? where owner = ? and state = 'working'")) {
                update.setObject(1, Database.time(Database.now(connection).plus(lease)));
                update.setString(2, owner);
                update.executeUpdate();
            }
            return held(connection);
        });
    }

    private Set<ClaimedItem.Key> held(Connection connection) throws SQLException {
        try (PreparedStatement query = connection
                .prepareStatement("select job, number from job_item where owner = ? and state = 'working'")) {
            query.setString(1, owner);
            Set<ClaimedItem.Key> keys = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(new ClaimedItem.Key(rows.getString(1), rows.getInt(2)));
                }
            }
            return keys;
        }
    }

    /**
     * Writes what became of items, of each only if it is still with this worker. Durable on return.
     *
     * @return those that were written
     */
    public List<SettledItem> settle(List<SettledItem> items) {
        List<SettledItem> inOrder = items.stream().sorted(Comparator
                .comparing((SettledItem settled) -> settled.item().job()).thenComparing(settled -> settled.item().number()))
                .toList();
        return database.transact(connection -> {
            List<SettledItem> written = write(connection, inOrder.stream().filter(item -> item.result().isPresent()).toList());
            written.addAll(giveBack(connection, inOrder.stream().filter(item -> item.result().isEmpty()).toList()));
            return written;
        });
    }

    /** The orders stay beside their results, for whoever looks at both. */
    private List<SettledItem> write(Connection connection, List<SettledItem> items) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update job_item set state = ?, result = ?, due = null, "
                + "owner = null, failures = failures + ?, segments = coalesce(?, segments) " + GUARD)) {
            for (SettledItem settled : items) {
                update.setString(1, settled.state().word());
                update.setString(2, settled.result().orElseThrow());
                update.setInt(3, settled.failed() ? 1 : 0);
                update.setString(4, settled.segments().orElse(null));
                guard(update, 5, settled.item());
            }
            return changed(update, items);
        }
    }

    private List<SettledItem> giveBack(Connection connection, List<SettledItem> items) throws SQLException {
        if (items.isEmpty()) {
            return List.of();
        }
        Instant now = Database.now(connection);
        try (PreparedStatement update = connection.prepareStatement("update job_item set state = 'waiting', due = ?, "
                + "owner = null, failures = failures + ? " + GUARD)) {
            for (SettledItem settled : items) {
                update.setObject(1, Database.time(now.plus(settled.pause())));
                update.setInt(2, settled.failed() ? 1 : 0);
                guard(update, 3, settled.item());
            }
            return changed(update, items);
        }
    }

    private void guard(PreparedStatement update, int from, ClaimedItem item) throws SQLException {
        update.setString(from, item.job());
        update.setInt(from + 1, item.number());
        update.setString(from + 2, owner);
        update.setInt(from + 3, item.attempt());
        update.addBatch();
    }

    /** Those of the items whose update found them still with this worker. */
    private static List<SettledItem> changed(PreparedStatement update, List<SettledItem> items) throws SQLException {
        int[] counts = update.executeBatch();
        List<SettledItem> changed = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                changed.add(items.get(i));
            }
        }
        return changed;
    }

    /**
     * Where no other process can have the store open, items that somebody has are those of a process that died: they are
     * given back without waiting for their leases.
     */
    public int recover() {
        if (!database.isExclusive()) {
            return 0;
        }
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update job_item set state = 'waiting', "
                    + "due = current_timestamp, owner = null where state = 'working' and owner <> ?")) {
                update.setString(1, owner);
                return update.executeUpdate();
            }
        });
    }

    /** Gives back what this worker has, when it stops. */
    public int returnAll() {
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update job_item set state = 'waiting', "
                    + "due = current_timestamp, owner = null where state = 'working' and owner = ?")) {
                update.setString(1, owner);
                return update.executeUpdate();
            }
        });
    }
}
