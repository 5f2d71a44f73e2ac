package org.dragoman.api.ops;

import jakarta.inject.Singleton;

import org.dragoman.audit.AuditObserver;
import org.dragoman.audit.finding.FindingKind;

import io.micrometer.core.instrument.MeterRegistry;

/** Findings by kind, as numbers. */
@Singleton
public class AuditMetrics implements AuditObserver {

    private final MeterRegistry registry;

    AuditMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void found(FindingKind kind) {
        registry.counter("dragoman.findings", "kind", kind.id()).increment();
    }
}
