package org.dragoman.api.job;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.dragoman.api.feed.ItemOptions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a job asks of all of its items, and of the whole. */
public class JobOptions extends ItemOptions {

    @QueryParam("webhook")
    @Parameter(description = "Where the finished job is reported")
    String webhook;

    @QueryParam("secret")
    @Parameter(description = "Name of the configured secret that signs the report")
    String secret;

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "The same key with the same body brings the same job")
    String key;

    /** What makes the same body another job. */
    String fingerprint() {
        return fingerprint(webhook, secret);
    }
}
