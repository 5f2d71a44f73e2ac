package org.dragoman.api.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.access.ApiKeys;

/** Makes what the filters work with. */
@Singleton
class AccessBeans {

    @Produces
    @Singleton
    ApiKeys keys(AccessConfig config) {
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
