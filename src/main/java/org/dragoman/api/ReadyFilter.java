package org.dragoman.api;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.dragoman.api.problem.RequestException;
import org.dragoman.translate.WarmUp;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses work until the model has proven itself; what only reads is answered before. */
@Singleton
public class ReadyFilter {

    /** Filters are made while the application is built, long before there is a model. */
    private final Provider<WarmUp> warmUp;

    ReadyFilter(Provider<WarmUp> warmUp) {
        this.warmUp = warmUp;
    }

    @ServerRequestFilter
    void requireReady(ContainerRequestContext request) {
        requireReady(request.getMethod());
    }

    void requireReady(String method) {
        if (method.equals(HttpMethod.POST) && !warmUp.get().passed()) {
            throw RequestException.notReady();
        }
    }
}
