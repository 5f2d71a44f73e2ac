package org.dragoman.job.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed that is looked at again and again.
 *
 * @param every
 *        how long after one look comes the next
 * @param options
 *        JSON of the fields of {@code POST /v1/dispatches} that hold for all of its items
 * @param due
 *        when it is looked at next
 * @param polled
 *        when it was last read, or found as it was
 * @param outcome
 *        how the last look ended, in a word
 * @param failures
 *        looks without success since the last successful one
 */
public record StandingFeed(String name, String url, Duration every, String options, Instant due, Optional<Instant> polled,
        Optional<String> outcome, int failures) {

    /** More often would be impolite. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    public StandingFeed {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(every, "every");
    }

    /** Until the next look after one more that failed: a server that is down is left in peace. */
    Duration pauseAfterFailure() {
        Duration pause = every.multipliedBy(1L << Math.min(failures, 6));
        Duration most = every.compareTo(LONGEST_PAUSE) > 0 ? every : LONGEST_PAUSE;
        return pause.compareTo(most) < 0 ? pause : most;
    }
}
