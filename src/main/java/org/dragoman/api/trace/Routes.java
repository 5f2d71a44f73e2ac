package org.dragoman.api.trace;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The path of a request without what its client chose: no name, number or text of anybody gets into a trace or a metric.
 */
final class Routes {

    private static final Set<String> WORDS = Set.of("v1", "dispatches", "translations", "summaries", "jobs", "items", "feeds",
            "standing", "documents", "models", "glossaries", "entries", "dead-letters");

    private static final int MOST_PARTS = 6;

    private Routes() {
    }

    /** @return {@code /v1/jobs/{}/items} for any job; empty for what is not part of the API */
    static Optional<String> of(String path) {
        if (!path.startsWith("/v1/")) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(path.substring(1).split("/")).limit(MOST_PARTS)
                .map(part -> WORDS.contains(part) ? part : "{}").collect(Collectors.joining("/", "/", "")));
    }
}
