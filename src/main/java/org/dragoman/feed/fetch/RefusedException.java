package org.dragoman.feed.fetch;

import org.dragoman.feed.Refusal;

/** A fetch that ends here, on its way to its outcome. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal reason;

    RefusedException(Refusal reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
