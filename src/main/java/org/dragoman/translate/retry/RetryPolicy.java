package org.dragoman.translate.retry;

import java.util.Objects;

/**
 * When a segment is translated again.
 *
 * @param most
 *        how often at most; 0 for never
 */
public record RetryPolicy(Proofreader proofreader, RetryObserver observer, int most) {

    public static final RetryPolicy NEVER = new RetryPolicy(Proofreader.NONE, RetryObserver.NONE, 0);

    public RetryPolicy {
        Objects.requireNonNull(proofreader, "proofreader");
        Objects.requireNonNull(observer, "observer");
        if (most < 0) {
            throw new IllegalArgumentException("cannot be tried " + most + " times");
        }
    }
}
