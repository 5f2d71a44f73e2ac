package org.dragoman.job.store;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a claimed item.
 *
 * @param state
 *        where it goes: done, failed, or back to waiting
 * @param result
 *        JSON of the answer or of the problem; empty when it goes back
 * @param pause
 *        how long it waits when it goes back
 * @param failed
 *        whether the attempt counts as a failure
 * @param segments
 *        JSON of its segments, for its next version; empty for an item that has no versions
 */
public record SettledItem(ClaimedItem item, ItemState state, Optional<String> result, Duration pause, boolean failed,
        Optional<String> segments) {

    public static SettledItem done(ClaimedItem item, String answer) {
        return done(item, answer, Optional.empty());
    }

    public static SettledItem done(ClaimedItem item, String answer, Optional<String> segments) {
        return new SettledItem(item, ItemState.DONE, Optional.of(answer), Duration.ZERO, false, segments);
    }

    public static SettledItem failed(ClaimedItem item, String problem) {
        return new SettledItem(item, ItemState.FAILED, Optional.of(problem), Duration.ZERO, true, Optional.empty());
    }

    public static SettledItem retry(ClaimedItem item, Duration pause) {
        return new SettledItem(item, ItemState.WAITING, Optional.empty(), pause, true, Optional.empty());
    }

    /** Goes back as if it had never been taken. */
    public static SettledItem returned(ClaimedItem item, Duration pause) {
        return new SettledItem(item, ItemState.WAITING, Optional.empty(), pause, false, Optional.empty());
    }
}
