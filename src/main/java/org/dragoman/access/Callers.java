package org.dragoman.access;

import java.util.Objects;
import java.util.Optional;

/** Who is let in: holders of keys and, where that is configured, of an identity provider's tokens. */
public final class Callers {

    private final ApiKeys keys;
    private final Optional<TokenVerifier> tokens;

    public Callers(ApiKeys keys, Optional<TokenVerifier> tokens) {
        this.keys = Objects.requireNonNull(keys, "keys");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    /** Whether nobody could be known, so that everybody may do everything. */
    public boolean isEmpty() {
        return keys.isEmpty() && tokens.isEmpty();
    }

    public Optional<Caller> find(String credential) {
        if (tokens.isPresent() && TokenVerifier.isToken(credential)) {
            return tokens.get().find(credential);
        }
        return keys.find(credential).map(ApiKey::caller);
    }
}
