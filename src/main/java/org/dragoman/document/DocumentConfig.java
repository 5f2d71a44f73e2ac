package org.dragoman.document;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a document may ask for. */
@ConfigMapping(prefix = "dragoman.document")
public interface DocumentConfig {

    /** Largest document; a larger one gets 413. It is held in memory while it is read. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** Most pages of a document; more get 413. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int maxPages();

    /** How long a document may take to be read. */
    @WithDefault("20s")
    Duration timeout();

    /** Heap of the process that reads a document; one that unpacks to more gets 413. Two are read at a time. */
    @WithDefault("192M")
    MemorySize memory();
}
