package org.dragoman.api.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
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

    /** How long a client may take to send the headers of a request; a slower one gets 408. */
    @WithDefault("10s")
    Duration headerTime();

    /**
     * How long a client may take to send a body; a slower one gets 408. The body of a job, a feed or a document may take longer
     * while 4 kB a second come.
     */
    @WithDefault("30s")
    Duration bodyTime();

    /**
     * How much memory the bodies of requests may take at a time, from their first byte to the answer, those of jobs, feeds and
     * documents aside; while it is full, whoever sends more gets 503. No less than {@code dragoman.api.max-body}.
     */
    @WithDefault("32M")
    MemorySize bodiesInMemory();

    /** How many bodies of jobs, feeds and documents are read at a time, each by a thread of its own; more get 503. */
    @WithDefault("32")
    @Min(1)
    int longBodies();

    /**
     * Accepts bearer tokens (JWT) of the identity provider with this {@code iss}, beside keys. They are checked here, without
     * asking the provider: one that was revoked is good until it expires.
     */
    Optional<String> tokenIssuer();

    /** What must be in the {@code aud} of a token. */
    Optional<String> tokenAudience();

    /** A file with the provider's public keys as it publishes them (JWKS); read again within seconds when it has changed. */
    Optional<Path> tokenKeys();

    /** The claim that has the scopes, {@code realm_access.roles} for one within another: a list, or words in a text. */
    @WithDefault("scope")
    String tokenClaim();

    /** What stands before {@code translate}, {@code jobs} and {@code admin} in that claim, as {@code dragoman:}. */
    Optional<String> tokenPrefix();
}
