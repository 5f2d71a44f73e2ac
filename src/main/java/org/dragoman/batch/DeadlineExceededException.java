package org.dragoman.batch;

import java.time.Instant;

/** A segment's deadline passed before its translation was ready. */
public class DeadlineExceededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeadlineExceededException(Instant deadline) {
        super("the deadline " + deadline + " passed before the segment was translated");
    }
}
