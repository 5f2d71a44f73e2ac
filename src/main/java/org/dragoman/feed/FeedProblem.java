package org.dragoman.feed;

import java.util.Objects;

/**
 * What is wrong with a feed, an item or a fetch.
 *
 * @param kind
 *        kebab-case, one of a fixed set
 * @param detail
 *        says what was found, and never quotes the feed: copy can be embargoed
 */
public record FeedProblem(String kind, String detail) {

    public FeedProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }
}
