package org.dragoman.api.trace;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.dragoman.desk.StageObserver.Stages;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * A span for each request and one for each stage of its work. What a span may say is here and nowhere else: method, route,
 * status, number of segments.
 */
final class Spans implements AutoCloseable {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> SEGMENTS = AttributeKey.longKey("dragoman.segments");

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Clock clock;

    Spans(SpanProcessor processor, double ratio, String version, Clock clock) {
        this.clock = clock;
        this.provider = SdkTracerProvider.builder().addSpanProcessor(processor)
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "dragoman",
                        AttributeKey.stringKey("service.version"), version)))
                .build();
        this.tracer = provider.get("org.dragoman");
    }

    /** Begins the span of a request, below the one that its {@code traceparent} names. */
    <T> Span request(String method, String route, T headers, TextMapGetter<T> getter) {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, getter);
        return tracer.spanBuilder(method + " " + route).setParent(parent).setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method).setAttribute(ROUTE, route).startSpan();
    }

    static void end(Span request, int status) {
        request.setAttribute(STATUS, (long) status);
        if (status >= 500) {
            request.setStatus(StatusCode.ERROR);
        }
        request.end();
    }

    Stages stages(Span request) {
        Context parent = Context.root().with(request);
        return (name, began, segments) -> stage(parent, name, began, segments);
    }

    /**
     * Begins the span of a dispatch that no request waits for: an item of a job, a message of a topic. It ends with the order.
     */
    Stages item() {
        Span item = tracer.spanBuilder("item").setNoParent().setSpanKind(SpanKind.CONSUMER).startSpan();
        Context parent = Context.root().with(item);
        return new Stages() {

            @Override
            public void done(String name, long began, int segments) {
                stage(parent, name, began, segments);
            }

            @Override
            public void over(boolean failed) {
                if (failed) {
                    item.setStatus(StatusCode.ERROR);
                }
                item.end();
            }
        };
    }

    private void stage(Context parent, String name, long began, int segments) {
        Instant now = clock.instant();
        Instant start = now.minusNanos(System.nanoTime() - began);
        tracer.spanBuilder(name).setParent(parent).setStartTimestamp(start).setAttribute(SEGMENTS, (long) segments).startSpan()
                .end(now);
    }

    /** Sends what has not been sent. */
    @Override
    public void close() {
        provider.shutdown().join(5, TimeUnit.SECONDS);
    }
}
