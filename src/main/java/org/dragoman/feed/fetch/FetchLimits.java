package org.dragoman.feed.fetch;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a fetch may go.
 *
 * @param maxSize
 *        bytes, decompressed
 * @param maxCompression
 *        by how much it may grow
 * @param timeout
 *        for the whole fetch
 */
record FetchLimits(int maxSize, int maxCompression, Duration timeout, int maxRedirects) {

    FetchLimits {
        Objects.requireNonNull(timeout, "timeout");
    }
}
