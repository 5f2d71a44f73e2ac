package org.dragoman.translate;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How dispatches are translated. */
@ConfigMapping(prefix = "dragoman.translate")
public interface TranslateConfig {

    /**
     * Hypotheses followed at once where a request does not say: 1 is greedy search. On the development sets a beam of 4
     * gains the shipped model 0.1 and 0.6 chrF2 (its model card has the figures) for up to twice the time; weaker ones gained
     * 1.3 to 2.2.
     */
    @WithDefault("4")
    @Min(1)
    @Max(8)
    int beamSize();

    /**
     * No sequence of this many tokens comes twice in a segment, digits apart; 0 switches the guard off. It keeps a weak
     * model out of loops ("there was no doubt that there was no doubt"); smaller values forbid the second mention of a name.
     * With version 2026.11.29.3 of the shipped model 4 gained 0.2 to 0.5 chrF2 over none on the development sets, 6 gained 0.1
     * to 0.3.
     */
    @WithDefault("5")
    @Min(0)
    @Max(50)
    int noRepeatNgramSize();

    /**
     * Beam for a second try at a segment that the model did not bring to an end. It is slow, and rarely needed.
     */
    @WithDefault("4")
    @Min(1)
    @Max(8)
    int retryBeamSize();

    /**
     * How often at most a segment is translated again in another way when the audit has something grave to say against its
     * English; the better English is kept. 0 switches it off. Each try costs as much as the segment did, or somewhat more.
     */
    @WithDefault("3")
    @Min(0)
    @Max(4)
    int retries();

    /**
     * Characters of sources and translations that the sentence cache keeps; 0 switches it off, and with it that requests
     * wait for one translation of a segment they have in common. A character takes one to two bytes of heap.
     */
    @WithDefault("8000000")
    @Min(0)
    @Max(1_000_000_000)
    long cacheCharacters();

    /**
     * How long a request may take before it is given up with 504 and its segments leave the queue. Longer lets large
     * texts through on a busy machine, and holds their clients' connections as long.
     */
    @WithDefault("60s")
    Duration deadline();

    /**
     * How often a server looks whether a model folder was replaced; what it finds is checked, loaded and used. A look costs
     * microseconds; while two models are in memory, each has its size. 0 never looks: a new model then needs a restart.
     */
    @WithDefault("10s")
    Duration modelInterval();
}
