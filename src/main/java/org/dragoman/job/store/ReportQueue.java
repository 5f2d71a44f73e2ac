package org.dragoman.job.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports on finished jobs that wait to be sent. At least once: who dies between sending and saying so sends again. */
public final class ReportQueue {

    private final Database database;
    private final String owner;
    private final Duration lease;

    public ReportQueue(Database database, String owner, Duration lease) {
        this.database = database;
        this.owner = owner;
        this.lease = lease;
    }

    /**
     * A report in the hands of a sender.
     *
     * @param attempt
     *        which sending of it this is, from 1
     */
    public record Report(String job, String url, String secret, int attempt) {
    }

    /** A report that was given up. */
    public record DeadLetter(String job, String url, int attempts, String outcome) {
    }

    /** @return empty when none is due */
    public Optional<Report> claim() {
        return database.transact(connection -> {
            Instant now = Database.now(connection);
            Optional<Report> report = due(connection, now);
            if (report.isPresent()) {
                set(connection, "due = ?, owner = ?, attempt = attempt + 1 where job = ?",
                        Database.time(now.plus(lease)), owner, report.get().job());
            }
            return report;
        });
    }

    private static Optional<Report> due(Connection connection, Instant now) throws SQLException {
        Optional<String[]> claimed;
        try (PreparedStatement query = connection.prepareStatement("select job, attempt from webhook_delivery "
                + "where due <= ? order by due limit 1 for update skip locked")) {
            query.setObject(1, Database.time(now));
            try (ResultSet row = query.executeQuery()) {
                claimed = row.next() ? Optional.of(new String[] { row.getString(1), row.getString(2) }) : Optional.empty();
            }
        }
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection
                .prepareStatement("select webhook_url, webhook_secret from job where id = ?")) {
            query.setString(1, claimed.get()[0]);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.of(new Report(claimed.get()[0], row.getString(1), row.getString(2),
                        Integer.parseInt(claimed.get()[1]) + 1));
            }
        }
    }

    /** @param outcome what its receiver answered, in a few words */
    public void delivered(Report report, String outcome) {
        settle(report, "delivered", outcome);
    }

    /** Gives it up; it is kept with its job. */
    public void dead(Report report, String outcome) {
        settle(report, "dead", outcome);
    }

    private void settle(Report report, String state, String outcome) {
        database.transact(connection -> set(connection, "state = ?, outcome = ?, due = null, owner = null where job = ? "
                + "and owner = ?", state, outcome, report.job(), owner));
    }

    public void retry(Report report, Duration pause, String outcome) {
        database.transact(connection -> set(connection, "due = ?, outcome = ?, owner = null where job = ? and owner = ?",
                Database.time(Database.now(connection).plus(pause)), outcome, report.job(), owner));
    }

    private static int set(Connection connection, String what, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update webhook_delivery set " + what)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    public List<DeadLetter> deadLetters(int most) {
        return database.transact(connection -> {
            List<DeadLetter> letters = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select w.job, j.webhook_url, w.attempt, w.outcome "
                    + "from webhook_delivery w join job j on j.id = w.job where w.state = 'dead' order by j.finished desc "
                    + "limit ?")) {
                query.setInt(1, most);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        letters.add(new DeadLetter(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4)));
                    }
                }
            }
            return letters;
        });
    }
}
