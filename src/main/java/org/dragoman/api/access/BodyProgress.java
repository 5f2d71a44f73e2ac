package org.dragoman.api.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dragoman.access.Caller;

import io.vertx.ext.web.RoutingContext;

/** How far a request's body has been read, and who pays for it. Set on the event loop and by the thread that parses. */
final class BodyProgress {

    private static final String KEY = BodyProgress.class.getName();

    private final AtomicBoolean finished = new AtomicBoolean();
    private final List<Runnable> atTheEnd = new CopyOnWriteArrayList<>();
    private volatile Caller caller;
    private volatile long bytes;
    private volatile boolean awaited;

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

    /** @param read so far; told by one thread */
    void reach(long read) {
        bytes = read;
    }

    long bytes() {
        return bytes;
    }

    /** Told around each read: whether somebody waits for more. */
    void await(boolean waiting) {
        awaited = waiting;
    }

    boolean isAwaited() {
        return awaited;
    }

    /** To be done once, when the body has been read or is given up; before {@link #finish}. */
    void whenFinished(Runnable action) {
        atTheEnd.add(action);
    }

    void finish() {
        if (finished.compareAndSet(false, true)) {
            atTheEnd.forEach(Runnable::run);
        }
    }
}
