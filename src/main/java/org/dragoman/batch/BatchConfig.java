package org.dragoman.batch;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How segments of many requests share the model. */
@ConfigMapping(prefix = "dragoman.batch")
public interface BatchConfig {

    /**
     * Threads that run the model; 0 means one for each core. Each works on its own batch, so each adds the memory of a
     * full token budget. More threads than cores make every step slower and nothing faster.
     */
    @WithDefault("0")
    @Min(0)
    @Max(256)
    int workers();

    /**
     * Most source tokens in one forward pass, padding included. This bounds the native memory of a batch, which is
     * mostly attention keys and values: about 12 KiB a token for a decoder of 4 layers and width 384, three times that
     * while rows are moved.
     */
    @WithDefault("2048")
    @Min(16)
    @Max(1_000_000)
    int tokenBudget();

    /**
     * Most hypotheses in one forward pass. A fuller batch makes more words a second, but each step, and so each
     * segment in it, takes longer; beyond 32 rows little is gained on a CPU. A beam of 4 takes 4 rows a segment.
     */
    @WithDefault("32")
    @Min(1)
    @Max(4096)
    int maxRows();

    /**
     * Segments that may wait for a place in a batch; further requests get 503. Too many and clients wait longer than
     * they care to, too few and a burst is refused that could have been served; a core does 40 segments a second or
     * more. A request with more segments than this is accepted only when nothing else waits.
     */
    @WithDefault("2048")
    @Positive
    int queueCapacity();

    /**
     * How long a batch goes on taking in new segments of its own length while segments of another length wait. Longer
     * keeps batches full, shorter serves rare lengths sooner.
     */
    @WithDefault("1s")
    Duration turn();

    /**
     * How long a shutdown waits for the segments already accepted before it fails them. Keep it below the time after
     * which the process is killed (Kubernetes: 30 seconds).
     */
    @WithDefault("20s")
    Duration drainTime();
}
