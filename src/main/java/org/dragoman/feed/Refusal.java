package org.dragoman.feed;

/** Why there is no feed. */
public enum Refusal {

    /** Not a URL, or one with user information. */
    INVALID_URL("invalid-url"),
    /** Neither http nor https. */
    SCHEME("forbidden-scheme"),
    /** Private, loopback, link-local, multicast, metadata, or another address that is nobody's server. */
    ADDRESS("forbidden-address"),
    UNKNOWN_HOST("unknown-host"),
    TOO_MANY_REDIRECTS("too-many-redirects"),
    TOO_LARGE("feed-too-large"),
    /** It grows by more than a feed does when it is decompressed. */
    COMPRESSION("compression-bomb"),
    TOO_SLOW("fetch-timeout"),
    /** The server answered, but not with a feed. */
    STATUS("fetch-status"),
    /** No connection, or one that broke. */
    CONNECTION("fetch-failed");

    private final String kind;

    Refusal(String kind) {
        this.kind = kind;
    }

    /** Name of the problem, kebab-case. */
    public String kind() {
        return kind;
    }
}
