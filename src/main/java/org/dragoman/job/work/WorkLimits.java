package org.dragoman.job.work;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param itemsAtOnce
 *        most items it has under way
 * @param attempts
 *        failures after which it gives an item up
 * @param pause
 *        before the second attempt at an item; twice as long before each further one
 * @param lease
 *        how long its items stay its own without a sign of life
 * @param poll
 *        how often it looks for items that others have put in line
 * @param retention
 *        how long jobs are kept once they have ended
 */
public record WorkLimits(int itemsAtOnce, int attempts, Duration pause, Duration lease, Duration poll, Duration retention) {

    /** An item under way in so many processes that died is likely to be why. */
    static final int MOST_LOSSES = 20;

    private static final int LONGEST_PAUSE = 32;

    /** Items that are taken, or written, together where there are so many. */
    int portion() {
        return Math.max(1, itemsAtOnce / 4);
    }

    Duration pauseAfter(int failures) {
        return pause.multipliedBy(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, 30)));
    }
}
