package org.dragoman.api.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.access.ApiKeys;
import org.dragoman.access.Callers;
import org.dragoman.access.TokenSettings;
import org.dragoman.access.TokenVerifier;

/** Makes what the filters work with. */
@Singleton
class AccessBeans {

    @Produces
    @Singleton
    Callers callers(AccessConfig config, Clock clock) {
        return new Callers(keys(config), tokens(config).map(settings -> new TokenVerifier(settings, clock)));
    }

    static Optional<TokenSettings> tokens(AccessConfig config) {
        if (config.tokenIssuer().isEmpty() && config.tokenAudience().isEmpty() && config.tokenKeys().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TokenSettings(given(config.tokenIssuer(), "issuer"), given(config.tokenAudience(), "audience"),
                given(config.tokenKeys(), "keys"), config.tokenClaim(), config.tokenPrefix().orElse("")));
    }

    private static <T> T given(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalArgumentException("dragoman.access.token-" + name
                + " is missing: for tokens, issuer, audience and keys are needed"));
    }

    private static ApiKeys keys(AccessConfig config) {
        String given = config.keys().orElse("");
        String filed = config.keysFile().map(AccessBeans::read).orElse("");
        String origin = config.keysFile().map(Path::toString).orElse("dragoman.access.keys");
        ApiKeys keys = ApiKeys.parse(given.isEmpty() ? filed : filed + "\n" + given, origin);
        if (keys.isEmpty() && (config.keys().isPresent() || config.keysFile().isPresent())) {
            throw new IllegalArgumentException(origin + " has no key in it");
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("dragoman.access.keys-file cannot be read: " + file, unreadable);
        }
    }

    @Produces
    @Singleton
    Allowances allowances(AccessConfig config, Clock clock) {
        return new Allowances(config.requestsPerMinute(), config.charactersPerDay(), clock);
    }
}
