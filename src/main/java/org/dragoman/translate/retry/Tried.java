package org.dragoman.translate.retry;

import java.util.Objects;

/**
 * A second try at a segment.
 *
 * @param kept
 *        whether the segment's English is what came of it
 */
public record Tried(Rung rung, boolean kept) {

    public Tried {
        Objects.requireNonNull(rung, "rung");
    }
}
