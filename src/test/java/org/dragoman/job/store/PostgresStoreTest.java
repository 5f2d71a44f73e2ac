package org.dragoman.job.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** On a PostgreSQL of its own, from the binaries on Maven Central. */
class PostgresStoreTest extends StoreContract {

    private static EmbeddedPostgres postgres;
    private static int databases;

    /** Not the locale of the tests, which not every machine has. */
    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    StoreSettings settings() throws SQLException {
        String name = "jobs" + databases++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new StoreSettings(postgres.getJdbcUrl("postgres", name), Optional.of("postgres"), Optional.empty());
    }
}
