package org.dragoman.api.ops;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.dragoman.job.Jobs;
import org.dragoman.job.store.ItemState;
import org.dragoman.job.work.WorkObserver;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** The queue of jobs, and what this process has settled, as numbers. */
@Singleton
public class JobMetrics implements WorkObserver {

    private static final String ITEMS = "dragoman.job.items";

    private final MeterRegistry registry;

    JobMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(@Observes StartupEvent event, Jobs jobs) {
        waiting(jobs, ItemState.WAITING);
        waiting(jobs, ItemState.WORKING);
        gauge("dragoman.job.queue.age", jobs, all -> all.store().queueAge().toMillis() / 1000.0).baseUnit("seconds")
                .register(registry);
    }

    private void waiting(Jobs jobs, ItemState state) {
        gauge(ITEMS, jobs, all -> all.store().open().getOrDefault(state, 0)).tag("state", state.word()).register(registry);
    }

    private static Gauge.Builder<Jobs> gauge(String name, Jobs jobs, ToDoubleFunction<Jobs> number) {
        return Gauge.builder(name, jobs, all -> all.any() ? number.applyAsDouble(all) : 0);
    }

    @Override
    public void failed(Throwable cause) {
        OutOfMemory.endProcess(cause);
    }

    @Override
    public void settled(ItemState state) {
        registry.counter("dragoman.job.settled", "state", state.name().toLowerCase(Locale.ROOT)).increment();
    }
}
