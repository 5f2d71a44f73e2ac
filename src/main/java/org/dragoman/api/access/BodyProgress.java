package org.dragoman.api.access;

import java.util.Optional;

import org.dragoman.access.Caller;

import io.vertx.ext.web.RoutingContext;

/** How far a request's body has been read, and who pays for it. Set on the event loop, read by the thread that parses. */
final class BodyProgress {

    private static final String KEY = BodyProgress.class.getName();

    private volatile Caller caller;
    private volatile boolean read;

    private BodyProgress() {
    }

    static BodyProgress of(RoutingContext request) {
        BodyProgress known = request.get(KEY);
        if (known == null) {
            known = new BodyProgress();
            request.put(KEY, known);
        }
        return known;
    }

    void chargeTo(Caller payer) {
        caller = payer;
    }

    Optional<Caller> payer() {
        return Optional.ofNullable(caller);
    }

    void finish() {
        read = true;
    }

    boolean isFinished() {
        return read;
    }
}
