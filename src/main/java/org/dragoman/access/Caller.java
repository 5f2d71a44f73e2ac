package org.dragoman.access;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Somebody who was let in.
 *
 * @param name whose allowance requests are taken from; in no log, metric or answer
 * @param requestsPerMinute the caller's own limit; empty for the configured one
 * @param charactersPerDay the caller's own limit; empty for the configured one
 */
public record Caller(String name, Set<Scope> scopes, OptionalLong requestsPerMinute, OptionalLong charactersPerDay) {

    public Caller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(requestsPerMinute, "requestsPerMinute");
        Objects.requireNonNull(charactersPerDay, "charactersPerDay");
        scopes = Set.copyOf(scopes);
    }
}
