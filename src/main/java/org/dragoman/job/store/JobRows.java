package org.dragoman.job.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of the tables, as what they stand for. */
final class JobRows {

    private static final String JOB = "select j.id, j.state, j.created, j.finished, j.items, current_timestamp, "
            + "w.state from job j left join webhook_delivery w on w.job = j.id ";

    private JobRows() {
    }

    static Optional<Job> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(JOB + "where j.id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(job(row).withCounts(counts(connection, id))) : Optional.empty();
            }
        }
    }

    static List<Job> list(Connection connection, int most) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(JOB + "order by j.created desc, j.id limit ?")) {
            query.setInt(1, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    jobs.add(job(rows));
                }
            }
        }
        List<Job> counted = new ArrayList<>();
        for (Job job : jobs) {
            counted.add(job.withCounts(counts(connection, job.id())));
        }
        return counted;
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(row.getString(1), JobState.of(row.getString(2)), instant(row, 3).orElseThrow(), instant(row, 4),
                row.getInt(5), Map.of(), instant(row, 6).orElseThrow(), Optional.ofNullable(row.getString(7)));
    }

    private static Map<ItemState, Integer> counts(Connection connection, String job) throws SQLException {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        try (PreparedStatement query = connection
                .prepareStatement("select state, count(*) from job_item where job = ? group by state")) {
            query.setString(1, job);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(ItemState.of(rows.getString(1)), rows.getInt(2));
                }
            }
        }
        return counts;
    }

    static List<ItemResult> results(Connection connection, String job, int after, int most) throws SQLException {
        List<ItemResult> results = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select number, guid, state, attempt, result, about "
                + "from job_item where job = ? and number > ? order by number limit ?")) {
            query.setString(1, job);
            query.setInt(2, after);
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next() && isSettled(ItemState.of(rows.getString(3)))) {
                    results.add(result(rows));
                }
            }
        }
        return results;
    }

    static Optional<ItemResult.Ordered> item(Connection connection, String job, int number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select number, guid, state, attempt, result, about, "
                + "dispatch from job_item where job = ? and number = ?")) {
            query.setString(1, job);
            query.setInt(2, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new ItemResult.Ordered(result(row), Optional.ofNullable(row.getString(7))))
                        : Optional.empty();
            }
        }
    }

    private static ItemResult result(ResultSet row) throws SQLException {
        return new ItemResult(row.getInt(1), Optional.ofNullable(row.getString(2)), ItemState.of(row.getString(3)),
                row.getInt(4), Optional.ofNullable(row.getString(5)), Optional.ofNullable(row.getString(6)));
    }

    private static boolean isSettled(ItemState state) {
        return state != ItemState.WAITING && state != ItemState.WORKING;
    }

    static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
