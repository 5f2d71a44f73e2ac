package org.dragoman.api.access;

import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.api.problem.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Problem documents to requests that never reach a resource. They are counted by reason, never by key. */
@Singleton
class Refusals {

    /** A longer body is not read to its end for the sake of an answer that says no. */
    private static final int SHORT_BODY = 65_536;

    private final ObjectMapper json;
    private final MeterRegistry registry;

    Refusals(ObjectMapper json, MeterRegistry registry) {
        this.json = json;
        this.registry = registry;
    }

    /** Answers and leaves the connection open where what remains of the request is short. */
    void refuse(RoutingContext request, String reason, Problem problem, Map<String, Object> headers) {
        if (hasLongBody(request)) {
            refuseAndHangUp(request, reason, problem, headers);
            return;
        }
        request.request().resume();
        answer(request, reason, problem, headers).end(written(problem));
    }

    void refuseAndHangUp(RoutingContext request, String reason, Problem problem, Map<String, Object> headers) {
        answer(request, reason, problem, headers).putHeader("Connection", "close").end(written(problem))
                .onComplete(sent -> request.request().connection().close());
    }

    /** For a refusal that is sent some other way: counts it. */
    String counted(String reason, Problem problem) {
        count(reason);
        return written(problem);
    }

    private void count(String reason) {
        registry.counter("dragoman.refused", "reason", reason).increment();
    }

    private HttpServerResponse answer(RoutingContext request, String reason, Problem problem, Map<String, Object> headers) {
        count(reason);
        HttpServerResponse response = request.response().setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        headers.forEach((name, value) -> {
            if (value instanceof Iterable<?> several) {
                several.forEach(one -> response.headers().add(name, one.toString()));
            } else {
                response.putHeader(name, value.toString());
            }
        });
        return response;
    }

    private static boolean hasLongBody(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.request().getHeader("Transfer-Encoding") != null
                || length != null && Long.parseLong(length) > SHORT_BODY;
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem cannot be written", impossible);
        }
    }
}
