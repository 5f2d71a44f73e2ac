package org.dragoman.api.trace;

import java.net.URI;
import java.util.Optional;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether requests are traced. */
@ConfigMapping(prefix = "dragoman.trace")
public interface TraceConfig {

    /**
     * Where spans are sent (OpenTelemetry, OTLP over HTTP), as {@code http://collector:4318/v1/traces}. Without it nothing is
     * traced, and no class of OpenTelemetry is loaded.
     */
    Optional<URI> endpoint();

    /** Which share of the requests is traced where the caller does not say ({@code traceparent}). */
    @WithDefault("1.0")
    @DecimalMin("0.0")
    @DecimalMax("1.0")
    double ratio();
}
