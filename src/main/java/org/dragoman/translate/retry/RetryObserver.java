package org.dragoman.translate.retry;

/** Hears what is tried again; never the copy. */
public interface RetryObserver {

    RetryObserver NONE = tried -> {
    };

    void tried(Tried tried);
}
