package org.dragoman.job.store;

import java.util.Optional;

/**
 * What is known of a job before its items.
 *
 * @param key
 *        the client's Idempotency-Key
 * @param webhook
 *        who is told when it is finished
 * @param standing
 *        name of the standing feed it came of
 */
public record JobSubmission(Optional<String> key, Optional<Webhook> webhook, Optional<String> standing) {

    public JobSubmission(Optional<String> key, Optional<Webhook> webhook) {
        this(key, webhook, Optional.empty());
    }

    /**
     * Where a finished job is reported.
     *
     * @param secret
     *        name of the configured secret that signs the report, never the secret itself
     */
    public record Webhook(String url, String secret) {
    }
}
