package org.dragoman.api.ops;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import org.jboss.logging.MDC;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Every answer carries {@code X-Request-Id}: the client's own where it is a plain token, else a new one. What is not a
 * plain token could forge a line of a log.
 */
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Its name among what a log line carries. Quarkus keeps that with the request, but not on the model's own threads. */
    public static final String LOGGED = "requestId";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:+/=-]{1,128}");

    /** Before all others, so that answers made by Quarkus itself carry it, too. */
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::answer, FIRST);
    }

    private static void answer(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        boolean plain = given != null && PLAIN.matcher(given).matches();
        String id = plain ? given : UUID.randomUUID().toString();
        request.request().headers().set(HEADER, id);
        request.response().putHeader(HEADER, id);
        MDC.put(LOGGED, id);
        request.next();
    }
}
