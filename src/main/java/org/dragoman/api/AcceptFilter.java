package org.dragoman.api;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * JSON for a client that takes anything: of several methods with the same path, Quarkus would choose any. Items of a job
 * and of a feed come as lines only.
 */
@Singleton
public class AcceptFilter {

    private static final Pattern OURS = Pattern.compile(
            "application/(?:json|x-ndjson|(?:rss|atom)\\+xml|ninjs\\+json|vnd\\.iptc\\.)|text/(?:plain|event-stream)");

    @ServerRequestFilter(preMatching = true)
    void preferJson(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("*/*") && !OURS.matcher(accept).find()) {
            String path = request.getUriInfo().getPath();
            boolean lines = path.endsWith("/items") && !path.endsWith("/v1/feeds/items") || path.endsWith("/v1/feeds");
            request.getHeaders().putSingle(HttpHeaders.ACCEPT,
                    lines ? "application/x-ndjson" : MediaType.APPLICATION_JSON);
        }
    }
}
