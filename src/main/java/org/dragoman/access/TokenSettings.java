package org.dragoman.access;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which bearer tokens of an identity provider are accepted.
 *
 * @param issuer what their {@code iss} must be
 * @param audience what must be in their {@code aud}
 * @param keys file with the provider's public keys, a JSON Web Key Set (RFC 7517)
 * @param claim where scopes are, with full stops between the names of nested claims; a list, or words with spaces between
 * @param prefix what stands before {@code translate}, {@code jobs} and {@code admin} there; often nothing
 */
public record TokenSettings(String issuer, String audience, Path keys, String claim, String prefix) {

    public TokenSettings {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(prefix, "prefix");
    }
}
