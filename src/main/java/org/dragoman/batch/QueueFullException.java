package org.dragoman.batch;

import java.util.concurrent.RejectedExecutionException;

/** There is more work than can be done in a reasonable time; try again later. */
public class QueueFullException extends RejectedExecutionException {

    private static final long serialVersionUID = 1;

    QueueFullException(int refused, int waiting, int capacity) {
        super("no room for " + refused + " segments: " + waiting + " of " + capacity + " places are taken");
    }
}
