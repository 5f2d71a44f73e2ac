package org.dragoman.api.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.access.Caller;
import org.dragoman.access.Callers;
import org.dragoman.access.Scope;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Lets in who shows a key or token that opens what is asked for, before anything of the body is read. */
@Singleton
public class AccessFilter {

    /** Below Quarkus' filter for CORS, so that refusals carry its headers and preflights need no key. */
    private static final int AFTER_CORS = 250;

    private static final Map<String, Object> CHALLENGE = Map.of(HttpHeaders.WWW_AUTHENTICATE,
            List.of("Bearer realm=\"dragoman\"", "Basic realm=\"dragoman, key as password\", charset=\"UTF-8\""));

    private final Callers callers;
    private final Allowances allowances;
    private final AccessRules rules;
    private final Refusals refusals;

    AccessFilter(Callers callers, Allowances allowances, AccessConfig config, Refusals refusals) {
        this.callers = callers;
        this.allowances = allowances;
        this.rules = new AccessRules(config.openPaths());
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_CORS);
    }

    private void admit(RoutingContext request) {
        Optional<Scope> scope = callers.isEmpty() ? Optional.empty()
                : rules.scopeOf(request.request().method().name(), request.normalizedPath());
        if (scope.isEmpty()) {
            request.next();
            return;
        }
        Optional<Caller> caller = Credentials.of(request.request()).flatMap(callers::find);
        if (caller.isEmpty()) {
            refusals.refuse(request, "unauthorized", Problem.of(ProblemType.UNAUTHORIZED,
                    "Send a key: Authorization: Bearer KEY, or X-API-Key: KEY"), CHALLENGE);
        } else if (!caller.get().scopes().contains(scope.get())) {
            refusals.refuse(request, "forbidden",
                    Problem.of(ProblemType.FORBIDDEN, "This needs the scope " + scope.get().word()), Map.of());
        } else {
            admit(request, caller.get());
        }
    }

    private void admit(RoutingContext request, Caller caller) {
        Optional<Duration> wait = allowances.take(caller);
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            refusals.refuse(request, "rate-limited", Problem.of(ProblemType.RATE_LIMITED,
                    "The key's allowance is used up for now"), Map.of(HttpHeaders.RETRY_AFTER, seconds));
            return;
        }
        BodyProgress.of(request).chargeTo(caller);
        request.next();
    }
}
