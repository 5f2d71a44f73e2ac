package org.dragoman.job.work;

import java.util.List;

import org.dragoman.job.store.ItemState;

/** Is told what a worker does. Called by the worker's thread: it must not block. */
public interface WorkObserver {

    /** The result of an item was written. */
    void settled(ItemState state);

    /** An item could not be worked on. */
    default void failed(Throwable cause) {
    }

    /** Jobs were finished. */
    default void finished(List<String> jobs) {
    }
}
