package org.dragoman.job.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL of a test's own, from the binaries on Maven Central. */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private int databases;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Not with the locale of the tests, which not every machine has. */
    public static PostgresServer start() throws IOException {
        return new PostgresServer(EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start());
    }

    /** An empty database. */
    public StoreSettings database() {
        String name = "store" + databases++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new StoreSettings(postgres.getJdbcUrl("postgres", name), Optional.of("postgres"), Optional.empty());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
