package org.dragoman.api.access;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Takes in the bodies of requests. Short ones have to come in time, and over HTTP/1 they are complete before a thread is given
 * to the request, so that no client can keep a thread waiting by sending slowly. Long ones (jobs, feeds, documents) are streams
 * that the resource reads: only so many at once, and only as long as they come at a fair rate. Who is too slow is hung up on.
 */
@Singleton
public class BodyReceiver {

    private static final int AFTER_ACCESS = 240;

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Bytes a second below which a long body is too slow. */
    private static final long FAIR_RATE = 4096;

    private final Duration mostTime;
    private final int mostStreams;
    private final long most;
    private final long mostOfAll;
    private final Refusals refusals;

    /** Bytes of the short bodies of all requests that are not answered yet. */
    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger streams = new AtomicInteger();

    BodyReceiver(AccessConfig config, @ConfigProperty(name = "dragoman.api.max-body") MemorySize most, Refusals refusals) {
        this.mostTime = config.bodyTime();
        this.mostStreams = config.longBodies();
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
        request.addEndHandler(ended -> progress.finish());
        if (LengthFilter.isStream(request.normalizedPath())) {
            letRead(request, progress);
        } else if (request.request().version() == HttpVersion.HTTP_2) {
            letReadInTime(request, progress);
        } else {
            takeWhole(request);
        }
    }

    private void letRead(RoutingContext request, BodyProgress progress) {
        boolean room = streams.incrementAndGet() <= mostStreams;
        progress.whenFinished(streams::decrementAndGet);
        if (!room) {
            refuse(request, "Too many long bodies are being sent at once");
            return;
        }
        long least = FAIR_RATE * mostTime.toMillis() / 1000;
        AtomicLong before = new AtomicLong();
        long timer = request.vertx().setPeriodic(mostTime.toMillis(), again -> {
            long bytes = progress.bytes();
            if (bytes - before.getAndSet(bytes) < least && progress.isAwaited()) {
                giveUp(request);
            }
        });
        progress.whenFinished(() -> request.vertx().cancelTimer(timer));
        request.next();
    }

    /** Quarkus cannot go on with a request of HTTP/2 that has ended, so a thread waits for these. */
    private void letReadInTime(RoutingContext request, BodyProgress progress) {
        long timer = request.vertx().setTimer(mostTime.toMillis(), late -> giveUp(request));
        progress.whenFinished(() -> request.vertx().cancelTimer(timer));
        request.next();
    }

    /** What is beyond the limit is read and dropped; whoever parses the rest sees that it is too large, and says so. */
    private void takeWhole(RoutingContext request) {
        Buffer body = Buffer.buffer();
        long timer = request.vertx().setTimer(mostTime.toMillis(), late -> giveUp(request));
        request.addEndHandler(ended -> {
            request.vertx().cancelTimer(timer);
            held.addAndGet(-body.length());
        });
        request.request().handler(bytes -> {
            int kept = (int) Math.min(bytes.length(), most + 1 - body.length());
            if (request.response().ended()) {
                return;
            }
            body.appendBuffer(bytes, 0, kept);
            if (held.addAndGet(kept) > mostOfAll) {
                refuse(request, "Too many requests are being sent at once");
            }
        }).endHandler(ended -> {
            request.vertx().cancelTimer(timer);
            if (!request.response().ended()) {
                ((RoutingContextInternal) request).setBody(body);
                request.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.request().getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.request().resume();
    }

    private void refuse(RoutingContext request, String detail) {
        refusals.refuseAndHangUp(request, "too-many-bodies", Problem.of(ProblemType.OVERLOADED, detail),
                Map.of(HttpHeaders.RETRY_AFTER, 1));
    }

    private void giveUp(RoutingContext request) {
        if (!request.response().headWritten() && !request.response().closed()) {
            refusals.refuseAndHangUp(request, "slow", Problem.blank(408, "Request Timeout",
                    "The body was not sent within " + mostTime.toSeconds() + " seconds"), Map.of());
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return !request.isEnded() && !BODILESS.contains(request.method());
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.getHeader("Transfer-Encoding") != null;
    }
}
