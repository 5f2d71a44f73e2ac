package org.dragoman.api.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dragoman.audit.finding.FindingKind;
import org.dragoman.translate.retry.Rung;
import org.dragoman.translate.retry.Tried;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class AuditMetricsTest {

    @Test
    void findingsAndSecondTriesAreCounted() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        AuditMetrics metrics = new AuditMetrics(registry);
        metrics.found(FindingKind.NUMBER_SWAPPED);
        metrics.tried(new Tried(Rung.OTHER_SPLIT, true));
        metrics.tried(new Tried(Rung.OTHER_SPLIT, false));
        metrics.tried(new Tried(Rung.OTHER_SPLIT, true));

        assertEquals(1, registry.counter("dragoman.findings", "kind", "number-swapped").count());
        assertEquals(2, registry.counter("dragoman.retries", "rung", "other-split", "kept", "true").count());
        assertEquals(1, registry.counter("dragoman.retries", "rung", "other-split", "kept", "false").count());
    }
}
