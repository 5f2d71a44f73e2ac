package org.dragoman.job.feed;

import java.io.IOException;

/** Takes what came of items, as they are finished. Called by one thread. */
public interface FeedLines {

    void take(FeedLine line) throws IOException;

    /** Nothing has come for some seconds; whoever waits may want to hear that there is still somebody. */
    default void idle() throws IOException {
        // A file does not mind.
    }
}
