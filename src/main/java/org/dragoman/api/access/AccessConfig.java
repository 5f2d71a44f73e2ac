package org.dragoman.api.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may use the service, and how much. */
@ConfigMapping(prefix = "dragoman.access")
public interface AccessConfig {

    /** Keys as {@code key new} prints their lines, with {@code ;} between them. */
    Optional<String> keys();

    /** A file of keys, a line each, beside those of {@link #keys}. It is read when the service starts. */
    Optional<Path> keysFile();

    /**
     * Serves without keys although other machines can reach the service. For where something else lets only the right
     * people in.
     */
    @WithDefault("false")
    boolean open();

    /** Paths that need no key, and those below them. Health and the editor's page never need one. */
    @WithDefault("/q/metrics,/q/openapi,/q/swagger-ui")
    List<String> openPaths();

    /** Requests a key may make in a minute, unless its line says otherwise; more get 429. 0 is no limit. */
    @WithDefault("0")
    @Min(0)
    long requestsPerMinute();

    /**
     * Characters of request bodies a key may send in a day (UTC), unless its line says otherwise; more get 429. 0 is no
     * limit. A day is counted in memory: a restart and each further instance begin anew.
     */
    @WithDefault("0")
    @Min(0)
    long charactersPerDay();

    /** How long a client may take to send a body; a slower one gets 408. */
    @WithDefault("30s")
    Duration bodyTime();
}
