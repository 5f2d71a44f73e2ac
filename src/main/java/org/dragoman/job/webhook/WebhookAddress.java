package org.dragoman.job.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a report may go, as far as its URL tells; its addresses are checked when they are connected to. */
final class WebhookAddress {

    private WebhookAddress() {
    }

    /** A report that must not be sent there. */
    static final class ForbiddenException extends Exception {

        private static final long serialVersionUID = 1;

        ForbiddenException(String message) {
            super(message);
        }
    }

    static URI checked(String url) throws ForbiddenException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new ForbiddenException("not a URL");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new ForbiddenException("not a URL of http or https");
        }
        return uri;
    }
}
