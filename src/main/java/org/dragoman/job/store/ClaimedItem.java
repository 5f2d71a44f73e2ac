package org.dragoman.job.store;

import java.util.Optional;

/**
 * An item in the hands of a worker, as long as its lease lasts.
 *
 * @param attempt
 *        which taking of it this is, from 1
 * @param failures
 *        how many earlier attempts ended in a failure; the others ended with their process
 * @param order
 *        JSON of what is to be translated
 * @param segments
 *        JSON of the segments of its earlier version; empty for an item that has no versions
 */
public record ClaimedItem(String job, int number, int attempt, int failures, String order, Optional<String> segments) {

    /** The same for every attempt at it. */
    public record Key(String job, int number) {
    }

    public Key key() {
        return new Key(job, number);
    }
}
