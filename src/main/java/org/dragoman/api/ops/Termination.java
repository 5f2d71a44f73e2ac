package org.dragoman.api.ops;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import sun.misc.Signal;

/**
 * What SIGTERM and Ctrl-C do: requests under way are finished, new ones get 503, then the process ends.
 *
 * <p>
 * Left to themselves they would start the JVM's shutdown hooks, which run side by side: ONNX Runtime's hook takes its
 * environment down at once, under the feet of the requests that Quarkus' hook waits for, and the process crashes.
 */
@Singleton
public class Termination {

    /** A process that a signal ended exits with this and the signal's number. */
    private static final int BY_SIGNAL = 128;

    private static final int AFTER_REQUEST_ID = 900;

    private final ObjectMapper json;
    private volatile boolean terminating;

    Termination(ObjectMapper json) {
        this.json = json;
    }

    void listen(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        if (serves && LaunchMode.current() == LaunchMode.NORMAL) {
            Signal.handle(new Signal("TERM"), this::terminate);
            Signal.handle(new Signal("INT"), this::terminate);
        }
    }

    private void terminate(Signal signal) {
        terminating = true;
        Quarkus.asyncExit(BY_SIGNAL + signal.getNumber());
    }

    /** Whether the process is about to end. */
    public boolean isUnderWay() {
        return terminating;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseWhenTerminating, AFTER_REQUEST_ID);
    }

    private void refuseWhenTerminating(RoutingContext request) {
        if (!terminating || !request.normalizedPath().startsWith("/v1/")) {
            request.next();
            return;
        }
        request.response().setStatusCode(ProblemType.OVERLOADED.status()).putHeader(HttpHeaders.RETRY_AFTER, "1")
                .putHeader("Connection", "close").putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(refusal());
    }

    private String refusal() {
        try {
            return json.writeValueAsString(Problem.of(ProblemType.OVERLOADED, "The service is shutting down"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem cannot be written", impossible);
        }
    }
}
