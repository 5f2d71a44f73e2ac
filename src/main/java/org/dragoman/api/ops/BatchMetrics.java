package org.dragoman.api.ops;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.dragoman.batch.BatchDecoders;
import org.dragoman.batch.BatchObserver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;

/**
 * What the model's workers do, as numbers. Tokens a second are the rate of {@code dragoman_tokens_total}; nothing that a
 * client sent is ever a label.
 */
@Singleton
public class BatchMetrics implements BatchObserver {

    private final MeterRegistry registry;
    private final Timer encode;
    private final Timer step;
    private final Timer segment;
    private final DistributionSummary fill;
    private final Counter tokens;
    private final Counter steps;
    private final Counter abandoned;
    private final Counter failed;

    BatchMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.encode = stage("encode");
        this.step = stage("step");
        this.segment = stage("segment");
        this.fill = DistributionSummary.builder("dragoman.batch.fill").register(registry);
        this.tokens = registry.counter("dragoman.tokens");
        this.steps = registry.counter("dragoman.rows");
        this.abandoned = registry.counter("dragoman.segments", "outcome", "abandoned");
        this.failed = registry.counter("dragoman.segments", "outcome", "failed");
    }

    private Timer stage(String name) {
        return Timer.builder("dragoman.stage").tag("stage", name).publishPercentiles(0.5, 0.95, 0.99).register(registry);
    }

    void watch(@Observes StartupEvent event, BatchDecoders batches) {
        Gauge.builder("dragoman.queue.waiting", batches, BatchDecoders::waiting).register(registry);
        Gauge.builder("dragoman.queue.unfinished", batches, BatchDecoders::unfinished).register(registry);
    }

    @Override
    public void encoded(int bucket, int segments, long nanos) {
        encode.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void stepped(int bucket, int rows, int capacity, long nanos) {
        step.record(nanos, TimeUnit.NANOSECONDS);
        steps.increment(rows);
        fill.record((double) rows / capacity);
    }

    @Override
    public void finished(int targetTokens, long nanos) {
        segment.record(nanos, TimeUnit.NANOSECONDS);
        tokens.increment(targetTokens);
    }

    @Override
    public void abandoned(int segments) {
        abandoned.increment(segments);
    }

    @Override
    public void failed(int segments, Throwable cause) {
        failed.increment(segments);
        OutOfMemory.endProcess(cause);
    }
}
