package org.dragoman.batch;

import java.time.Duration;

/**
 * How much is decoded at once, and how much may wait; {@link BatchConfig} says what each limit costs.
 *
 * @param workers
 *        threads that run the model, at least one
 * @param tokenBudget
 *        most source tokens of one forward pass, padding included: rows times bucket length
 * @param maxRows
 *        most hypotheses of one forward pass
 * @param queueCapacity
 *        segments that may wait
 * @param turn
 *        how long a batch takes new segments in while segments of another length wait
 * @param drainTime
 *        how long closing waits for segments already accepted
 */
public record BatchLimits(int workers, int tokenBudget, int maxRows, int queueCapacity, Duration turn,
        Duration drainTime) {

    public BatchLimits {
        requirePositive("workers", workers);
        requirePositive("tokenBudget", tokenBudget);
        requirePositive("maxRows", maxRows);
        requirePositive("queueCapacity", queueCapacity);
        requireAtMostAnHour("turn", turn);
        requireAtMostAnHour("drainTime", drainTime);
    }

    static BatchLimits of(BatchConfig config) {
        int workers = config.workers() == 0 ? Runtime.getRuntime().availableProcessors() : config.workers();
        return new BatchLimits(workers, config.tokenBudget(), config.maxRows(), config.queueCapacity(), config.turn(),
                config.drainTime());
    }

    /** Most rows of one forward pass whose sources are padded to this many tokens. */
    int rows(int bucket) {
        return Math.max(1, Math.min(maxRows, tokenBudget / bucket));
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }

    private static void requireAtMostAnHour(String name, Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(name + " must be within 0..1h, not " + time);
        }
    }
}
