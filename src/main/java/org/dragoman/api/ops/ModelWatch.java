package org.dragoman.api.ops;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.dragoman.decode.Replaceable;
import org.dragoman.decode.Replaceable.Replacement;
import org.dragoman.translate.TranslateConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Has models replaced while the service runs, and tells the operator how that ended. */
@Singleton
public class ModelWatch {

    private static final Logger LOG = Logger.getLogger(ModelWatch.class);

    private static final String REPLACEMENTS = "dragoman.model.replacements";

    private final Instance<Replaceable> installed;
    private final Duration interval;
    private final MeterRegistry registry;
    private ScheduledExecutorService looking;

    ModelWatch(@Any Instance<Replaceable> installed, TranslateConfig config, MeterRegistry registry) {
        this.installed = installed;
        this.interval = config.modelInterval();
        this.registry = registry;
    }

    /** A command in a shell ends before anybody could replace anything. */
    void start(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        if (serves && interval.toMillis() > 0) {
            looking = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "dragoman-model-watch");
                thread.setDaemon(true);
                return thread;
            });
            looking.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        for (Replaceable model : installed) {
            try {
                tell(model.task(), model.refresh());
            } catch (RuntimeException | Error failure) {
                LOG.errorf(failure, "The model for %s could not be looked at and goes on; tried again in %d s", model.task(),
                        interval.toSeconds());
            }
        }
    }

    private void tell(String task, Replacement replacement) {
        if (replacement instanceof Replacement.Made made) {
            registry.counter(REPLACEMENTS, "task", task, "outcome", "made").increment();
            LOG.infof("The model for %s was replaced: %s, before %s", task, made.now(), made.before());
        } else if (replacement instanceof Replacement.Refused refused) {
            registry.counter(REPLACEMENTS, "task", task, "outcome", "refused").increment();
            LOG.errorf("A replacement of the model for %s was refused, and %s goes on: %s", task, refused.current(),
                    refused.reason());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (looking != null) {
            looking.shutdownNow();
            // A model that is being loaded must not outlive those who would close it.
            looking.awaitTermination(20, TimeUnit.SECONDS);
        }
    }
}
