package org.dragoman.api.ops;

import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;

/**
 * Hears when a request is over, above all because its client has gone. It listens from the moment the request arrives, so
 * that none can go unnoticed: Quarkus listens only once a resource has returned, and not at all for a stream of lines.
 *
 * <p>
 * A request is over by itself: its connection may carry others, before it and after it (keep-alive) or beside it (HTTP/2).
 */
@Singleton
public class Departures {

    private static final String OVER = Departures.class.getName();

    /** Before any filter that could refuse the request. */
    private static final int FIRST = 1100;

    private final RoutingContext current;

    /** @param current a proxy for the request that the calling thread works for */
    Departures(RoutingContext current) {
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(Departures::listen, FIRST);
    }

    private static void listen(RoutingContext request) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        request.put(OVER, over);
        // Not the close handler of the response: there is one only, and Quarkus REST puts its own in the place of any other.
        request.addEndHandler(ended -> over.complete(null));
        request.next();
    }

    /**
     * Runs the action when the client of the current request goes, at once if it has gone, and also when the answer has been
     * sent, so that it must be without effect on what is done.
     */
    public void whenOver(Runnable action) {
        CompletableFuture<Void> over = current.get(OVER);
        over.thenRun(action);
    }

    /**
     * The answer to the current request; once its client has gone, nothing ever comes of it. Vert.x closes a whole HTTP/2
     * connection when something is written to a stream that was reset, and the requests beside it would be lost.
     */
    public <T> CompletionStage<T> unlessOver(CompletionStage<T> answer) {
        CompletableFuture<Void> over = current.get(OVER);
        CompletableFuture<T> awaited = new CompletableFuture<>();
        answer.whenComplete((done, failure) -> {
            if (over.isDone()) {
                return;
            }
            if (failure == null) {
                awaited.complete(done);
            } else {
                awaited.completeExceptionally(failure);
            }
        });
        return awaited;
    }

    /** Whether a failure only says that the client has gone. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException || cause instanceof HttpClosedException
                    || cause instanceof StreamResetException) {
                return true;
            }
        }
        return false;
    }
}
