package org.dragoman.job.standing;

import java.io.IOException;

import org.dragoman.job.store.PostgresServer;
import org.dragoman.job.store.StoreSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL. */
class StandingPostgresTest extends StandingFeedsTest {

    private static PostgresServer postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    StoreSettings settings() {
        return postgres.database();
    }
}
