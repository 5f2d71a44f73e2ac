package org.dragoman.job.webhook;

import java.util.Map;
import java.util.Set;

/**
 * What is configured about reports.
 *
 * @param secrets
 *        by name
 * @param allowedHosts
 *        lower case; their addresses are not checked
 * @param attempts
 *        after which a report is a dead letter
 */
public record WebhookRules(Map<String, String> secrets, Set<String> allowedHosts, int attempts) {

    public WebhookRules {
        secrets = Map.copyOf(secrets);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Not the secrets. */
    @Override
    public String toString() {
        return "WebhookRules[" + secrets.keySet() + ", " + allowedHosts + ", " + attempts + "]";
    }
}
