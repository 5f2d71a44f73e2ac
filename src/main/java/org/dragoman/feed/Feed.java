package org.dragoman.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed as it was read.
 *
 * @param items
 *        in the order of the document, the broken ones included
 * @param problems
 *        what was wrong with the document and could be got over
 */
public record Feed(FeedFormat format, Optional<String> title, Optional<String> link, Optional<String> language,
        List<FeedItem> items, List<FeedProblem> problems) {

    public Feed {
        Objects.requireNonNull(format, "format");
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
