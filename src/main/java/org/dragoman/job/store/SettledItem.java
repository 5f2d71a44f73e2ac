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
 */
public record SettledItem(ClaimedItem item, ItemState state, Optional<String> result, Duration pause, boolean failed) {

    public static SettledItem done(ClaimedItem item, String answer) {
        return new SettledItem(item, ItemState.DONE, Optional.of(answer), Duration.ZERO, false);
    }

    public static SettledItem failed(ClaimedItem item, String problem) {
        return new SettledItem(item, ItemState.FAILED, Optional.of(problem), Duration.ZERO, true);
    }

    public static SettledItem retry(ClaimedItem item, Duration pause) {
        return new SettledItem(item, ItemState.WAITING, Optional.empty(), pause, true);
    }

    /** Goes back as if it had never been taken. */
    public static SettledItem returned(ClaimedItem item, Duration pause) {
        return new SettledItem(item, ItemState.WAITING, Optional.empty(), pause, false);
    }
}
