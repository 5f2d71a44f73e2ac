package org.dragoman.batch;

import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;

/** Makes the decoders from configuration. */
@Singleton
class BatchBeans {

    private BatchDecoders decoders;

    @Produces
    @Singleton
    BatchDecoders decoders(BatchConfig config, Clock clock, BatchObserver observer) {
        decoders = new BatchDecoders(BatchLimits.of(config), clock, observer);
        return decoders;
    }

    /** Not left to a disposer: beans are destroyed in no fixed order, and the models must outlive their workers. */
    void stop(@Observes ShutdownEvent event) {
        if (decoders != null) {
            decoders.close();
        }
    }
}
