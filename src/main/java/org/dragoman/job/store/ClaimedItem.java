package org.dragoman.job.store;

/**
 * An item in the hands of a worker, as long as its lease lasts.
 *
 * @param attempt
 *        which taking of it this is, from 1
 * @param failures
 *        how many earlier attempts ended in a failure; the others ended with their process
 * @param order
 *        JSON of what is to be translated
 */
public record ClaimedItem(String job, int number, int attempt, int failures, String order) {

    /** The same for every attempt at it. */
    public record Key(String job, int number) {
    }

    public Key key() {
        return new Key(job, number);
    }
}
