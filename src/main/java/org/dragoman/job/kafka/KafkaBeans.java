package org.dragoman.job.kafka;

import java.time.Duration;
import java.util.Properties;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.dragoman.desk.Desk;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.job.JobConfig;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.work.DeskTranslator;
import org.dragoman.job.work.WorkObserver;
import org.dragoman.translate.WarmUp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Starts the bridge where Kafka is configured, and only there: its classes are not even loaded otherwise. */
@Singleton
class KafkaBeans {

    /** Before the model's queue is closed. */
    private static final int BEFORE_OTHERS = 50;
    private static final int AFTER_OTHERS = 5000;
    private static final Duration NO_ROOM = Duration.ofMillis(500);

    private AutoCloseable bridge;

    void start(@Observes @Priority(AFTER_OTHERS) StartupEvent event, KafkaConfig config, JobConfig jobs, Parts parts,
            @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        if (serves && config.servers().isPresent()) {
            KafkaBridge made = new KafkaBridge(settings(config),
                    new KafkaBridge.Topics(config.dispatches(), config.translations(), config.deadLetters()),
                    new KafkaBridge.Limits(jobs.itemsAtOnce(), jobs.attempts(), NO_ROOM), parts.translator(), parts.orders(),
                    parts.observer);
            made.start();
            bridge = made;
        }
    }

    private static Properties settings(KafkaConfig config) {
        Properties settings = new Properties();
        settings.putAll(config.client());
        settings.put("bootstrap.servers", config.servers().orElseThrow());
        settings.put("group.id", config.group());
        return settings;
    }

    void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) throws Exception {
        if (bridge != null) {
            bridge.close();
        }
    }

    /** What messages are worked on with. */
    @Singleton
    static class Parts {

        private final Desk desk;
        private final WarmUp warmUp;
        private final InstalledGlossaries glossaries;
        private final ObjectMapper json;
        private final WorkObserver observer;
        private final int mostCharacters;

        Parts(Desk desk, WarmUp warmUp, InstalledGlossaries glossaries, ObjectMapper json, WorkObserver observer,
                @ConfigProperty(name = "dragoman.api.max-text-characters") int mostCharacters) {
            this.desk = desk;
            this.warmUp = warmUp;
            this.glossaries = glossaries;
            this.json = json;
            this.observer = observer;
            this.mostCharacters = mostCharacters;
        }

        DeskTranslator translator() {
            return new DeskTranslator(desk, warmUp::passed, glossaries::matcher, json);
        }

        KafkaOrders orders() {
            return new KafkaOrders(json, new FeedItemOrders(json, mostCharacters));
        }
    }
}
