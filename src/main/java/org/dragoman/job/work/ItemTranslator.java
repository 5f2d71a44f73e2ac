package org.dragoman.job.work;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Makes the result of an item. Safe for use by many threads at once. */
public interface ItemTranslator {

    /**
     * Begins to work on an item.
     *
     * @param order
     *        JSON of what is to be translated
     * @param segments
     *        JSON of the segments of its earlier version, for an item that has versions
     * @return fails with {@link HopelessItemException} when another try would fail as well
     * @throws HopelessItemException
     *         when it cannot even be begun
     * @throws java.util.concurrent.RejectedExecutionException
     *         when there is no room at the moment
     */
    Ongoing begin(String order, Optional<String> segments);

    /**
     * An item that is being worked on.
     *
     * @param answer
     *        JSON of the answer
     * @param cancel
     *        gives its place to others
     * @param segments
     *        JSON of the segments of this version, once there is an answer; empty for an item that has no versions
     */
    record Ongoing(CompletableFuture<String> answer, Runnable cancel, Supplier<Optional<String>> segments) {

        /** Of an item that has no versions. */
        public Ongoing(CompletableFuture<String> answer, Runnable cancel) {
            this(answer, cancel, Optional::empty);
        }
    }
}
