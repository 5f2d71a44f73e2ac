package org.dragoman.audit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an editor is told. */
@ConfigMapping(prefix = "dragoman.audit")
public interface AuditConfig {

    /**
     * Mean log-probability of a token below which a segment is told as doubtful. Nearer to 0 tells more of them, most of
     * which are right.
     */
    @WithDefault("-1.0")
    @DecimalMin("-20")
    @DecimalMax("0")
    double doubtfulScore();
}
