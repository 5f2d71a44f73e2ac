package org.dragoman.job.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/**
 * The database of a store, opened by its first transaction: a process that has nothing to do with jobs neither makes a
 * file nor needs a server. Safe for use by many threads at once.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 12;
    private static final int TRIES = 5;

    private final StoreSettings settings;
    private AgroalDataSource pool;
    private boolean closed;

    public Database(StoreSettings settings) {
        this.settings = settings;
    }

    /** What is done with a connection between begin and commit. */
    public interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    /** Whether there is, or may be, something in it. */
    public boolean exists() {
        return settings.exists() || isOpen();
    }

    /** Whether no other process can have it open. */
    boolean isExclusive() {
        return !settings.isPostgres();
    }

    private synchronized boolean isOpen() {
        return pool != null;
    }

    /**
     * Does all of the work or nothing of it. What two transactions deadlock over is done again, so work must not leave
     * traces elsewhere.
     *
     * @throws StoreException
     *         when the database cannot be reached or refuses
     */
    public <T> T transact(Work<T> work) {
        for (int tries = 1;; tries++) {
            try {
                return once(work);
            } catch (SQLException failure) {
                if (tries == TRIES || !isTransient(failure)) {
                    throw new StoreException("the store of jobs cannot be used: " + failure.getSQLState(), failure);
                }
            }
        }
    }

    /** As {@link #transact}, for work that cannot be done twice. */
    <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = pool().getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Class 40: given up so that another transaction could go on. */
    private static boolean isTransient(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("40");
    }

    /** A key that is to be unique is not. */
    static boolean isDuplicate(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    private synchronized AgroalDataSource pool() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "57P01");
        }
        if (pool == null) {
            AgroalDataSource opened = open();
            try {
                Migrations.run(opened);
            } catch (RuntimeException failure) {
                opened.close();
                throw new StoreException("the store of jobs cannot be opened at " + settings.location(), failure);
            }
            pool = opened;
        }
        return pool;
    }

    private AgroalDataSource open() throws SQLException {
        AgroalDataSourceConfigurationSupplier supplier = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .validateOnBorrow(true)
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(settings.url()).connectionProviderClassName(settings.driver());
                            settings.user().ifPresent(user -> factory.principal(new NamePrincipal(user)));
                            settings.password().ifPresent(word -> factory.credential(new SimplePassword(word)));
                            return factory;
                        }));
        return AgroalDataSource.from(supplier);
    }

    /** By the clock that all replicas share. */
    public static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_timestamp")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** H2 leaves it to the system when to write to the disk; this waits until it has. */
    public void flush() {
        if (!settings.isPostgres()) {
            transact(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("checkpoint sync");
                }
            });
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            if (!settings.isPostgres()) {
                shutdown();
            }
            pool.close();
            pool = null;
        }
    }

    /** Gives H2's file free for the next process. */
    private void shutdown() {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException alreadyGone) {
            // Closing is all that is wanted.
        }
    }
}
