package org.dragoman.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be read and fetched. Every limit is on unless it is set higher. */
@ConfigMapping(prefix = "dragoman.feed")
public interface FeedConfig {

    /**
     * Largest feed, decompressed; a larger one is refused. A feed is held in memory while it is read, about ten times over.
     */
    @WithDefault("10M")
    MemorySize maxSize();

    /** By how much a feed may grow when it is decompressed. Text seldom grows by more than 20. */
    @WithDefault("100")
    @Min(2)
    @Max(2000)
    int maxCompression();

    /** How long a fetch may take in all, redirects and a server that sends one byte a second included. */
    @WithDefault("30s")
    Duration timeout();

    /** Most redirects in one fetch. */
    @WithDefault("5")
    @Min(0)
    @Max(20)
    int maxRedirects();

    /** Least time between two fetches from one host. */
    @WithDefault("1s")
    Duration interval();

    /**
     * Addresses (CIDR, comma-separated) that may be fetched from although they are private, loopback or otherwise refused.
     * Whoever may post a URL reaches these.
     */
    Optional<List<String>> allowedAddresses();

    /**
     * Proxy all fetches go through. The proxy resolves names then, so it must refuse inner addresses itself; addresses
     * written as such are still refused here.
     */
    Optional<URI> proxy();
}
