package org.dragoman.glossary.store;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

/** Makes the package's objects from configuration. */
class GlossaryBeans {

    @Produces
    @Singleton
    InstalledGlossaries glossaries(GlossaryConfig config) {
        return new InstalledGlossaries(config.folder(), config.names() ? List.of(ShippedNames.glossary()) : List.of());
    }

    /** When a glossary is broken, the process does not start. */
    void start(@Observes StartupEvent event, InstalledGlossaries glossaries) {
        glossaries.all();
    }
}
