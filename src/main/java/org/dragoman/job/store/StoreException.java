package org.dragoman.job.store;

/** The store of jobs cannot be used at the moment. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
