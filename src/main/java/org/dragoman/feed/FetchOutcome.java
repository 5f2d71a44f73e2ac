package org.dragoman.feed;

import java.util.Optional;

/** How a fetch ended. */
public sealed interface FetchOutcome {

    /**
     * The feed, decompressed.
     *
     * @param contentType
     *        to be given to the reader
     * @param url
     *        where it was found in the end, after redirects
     */
    record Fetched(byte[] body, Optional<String> contentType, Optional<String> etag, Optional<String> lastModified,
            String url) implements FetchOutcome {
    }

    /** The version the caller has is the newest. */
    record NotModified() implements FetchOutcome {
    }

    /**
     * It was refused, or it failed.
     *
     * @param detail
     *        for whoever asked; names addresses only as far as the asker gave them
     */
    record Refused(Refusal reason, String detail) implements FetchOutcome {
    }
}
