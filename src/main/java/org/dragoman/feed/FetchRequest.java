package org.dragoman.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * A feed that is wanted.
 *
 * @param url
 *        as it was given, unchecked
 * @param etag
 *        of the version the caller has
 * @param lastModified
 *        of the version the caller has, as the server wrote it
 */
public record FetchRequest(String url, Optional<String> etag, Optional<String> lastModified) {

    public FetchRequest {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(lastModified, "lastModified");
    }

    public static FetchRequest of(String url) {
        return new FetchRequest(url, Optional.empty(), Optional.empty());
    }
}
