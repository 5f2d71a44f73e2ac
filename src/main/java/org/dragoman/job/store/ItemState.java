package org.dragoman.job.store;

import java.util.Locale;

/** How far an item of a job is. The last four are final. */
public enum ItemState {

    WAITING,
    WORKING,
    DONE,
    FAILED,

    /** Its publisher has killed it: there is nothing to translate, and something to take down. */
    WITHDRAWN,
    CANCELLED;

    /** As it stands in the store and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
