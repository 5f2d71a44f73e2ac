package org.dragoman.api.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.dragoman.access.ApiKey;
import org.dragoman.access.ApiKeys;
import org.dragoman.access.Scope;
import org.dragoman.api.problem.Problem;
import org.dragoman.api.problem.ProblemType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Lets in who shows a key that opens what is asked for, before anything of the body is read. */
@Singleton
public class AccessFilter {

    /** Below Quarkus' filter for CORS, so that refusals carry its headers and preflights need no key. */
    private static final int AFTER_CORS = 250;

    private static final Map<String, Object> CHALLENGE = Map.of(HttpHeaders.WWW_AUTHENTICATE,
            List.of("Bearer realm=\"dragoman\"", "Basic realm=\"dragoman, key as password\", charset=\"UTF-8\""));

    private final ApiKeys keys;
    private final Allowances allowances;
    private final AccessRules rules;
    private final Refusals refusals;

    AccessFilter(ApiKeys keys, Allowances allowances, AccessConfig config, Refusals refusals) {
        this.keys = keys;
        this.allowances = allowances;
        this.rules = new AccessRules(config.openPaths());
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_CORS);
    }

    private void admit(RoutingContext request) {
        Optional<Scope> scope = keys.isEmpty() ? Optional.empty()
                : rules.scopeOf(request.request().method().name(), request.normalizedPath());
        if (scope.isEmpty()) {
            request.next();
            return;
        }
        Optional<ApiKey> key = Credentials.of(request.request()).flatMap(keys::find);
        if (key.isEmpty()) {
            refusals.refuse(request, "unauthorized", Problem.of(ProblemType.UNAUTHORIZED,
                    "Send a key: Authorization: Bearer KEY, or X-API-Key: KEY"), CHALLENGE);
        } else if (!key.get().scopes().contains(scope.get())) {
            refusals.refuse(request, "forbidden",
                    Problem.of(ProblemType.FORBIDDEN, "This needs the scope " + scope.get().word()), Map.of());
        } else {
            admit(request, key.get());
        }
    }

    private void admit(RoutingContext request, ApiKey key) {
        Optional<Duration> wait = allowances.take(key);
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            refusals.refuse(request, "rate-limited", Problem.of(ProblemType.RATE_LIMITED,
                    "The key's allowance is used up for now"), Map.of(HttpHeaders.RETRY_AFTER, seconds));
            return;
        }
        BodyProgress.of(request).chargeTo(key);
        request.next();
    }
}
