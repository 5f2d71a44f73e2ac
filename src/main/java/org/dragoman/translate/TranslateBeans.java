package org.dragoman.translate;

import java.time.Clock;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.Tokenizer;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.DispatchReader;

import io.quarkus.runtime.StartupEvent;

/** Makes the package's objects from configuration and from the model that is installed. */
class TranslateBeans {

    @Produces
    @Singleton
    SegmentDecoder decoder(ModelDescription description, Tokenizer tokenizer, BatchDecoder batches, TranslateConfig config,
            ExecutorService executor) {
        return new SegmentDecoder(description, tokenizer, batches, new TranslationCache(config.cacheCharacters()),
                config.retryBeamSize(), executor);
    }

    @Produces
    @Singleton
    Translator translator(SegmentDecoder decoder) {
        return new Translator(new DispatchReader(Boilerplate.shipped()), decoder);
    }

    @Produces
    @Singleton
    WarmUp warmUp(SegmentDecoder decoder, ModelDescription description, Clock clock) {
        return new WarmUp(decoder, description.golden(), clock);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Loads the model: when its folder is broken, the process does not start. */
    void start(@Observes StartupEvent event, WarmUp warmUp) {
        warmUp.run();
    }
}
