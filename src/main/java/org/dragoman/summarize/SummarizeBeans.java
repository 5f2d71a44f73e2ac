package org.dragoman.summarize;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

/** Makes the summarizer from the scorer that is installed. */
class SummarizeBeans {

    @Produces
    @Singleton
    Summarizer summarizer(SentenceScorer scorer) {
        return new Summarizer(scorer);
    }

    /** Loads the scorer: when its folder is broken, the process does not start. */
    void start(@Observes StartupEvent event, Summarizer summarizer) {
        summarizer.modelVersion();
    }
}
