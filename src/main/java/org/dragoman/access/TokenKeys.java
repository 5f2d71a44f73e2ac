package org.dragoman.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The provider's keys in a file, read again when it changes: providers change keys, and somebody else fetches them. */
final class TokenKeys {

    /** Between two looks at the file. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(TokenKeys.class.getName());

    private final Path file;
    private final Clock clock;
    private List<JsonWebKey> keys;
    private String seen;
    private Instant nextLook;

    /** @throws IllegalArgumentException when the file has no public key in it, or a private one */
    TokenKeys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        try {
            this.seen = state();
            this.keys = read();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("dragoman.access.token-keys cannot be read: " + unreadable, unreadable);
        }
        this.nextLook = clock.instant().plus(PAUSE);
    }

    synchronized List<JsonWebKey> current() {
        if (!clock.instant().isBefore(nextLook)) {
            nextLook = clock.instant().plus(PAUSE);
            refresh();
        }
        return keys;
    }

    private void refresh() {
        try {
            String now = state();
            if (!now.equals(seen)) {
                seen = now;
                keys = read();
                LOG.log(System.Logger.Level.INFO, "Read " + keys.size() + " keys for tokens from " + file);
            }
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.log(System.Logger.Level.ERROR, "The keys for tokens that were read before go on: " + unusable.getMessage());
        }
    }

    private String state() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.lastModifiedTime() + " " + now.size() + " " + Objects.toString(now.fileKey());
    }

    private List<JsonWebKey> read() throws IOException {
        List<JsonWebKey> read;
        try {
            read = new JsonWebKeySet(Files.readString(file)).getJsonWebKeys();
        } catch (JoseException wrong) {
            throw new IllegalArgumentException(file + " is no JSON Web Key Set");
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException(file + " has no key in it");
        }
        for (JsonWebKey key : read) {
            if (!(key instanceof PublicJsonWebKey both) || both.getPrivateKey() != null) {
                throw new IllegalArgumentException(file + " must have public keys only");
            }
        }
        return List.copyOf(read);
    }
}
