package org.dragoman.job.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where jobs are kept.
 *
 * @param location
 *        {@code jdbc:postgresql:...}, another {@code jdbc:h2:...}, or the path of H2's file without its ending
 * @param user
 *        for PostgreSQL
 * @param password
 *        for PostgreSQL
 */
public record StoreSettings(String location, Optional<String> user, Optional<String> password) {

    private static final String JDBC = "jdbc:";
    private static final Pattern SHARED_H2 = Pattern
            .compile("(?i)^jdbc:h2:(?:tcp|ssl):|^jdbc:h2:.*;\\s*AUTO_SERVER\\s*=\\s*TRUE");

    public StoreSettings {
        Objects.requireNonNull(location, "location");
        if (location.startsWith(JDBC) && !location.startsWith("jdbc:h2:") && !location.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("dragoman.job.store must be a file or a URL of H2 or PostgreSQL");
        }
        if (SHARED_H2.matcher(location).find()) {
            throw new IllegalArgumentException("dragoman.job.store names an H2 that several processes could open "
                    + "(tcp, ssl, AUTO_SERVER), and one would take the items of another; what several processes share is a "
                    + "PostgreSQL: jdbc:postgresql://host/database");
        }
    }

    boolean isPostgres() {
        return location.startsWith("jdbc:postgresql:");
    }

    /** Whether opening it would find something that an earlier process left, without making anything. */
    boolean exists() {
        return location.startsWith(JDBC) && !location.startsWith("jdbc:h2:mem:")
                || !location.startsWith(JDBC) && Files.exists(Path.of(location + ".mv.db"));
    }

    /** H2 writes at every commit rather than twice a second, and does not close the file under the feet of the workers. */
    String url() {
        if (isPostgres()) {
            return location;
        }
        String base = location.startsWith(JDBC) ? location : "jdbc:h2:file:" + Path.of(location).toAbsolutePath();
        return base + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    }

    String driver() {
        return isPostgres() ? "org.postgresql.Driver" : "org.h2.Driver";
    }
}
