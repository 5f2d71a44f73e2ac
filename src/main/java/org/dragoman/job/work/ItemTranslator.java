package org.dragoman.job.work;

import java.util.concurrent.CompletableFuture;

/** Makes the result of an item. Safe for use by many threads at once. */
public interface ItemTranslator {

    /**
     * Begins to work on an item.
     *
     * @param order
     *        JSON of what is to be translated
     * @return fails with {@link HopelessItemException} when another try would fail as well
     * @throws HopelessItemException
     *         when it cannot even be begun
     * @throws java.util.concurrent.RejectedExecutionException
     *         when there is no room at the moment
     */
    Ongoing begin(String order);

    /**
     * An item that is being worked on.
     *
     * @param answer
     *        JSON of the answer
     * @param cancel
     *        gives its place to others
     */
    record Ongoing(CompletableFuture<String> answer, Runnable cancel) {
    }
}
