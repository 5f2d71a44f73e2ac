package org.dragoman.document;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The reader of documents. */
public class DocumentBeans {

    @Produces
    @Singleton
    DocumentReader reader(DocumentConfig config) {
        return new DocumentReader(config.maxPages(), config.timeout(), config.memory().asLongValue());
    }
}
