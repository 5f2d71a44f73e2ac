package org.dragoman.job.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Jobs and what came of their items. Every method is a transaction. Safe for use by many threads at once. */
public final class JobStore {

    /** Items written at a time: what of a job is in memory while it is handed in. */
    private static final int CHUNK = 200;

    private final Database database;

    public JobStore(Database database) {
        this.database = database;
    }

    /** @param created false when the key had brought the same job before */
    public record Submitted(Job job, boolean created) {
    }

    /**
     * Keeps a job with all of its items or, on any failure, nothing of it. Durable on return.
     *
     * @throws KeyConflictException
     *         when the key belongs to a job of other items
     * @throws IOException
     *         when the items cannot be read
     */
    public Submitted submit(JobSubmission submission, ItemSource items) throws IOException {
        Optional<Submitted> before = repeated(submission, items);
        if (before.isPresent()) {
            return before.get();
        }
        items.open();
        String id = UUID.randomUUID().toString();
        try {
            database.once(connection -> insert(connection, id, submission, items));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (SQLException failure) {
            return repeatedMeanwhile(submission, items, failure);
        }
        finishIfSettled(List.of(id));
        database.flush();
        return new Submitted(find(id).orElseThrow(), true);
    }

    private Submitted repeatedMeanwhile(JobSubmission submission, ItemSource items, SQLException failure) throws IOException {
        if (submission.key().isPresent() && Database.isDuplicate(failure)) {
            return repeated(submission, items).orElseThrow();
        }
        throw new StoreException("the job cannot be kept: " + failure.getSQLState(), failure);
    }

    private Optional<Submitted> repeated(JobSubmission submission, ItemSource items) throws IOException {
        Optional<String[]> known = submission.key().flatMap(key -> database.transact(connection -> byKey(connection, key)));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        items.skipRest();
        if (!known.get()[1].equals(items.fingerprint())) {
            throw new KeyConflictException();
        }
        return find(known.get()[0]).map(job -> new Submitted(job, false));
    }

    private static Optional<String[]> byKey(Connection connection, String key) throws SQLException {
        try (PreparedStatement query = connection
                .prepareStatement("select id, fingerprint from job where idempotency_key = ?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new String[] { row.getString(1), row.getString(2) }) : Optional.empty();
            }
        }
    }

    /** Writes a job and its items, as part of a larger transaction. */
    public static Void insert(Connection connection, String id, JobSubmission submission, ItemSource items)
            throws SQLException {
        Instant now = Database.now(connection);
        try (PreparedStatement insert = connection.prepareStatement("insert into job (id, state, idempotency_key, "
                + "fingerprint, items, created, webhook_url, webhook_secret, standing) "
                + "values (?, 'running', ?, '', 0, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, submission.key().orElse(null));
            insert.setObject(3, Database.time(now));
            insert.setString(4, submission.webhook().map(JobSubmission.Webhook::url).orElse(null));
            insert.setString(5, submission.webhook().map(JobSubmission.Webhook::secret).orElse(null));
            insert.setString(6, submission.standing().orElse(null));
            insert.executeUpdate();
        }
        int count = insertItems(connection, id, now, items);
        try (PreparedStatement update = connection.prepareStatement("update job set fingerprint = ?, items = ? where id = ?")) {
            update.setString(1, items.fingerprint());
            update.setInt(2, count);
            update.setString(3, id);
            update.executeUpdate();
        }
        return null;
    }

    private static int insertItems(Connection connection, String id, Instant now, ItemSource items) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into job_item (job, number, guid, state, due, "
                + "attempt, failures, dispatch, result, about) values (?, ?, ?, ?, ?, 0, 0, ?, ?, ?)")) {
            int count = 0;
            for (Optional<NewItem> item = items.next(); item.isPresent(); item = items.next()) {
                boolean waits = item.get().waits();
                insert.setString(1, id);
                insert.setInt(2, count++);
                insert.setString(3, item.get().guid().orElse(null));
                insert.setString(4, item.get().state().word());
                insert.setObject(5, waits ? Database.time(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setString(6, waits ? item.get().content().orElseThrow() : null);
                insert.setString(7, waits ? null : item.get().content().orElse(null));
                insert.setString(8, item.get().about().orElse(null));
                insert.addBatch();
                if (count % CHUNK == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            return count;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return empty when there is no such job, or no longer */
    public Optional<Job> find(String id) {
        return database.transact(connection -> JobRows.find(connection, id));
    }

    /** The latest first. */
    public List<Job> list(int most) {
        return database.transact(connection -> JobRows.list(connection, most));
    }

    /**
     * What came of items, in the order in which they were handed in, up to the first that is not settled: whoever asks
     * again after the last number he got misses none.
     *
     * @param after
     *        number of the last item already known; -1 for none
     */
    public List<ItemResult> results(String job, int after, int most) {
        return database.transact(connection -> JobRows.results(connection, job, after, most));
    }

    /** An item as it is now; empty when there is no such item, or no longer. */
    public Optional<ItemResult.Ordered> item(String job, int number) {
        return database.transact(connection -> JobRows.item(connection, job, number));
    }

    /** Items that a worker has, or may take, by state. */
    public Map<ItemState, Integer> open() {
        return database.transact(connection -> {
            Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
            try (PreparedStatement query = connection
                    .prepareStatement("select state, count(*) from job_item where due is not null group by state");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(ItemState.of(rows.getString(1)), rows.getInt(2));
                }
            }
            return counts;
        });
    }

    /** How long the item that has waited longest has been due. */
    public Duration queueAge() {
        return database.transact(connection -> {
            try (PreparedStatement query = connection
                    .prepareStatement("select min(due) from job_item where state = 'waiting' and due is not null");
                    ResultSet row = query.executeQuery()) {
                Optional<Instant> oldest = row.next() ? JobRows.instant(row, 1) : Optional.empty();
                Instant now = Database.now(connection);
                return oldest.filter(now::isAfter).map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
            }
        });
    }

    /** @return whether it was running */
    public boolean cancel(String id) {
        return database.transact(connection -> {
            int jobs = update(connection, "update job set state = 'cancelled', finished = current_timestamp "
                    + "where id = ? and state = 'running'", id);
            if (jobs > 0) {
                update(connection, "update job_item set state = 'cancelled', due = null, owner = null, dispatch = null, "
                        + "segments = null where job = ? and state in ('waiting', 'working')", id);
            }
            return jobs > 0;
        });
    }

    /** Marks those of the jobs as finished that no item of is left to do, each once, and puts their reports in line. */
    public List<String> finishIfSettled(Collection<String> jobs) {
        List<String> finished = new ArrayList<>();
        for (String job : jobs) {
            if (database.transact(connection -> finish(connection, job))) {
                finished.add(job);
            }
        }
        return finished;
    }

    private static boolean finish(Connection connection, String job) throws SQLException {
        int finished = update(connection, "update job set state = 'finished', finished = current_timestamp where id = ? "
                + "and state = 'running' and not exists (select 1 from job_item i where i.job = job.id "
                + "and i.state in ('waiting', 'working'))", job);
        if (finished > 0) {
            update(connection, "insert into webhook_delivery (job, state, due, attempt) select id, 'waiting', "
                    + "current_timestamp, 0 from job where id = ? and webhook_url is not null", job);
        }
        return finished > 0;
    }

    /** Jobs that are neither finished nor cancelled. */
    public List<String> running() {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select id from job where state = 'running'");
                    ResultSet rows = query.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        });
    }

    /**
     * Removes jobs that ended longer ago than this, and everything that came of them, except what still stands in a feed that
     * is looked at.
     */
    public int removeEndedBefore(Duration age) {
        return database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from job where finished < ? and not exists "
                    + "(select 1 from standing_item s, standing_feed f where f.name = s.feed and s.job = job.id "
                    + "and s.seen >= f.polled)")) {
                delete.setObject(1, Database.time(Database.now(connection).minus(age)));
                return delete.executeUpdate();
            }
        });
    }

    private static int update(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, id);
            return update.executeUpdate();
        }
    }
}
