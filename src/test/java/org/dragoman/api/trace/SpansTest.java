package org.dragoman.api.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dragoman.desk.StageObserver.Stages;
import org.junit.jupiter.api.Test;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

class SpansTest {

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers.get(name);
        }
    };

    private final InMemorySpanExporter sent = InMemorySpanExporter.create();

    private Spans spans(double ratio) {
        return new Spans(SimpleSpanProcessor.create(sent), ratio, "1", Clock.systemUTC());
    }

    @Test
    void stagesStandBelowTheirRequestAndThatBelowItsCaller() {
        Map<String, String> headers = Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Spans spans = spans(0);
        Span request = spans.request("POST", "/v1/dispatches", headers, HEADERS);
        spans.stages(request).done("translate", System.nanoTime() - 5_000_000, 7);
        Spans.end(request, 503);

        List<SpanData> found = sent.getFinishedSpanItems();
        assertEquals(List.of("translate", "POST /v1/dispatches"), found.stream().map(SpanData::getName).toList());
        found.forEach(span -> assertEquals("0af7651916cd43dd8448eb211c80319c", span.getTraceId()));
        assertEquals("b7ad6b7169203331", found.get(1).getParentSpanId());
        assertEquals(found.get(1).getSpanId(), found.get(0).getParentSpanId());
        assertTrue(found.get(0).getEndEpochNanos() - found.get(0).getStartEpochNanos() >= 5_000_000);
        Set<String> said = new TreeSet<>();
        found.forEach(span -> span.getAttributes().forEach((key, value) -> said.add(key.getKey() + "=" + value)));
        assertEquals(Set.of("dragoman.segments=7", "http.request.method=POST", "http.response.status_code=503",
                "http.route=/v1/dispatches"), said);
    }

    @Test
    void itemOfAJobIsATraceOfItsOwn() {
        Stages item = spans(1).item();
        item.done("translate", System.nanoTime() - 5_000_000, 7);
        item.done("audit", System.nanoTime(), 7);
        item.over(true);

        List<SpanData> found = sent.getFinishedSpanItems();
        assertEquals(List.of("translate", "audit", "item"), found.stream().map(SpanData::getName).toList());
        assertEquals("0000000000000000", found.get(2).getParentSpanId());
        assertEquals(StatusCode.ERROR, found.get(2).getStatus().getStatusCode());
        found.subList(0, 2).forEach(stage -> assertEquals(found.get(2).getSpanId(), stage.getParentSpanId()));
    }

    @Test
    void nothingIsSentOfRequestsThatAreNotSampled() {
        Spans spans = spans(0);
        Span request = spans.request("POST", "/v1/dispatches", Map.of(), HEADERS);
        spans.stages(request).done("translate", System.nanoTime(), 7);
        Spans.end(request, 200);

        assertEquals(List.of(), sent.getFinishedSpanItems());
    }

    @Test
    void routesHoldNothingThatAClientChose() {
        assertEquals(Optional.of("/v1/jobs/{}/items"), Routes.of("/v1/jobs/4711/items"));
        assertEquals(Optional.of("/v1/glossaries/{}/entries"), Routes.of("/v1/glossaries/embargoed name/entries"));
        assertEquals(Optional.of("/v1/{}/{}/{}/{}/{}"), Routes.of("/v1/a/b/c/d/e/f/g"));
        assertEquals(Optional.empty(), Routes.of("/q/health"));
    }
}
