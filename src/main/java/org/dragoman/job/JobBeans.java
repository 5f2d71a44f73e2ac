package org.dragoman.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.desk.Desk;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.job.store.Database;
import org.dragoman.job.store.ItemQueue;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.ReportQueue;
import org.dragoman.job.store.StoreSettings;
import org.dragoman.job.webhook.WebhookRules;
import org.dragoman.job.webhook.WebhookSender;
import org.dragoman.job.work.DeskTranslator;
import org.dragoman.job.work.JobWorker;
import org.dragoman.job.work.WorkLimits;
import org.dragoman.job.work.WorkObserver;
import org.dragoman.translate.WarmUp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Makes the store and its worker from configuration. */
@Singleton
class JobBeans {

    /** Before the model's queue is closed: what is under way goes back to the store rather than failing. */
    private static final int BEFORE_OTHERS = 100;

    /** Longer than a receiver may take. */
    private static final Duration REPORT_LEASE = Duration.ofMinutes(2);

    private Jobs jobs;

    @Produces
    @Singleton
    Database database(JobConfig config) {
        return new Database(new StoreSettings(config.store(), config.storeUser(), config.storePassword()));
    }

    @Produces
    @Singleton
    Jobs jobs(JobConfig config, Database database, Desk desk, WarmUp warmUp, WorkObserver observer,
            InstalledGlossaries glossaries,
            ObjectMapper json) {
        JobStore store = new JobStore(database);
        WorkLimits limits = new WorkLimits(config.itemsAtOnce(), config.attempts(), config.pause(), config.lease(),
                config.poll(), config.retention());
        String owner = UUID.randomUUID().toString();
        ItemQueue queue = new ItemQueue(database, owner, config.lease());
        ReportQueue reports = new ReportQueue(database, owner, REPORT_LEASE);
        jobs = new Jobs(database, store,
                new JobWorker(store, queue, new DeskTranslator(desk, warmUp::passed, glossaries::matcher, json), limits,
                        observer, json),
                reports,
                WebhookSender.of(reports, store, rules(config), Clock.systemUTC(), json));
        return jobs;
    }

    private static WebhookRules rules(JobConfig config) {
        Set<String> hosts = config.webhookHosts().orElse(List.of()).stream().map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new WebhookRules(config.webhookSecrets(), hosts, config.webhookAttempts());
    }

    /** A command in a shell leaves the jobs to the server. */
    void resume(@Observes StartupEvent event, Jobs left,
            @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        if (serves) {
            left.resume();
        }
    }

    void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) {
        if (jobs != null) {
            jobs.close();
        }
    }
}
