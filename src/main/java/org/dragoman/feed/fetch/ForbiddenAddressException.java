package org.dragoman.feed.fetch;

import java.net.UnknownHostException;

/** A name whose address may not be reached. It tells the client what the client understands. */
public final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1;

    ForbiddenAddressException() {
        super("the address may not be fetched from");
    }
}
