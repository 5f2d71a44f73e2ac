package org.dragoman.api.access;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told about every answer: to take it as what it says it is, to embed it nowhere, to tell nobody. */
public class ResponseHeaders {

    /** After the request's id, before everything that answers. */
    private static final int SECOND = 990;

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI writes scripts and styles into its page. */
    private static final String OWN_INLINE = "default-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(ResponseHeaders::promise, SECOND);
    }

    private static void promise(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            MultiMap headers = request.response().headers();
            headers.set("X-Content-Type-Options", "nosniff").set("X-Frame-Options", "DENY").set("Referrer-Policy",
                    "no-referrer");
            String path = request.normalizedPath();
            setUnlessGiven(headers, "Content-Security-Policy", policy(path));
            if (path.startsWith("/v1/")) {
                setUnlessGiven(headers, "Cache-Control", "no-store");
            }
        });
        request.next();
    }

    private static String policy(String path) {
        if (path.startsWith("/q/swagger-ui")) {
            return OWN_INLINE;
        }
        return path.startsWith("/v1/") || path.startsWith("/q/") ? NOTHING : OWN;
    }

    private static void setUnlessGiven(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
