package org.dragoman.api.trace;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.dragoman.desk.StageObserver;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.config.MeterFilter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Traces requests of the API where an operator says whither; costs nothing else. */
@Singleton
public class Tracing implements StageObserver {

    private static final String SPAN = Tracing.class.getName();

    /** After the request's id, before everything that could refuse it. */
    private static final int EARLY = 980;

    private final Optional<Spans> spans;
    private final Provider<CurrentVertxRequest> current;

    Tracing(TraceConfig config, Clock clock, Provider<CurrentVertxRequest> current,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.current = current;
        this.spans = config.endpoint().map(endpoint -> new Spans(
                BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build()).build(),
                config.ratio(), version, clock));
    }

    @Produces
    @Singleton
    static MeterFilter labels() {
        return new RouteLabels();
    }

    void register(@Observes Filters filters) {
        spans.ifPresent(traced -> filters.register(request -> trace(request, traced), EARLY));
    }

    private static void trace(RoutingContext request, Spans spans) {
        Routes.of(request.normalizedPath()).ifPresent(route -> {
            Span span = spans.request(request.request().method().name(), route, request.request().headers(), new Headers());
            request.put(SPAN, span);
            request.addEndHandler(over -> Spans.end(span, request.response().getStatusCode()));
        });
        request.next();
    }

    @Override
    public Stages begin() {
        if (spans.isEmpty()) {
            return NONE.begin();
        }
        RoutingContext request = Arc.container().requestContext().isActive() ? current.get().getCurrent() : null;
        if (request == null) {
            return spans.get().item();
        }
        Span span = request.get(SPAN);
        return span == null ? NONE.begin() : spans.get().stages(span);
    }

    void stop(@Observes ShutdownEvent event) {
        spans.ifPresent(Spans::close);
    }

    /** Where {@code traceparent} is looked for. */
    private static final class Headers implements TextMapGetter<MultiMap> {

        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public String get(MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
