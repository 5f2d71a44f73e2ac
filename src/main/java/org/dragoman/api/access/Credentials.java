package org.dragoman.api.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;

/**
 * The key a request shows: {@code Authorization: Bearer KEY}, {@code X-API-Key: KEY}, or {@code Authorization: Basic}
 * with the key as password, which is how a browser asks a person for it.
 */
final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private Credentials() {
    }

    static Optional<String> of(HttpServerRequest request) {
        String key = request.getHeader("X-API-Key");
        if (key != null) {
            return Optional.of(key.strip());
        }
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return Optional.empty();
        }
        if (startsWith(authorization, BEARER)) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        // A browser adds this by itself, on behalf of any page that makes it send a request.
        boolean foreign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        return startsWith(authorization, BASIC) && !foreign ? password(authorization.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static boolean startsWith(String authorization, String scheme) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
