package org.dragoman.api;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request may ask for. Every limit is on unless it is set higher. */
@ConfigMapping(prefix = "dragoman.api")
public interface ApiConfig {

    /**
     * Largest request body; a larger one gets 413. It is held in memory while it is read, once for each request.
     */
    @WithDefault("1M")
    MemorySize maxBody();

    /**
     * Most characters (UTF-16 code units) of one text; a longer one gets 413. A text of this length is about 8,000 words
     * and takes a core a minute.
     */
    @WithDefault("50000")
    @Min(1)
    @Max(10_000_000)
    int maxTextCharacters();

    /** Most texts in one request; more get 413. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int maxTexts();

    /** What {@code Retry-After} says to a client that was refused because the queue is full or the model is loading. */
    @WithDefault("2s")
    Duration retryAfter();
}
