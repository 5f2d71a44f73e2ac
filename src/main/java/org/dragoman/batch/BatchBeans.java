package org.dragoman.batch;

import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.decode.EncoderDecoder;

import io.quarkus.runtime.ShutdownEvent;

/** Makes the decoder from configuration and from the installed model. */
@Singleton
class BatchBeans {

    private BatchDecoder decoder;

    @Produces
    @Singleton
    BatchDecoder decoder(EncoderDecoder model, BatchConfig config, Clock clock, BatchObserver observer) {
        decoder = BatchDecoder.start(model, BatchLimits.of(config), clock, observer);
        return decoder;
    }

    /** Not left to a disposer: beans are destroyed in no fixed order, and the model must outlive its workers. */
    void stop(@Observes ShutdownEvent event) {
        if (decoder != null) {
            decoder.close();
        }
    }
}
