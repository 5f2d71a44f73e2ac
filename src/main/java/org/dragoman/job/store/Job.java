package org.dragoman.job.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A job and how far it is.
 *
 * @param items
 *        how many it has
 * @param counts
 *        items by state; a state without any is missing
 * @param read
 *        when this was read, by the clock of the database
 * @param webhook
 *        how far the report to its webhook is; empty when it has none or none is due yet
 */
public record Job(String id, JobState state, Instant created, Optional<Instant> finished, int items,
        Map<ItemState, Integer> counts, Instant read, Optional<String> webhook) {

    public Job {
        counts = Map.copyOf(counts);
    }

    Job withCounts(Map<ItemState, Integer> counted) {
        return new Job(id, state, created, finished, items, counted, read, webhook);
    }

    public int count(ItemState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Items that nothing is left to do for. */
    public int settled() {
        return count(ItemState.DONE) + count(ItemState.FAILED) + count(ItemState.WITHDRAWN) + count(ItemState.CANCELLED);
    }

    /** Settled items a second since it was submitted; 0 before the first. */
    public double rate() {
        double seconds = Duration.between(created, finished.orElse(read)).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : settled() / seconds;
    }

    /** When it will be finished if it goes on as it did; empty when it is, or before its first item is. */
    public Optional<Instant> expectedEnd() {
        if (state != JobState.RUNNING || settled() == 0 || rate() == 0) {
            return Optional.empty();
        }
        return Optional.of(read.plusMillis(Math.round((items - settled()) / rate() * 1000)));
    }
}
