package org.dragoman.job.store;

import java.io.IOException;
import java.util.Optional;

/** Where the items of a new job come from, one after the other. */
public interface ItemSource {

    /** Gets what the items stand in, where that is not there yet. Not called for a job that its key had brought before. */
    default void open() throws IOException {
        // A body lies ready.
    }

    /** @return empty after the last one */
    Optional<NewItem> next() throws IOException;

    /** Reads what is left, so that the fingerprint is of everything. */
    default void skipRest() throws IOException {
        while (next().isPresent()) {
            // Reading is all that matters.
        }
    }

    /** Of everything read so far: two sources with the same fingerprint brought the same job. */
    String fingerprint();
}
