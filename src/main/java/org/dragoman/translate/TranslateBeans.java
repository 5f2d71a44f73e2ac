package org.dragoman.translate;

import java.time.Clock;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchDecoders;
import org.dragoman.decode.ModelSource;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.DispatchConfig;
import org.dragoman.dispatch.DispatchReader;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.translate.retry.Proofreader;
import org.dragoman.translate.retry.RetryObserver;
import org.dragoman.translate.retry.RetryPolicy;

import io.quarkus.runtime.StartupEvent;

/** Makes the package's objects from configuration and from the model that is installed. */
class TranslateBeans {

    @Produces
    @Singleton
    InstalledTranslator installed(ModelSource source, BatchDecoders batches, TranslateConfig config, WarmUp warmUp,
            ExecutorService executor) {
        TranslationCache cache = new TranslationCache(config.cacheCharacters());
        return new InstalledTranslator(source, model -> {
            BatchDecoder decoder = batches.start(model.model());
            SegmentDecoder segments = new SegmentDecoder(model.description(), model.tokenizer(), decoder, cache,
                    config.retryBeamSize(), executor);
            return new ModelAtWork(segments, () -> {
                batches.close(decoder);
                model.closing().run();
            });
        }, warmUp);
    }

    @Produces
    @Singleton
    DispatchReader reader(DispatchConfig config) {
        Boilerplate shipped = Boilerplate.shipped();
        return new DispatchReader(config.boilerplate().map(shipped::and).orElse(shipped));
    }

    @Produces
    @Singleton
    Translator translator(DispatchReader reader, InstalledTranslator model, InstalledGlossaries glossaries,
            RetryPolicy retries) {
        return new Translator(reader, model, glossaries::matcher, retries);
    }

    @Produces
    @Singleton
    RetryPolicy retries(Proofreader proofreader, RetryObserver observer, TranslateConfig config) {
        return new RetryPolicy(proofreader, observer, config.retries());
    }

    @Produces
    @Singleton
    WarmUp warmUp(Clock clock) {
        return new WarmUp(clock);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Loads the model and the rules: when one of them is broken, the process does not start. */
    void start(@Observes StartupEvent event, Translator translator, InstalledTranslator model) {
        model.warmUp();
    }
}
