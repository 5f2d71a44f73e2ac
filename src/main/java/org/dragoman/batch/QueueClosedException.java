package org.dragoman.batch;

import java.util.concurrent.RejectedExecutionException;

/** The decoder is shutting down: the segment was not accepted, or was not finished within the drain time. */
public class QueueClosedException extends RejectedExecutionException {

    private static final long serialVersionUID = 1;

    QueueClosedException(String message) {
        super(message);
    }
}
