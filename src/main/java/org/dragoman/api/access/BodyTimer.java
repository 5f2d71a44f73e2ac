package org.dragoman.api.access;

import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.api.problem.Problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Hangs up on a client that takes too long to send its body: many of them would keep others out. */
@Singleton
public class BodyTimer {

    private static final int AFTER_ACCESS = 240;

    private final Duration most;
    private final Refusals refusals;

    BodyTimer(AccessConfig config, Refusals refusals) {
        this.most = config.bodyTime();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_ACCESS);
    }

    private void watch(RoutingContext request) {
        if (hasBody(request.request())) {
            BodyProgress progress = BodyProgress.of(request);
            long timer = request.vertx().setTimer(most.toMillis(), late -> giveUp(request, progress));
            request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    private void giveUp(RoutingContext request, BodyProgress progress) {
        if (!progress.isFinished() && !request.response().headWritten() && !request.response().closed()) {
            refusals.refuseAndHangUp(request, "slow", Problem.blank(408, "Request Timeout",
                    "The body was not sent within " + most.toSeconds() + " seconds"), Map.of());
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.getHeader("Transfer-Encoding") != null;
    }
}
