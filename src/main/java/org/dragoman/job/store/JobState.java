package org.dragoman.job.store;

import java.util.Locale;

/** How far a job is. */
public enum JobState {

    RUNNING,
    FINISHED,
    CANCELLED;

    /** As it stands in the store and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
