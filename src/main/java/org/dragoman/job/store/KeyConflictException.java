package org.dragoman.job.store;

/** An Idempotency-Key came a second time, with something else. */
public class KeyConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyConflictException() {
        super("the key belongs to another job");
    }
}
