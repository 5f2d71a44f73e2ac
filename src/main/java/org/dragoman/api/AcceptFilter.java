package org.dragoman.api;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * JSON for a client that takes anything: of several methods with the same path, Quarkus would choose any. Where a resource
 * has no JSON, lines go before whatever else it has.
 */
@Singleton
public class AcceptFilter {

    private static final Pattern OURS = Pattern.compile(
            "application/(?:json|x-ndjson|(?:rss|atom)\\+xml|ninjs\\+json|vnd\\.iptc\\.)|text/(?:plain|event-stream)");

    private static final String PREFERENCE = "application/json, application/x-ndjson;q=0.9, */*;q=0.1";

    @ServerRequestFilter(preMatching = true)
    void preferJson(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("*/*") && !OURS.matcher(accept).find()) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, PREFERENCE);
        }
    }
}
