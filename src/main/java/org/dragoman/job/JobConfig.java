package org.dragoman.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How jobs are kept and worked on. */
@ConfigMapping(prefix = "dragoman.job")
public interface JobConfig {

    /**
     * Where jobs are kept: the path of H2's file without {@code .mv.db}, made by the first job and open to one process at
     * a time, or a URL {@code jdbc:postgresql://host/database}, which any number of replicas share.
     */
    @WithDefault("dragoman-jobs")
    String store();

    /** User of the PostgreSQL. */
    Optional<String> storeUser();

    /** Password of the PostgreSQL. */
    Optional<String> storePassword();

    /** Largest body of a job. It is not held in memory, but in one transaction. */
    @WithDefault("256M")
    MemorySize maxBody();

    /** Most items of a job; more get 413. */
    @WithDefault("50000")
    @Min(1)
    @Max(10_000_000)
    int maxItems();

    /**
     * Items a process works on at a time. Enough to fill the model's batches; more make requests wait longer behind the
     * items and gain nothing.
     */
    @WithDefault("48")
    @Min(1)
    @Max(10_000)
    int itemsAtOnce();

    /** Failures after which an item is given up. */
    @WithDefault("3")
    @Min(1)
    @Max(100)
    int attempts();

    /** How long a failed item waits for its second attempt; twice as long for each further one. */
    @WithDefault("2s")
    Duration pause();

    /**
     * After how long without a sign of life the items of a process are given to others. Below a few seconds a busy
     * process would lose items it is at work on.
     */
    @WithDefault("30s")
    Duration lease();

    /** How often a process without work looks for items that another has put in line. */
    @WithDefault("1s")
    Duration poll();

    /** How long a job and its results are kept once it has ended. */
    @WithDefault("7d")
    Duration retention();

    /** Secrets that sign reports to webhooks, by the name with which a job chooses one. */
    Map<String, String> webhookSecrets();

    /** Hosts that reports go to although their addresses are private. */
    Optional<List<String>> webhookHosts();

    /** Tries after which a report is a dead letter; the pause doubles from 2 seconds up to an hour. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int webhookAttempts();
}
