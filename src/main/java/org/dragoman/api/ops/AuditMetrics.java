package org.dragoman.api.ops;

import jakarta.inject.Singleton;

import org.dragoman.audit.AuditObserver;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.translate.retry.RetryObserver;
import org.dragoman.translate.retry.Tried;

import io.micrometer.core.instrument.MeterRegistry;

/** Findings by kind and second tries by rung, as numbers. */
@Singleton
public class AuditMetrics implements AuditObserver, RetryObserver {

    private final MeterRegistry registry;

    AuditMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void found(FindingKind kind) {
        registry.counter("dragoman.findings", "kind", kind.id()).increment();
    }

    @Override
    public void tried(Tried tried) {
        registry.counter("dragoman.retries", "rung", tried.rung().id(), "kept", String.valueOf(tried.kept())).increment();
    }
}
