package org.dragoman.desk;

/** Hears when the stages of an order are done, for traces. Texts are kept from it on purpose. */
public interface StageObserver {

    /** Hears nothing. */
    StageObserver NONE = () -> (name, began, texts) -> {
    };

    /** An order is begun, on the thread of the request that brought it, if one did; jobs and topics bring others. */
    Stages begin();

    /** The stages of one order, one after another. */
    interface Stages {

        /**
         * A stage is done now.
         *
         * @param name {@code read}, {@code translate}, {@code audit}, {@code summarize}
         * @param began reading of {@link System#nanoTime()}
         * @param segments how many segments it worked on
         */
        void done(String name, long began, int segments);

        /** The whole order is done, or was given up. */
        default void over(boolean failed) {
        }
    }
}
