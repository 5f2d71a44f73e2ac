package org.dragoman.api.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Takes in the bodies of requests. Short ones are complete before a thread is given to the request, so that no client can keep
 * a thread waiting by sending slowly. Long ones (jobs, feeds, documents) are streams that the resource reads. Whoever takes too
 * long with either is hung up on.
 */
@Singleton
public class BodyReceiver {

    private static final int AFTER_ACCESS = 240;

    private final Duration mostTime;
    private final long most;
    private final long mostOfAll;
    private final Refusals refusals;

    /** Bytes of the short bodies of all requests that are not answered yet. */
    private final AtomicLong held = new AtomicLong();

    BodyReceiver(AccessConfig config, @ConfigProperty(name = "dragoman.api.max-body") MemorySize most, Refusals refusals) {
        this.mostTime = config.bodyTime();
        this.most = most.asLongValue();
        this.mostOfAll = Math.max(most.asLongValue(), config.bodiesInMemory().asLongValue());
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, AFTER_ACCESS);
    }

    private void receive(RoutingContext request) {
        if (!hasBody(request.request())) {
            request.next();
            return;
        }
        BodyProgress progress = BodyProgress.of(request);
        long timer = request.vertx().setTimer(mostTime.toMillis(), late -> giveUp(request, progress));
        request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
        if (LengthFilter.isStream(request.normalizedPath())) {
            request.next();
        } else {
            takeWhole(request, progress);
        }
    }

    /** What is beyond the limit is read and dropped; whoever parses the rest sees that it is too large, and says so. */
    private void takeWhole(RoutingContext request, BodyProgress progress) {
        Buffer body = Buffer.buffer();
        request.addEndHandler(ended -> held.addAndGet(-body.length()));
        request.request().handler(bytes -> {
            int kept = (int) Math.min(bytes.length(), most + 1 - body.length());
            if (request.response().ended()) {
                return;
            }
            body.appendBuffer(bytes, 0, kept);
            if (held.addAndGet(kept) > mostOfAll) {
                refusals.refuseAndHangUp(request, "too-many-bodies", Problem.of(ProblemType.OVERLOADED,
                        "Too many requests are being sent at once"), Map.of(HttpHeaders.RETRY_AFTER, 1));
            }
        }).endHandler(ended -> {
            if (!request.response().ended()) {
                progress.finish();
                ((RoutingContextInternal) request).setBody(body);
                request.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.request().getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.request().resume();
    }

    private void giveUp(RoutingContext request, BodyProgress progress) {
        if (!progress.isFinished() && !request.response().headWritten() && !request.response().closed()) {
            refusals.refuseAndHangUp(request, "slow", Problem.blank(408, "Request Timeout",
                    "The body was not sent within " + mostTime.toSeconds() + " seconds"), Map.of());
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.getHeader("Transfer-Encoding") != null;
    }
}
