package org.dragoman.api.access;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that is announced to be far too large, and hangs up. One that is a little too large is read to its end and
 * then refused, since a client that is still sending does not look for an answer; to do so with hundreds of megabytes would
 * let a client waste the service's time for nothing.
 */
@Singleton
public class LengthFilter {

    /** Before bodies are taken in, after keys: who has none is told that first. */
    private static final int AFTER_ACCESS = 245;

    private static final long A_LITTLE = 8 << 20;

    private final long most;
    private final long mostOfJobs;
    private final long mostOfFeeds;
    private final long mostOfDocuments;
    private final Refusals refusals;

    LengthFilter(@ConfigProperty(name = "dragoman.api.max-body") MemorySize most,
            @ConfigProperty(name = "dragoman.job.max-body") MemorySize mostOfJobs,
            @ConfigProperty(name = "dragoman.feed.max-size") MemorySize mostOfFeeds,
            @ConfigProperty(name = "dragoman.document.max-size") MemorySize mostOfDocuments, Refusals refusals) {
        this.most = most.asLongValue();
        this.mostOfJobs = mostOfJobs.asLongValue();
        this.mostOfFeeds = mostOfFeeds.asLongValue();
        this.mostOfDocuments = mostOfDocuments.asLongValue();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_ACCESS);
    }

    private void check(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limit(request.normalizedPath());
        if (announced != null && Long.parseLong(announced) > limit + A_LITTLE) {
            refusals.refuseAndHangUp(request, "too-large", Problem.of(ProblemType.TOO_LARGE,
                    String.format(Locale.ROOT, "The body is larger than %d bytes", limit)), Map.of());
        } else {
            request.next();
        }
    }

    /** Whether bodies under this path are read as streams, because they may be long. */
    static boolean isStream(String path) {
        return path.startsWith("/v1/jobs") || path.startsWith("/v1/documents") || path.startsWith("/v1/feeds");
    }

    private long limit(String path) {
        if (path.startsWith("/v1/jobs")) {
            return mostOfJobs;
        }
        if (path.startsWith("/v1/documents")) {
            return mostOfDocuments;
        }
        return path.startsWith("/v1/feeds") ? mostOfFeeds : most;
    }
}
