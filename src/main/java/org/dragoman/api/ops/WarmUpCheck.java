package org.dragoman.api.ops;

import org.dragoman.translate.InstalledTranslator;
import org.dragoman.translate.WarmUp;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up once the model has made of its golden sentence what its manifest says. */
@Readiness
public class WarmUpCheck implements HealthCheck {

    private final WarmUp warmUp;
    private final InstalledTranslator model;

    WarmUpCheck(WarmUp warmUp, InstalledTranslator model) {
        this.warmUp = warmUp;
        this.model = model;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("translation model").status(warmUp.passed())
                .withData("model", model.description().name()).build();
    }
}
