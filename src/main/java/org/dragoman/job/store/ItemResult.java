package org.dragoman.job.store;

import java.util.Optional;

/**
 * What came of an item.
 *
 * @param content
 *        JSON of the answer, or of the problem when it failed; empty when the job was cancelled before
 * @param about
 *        JSON of what its feed says of it; empty for an item that came by itself
 */
public record ItemResult(int number, Optional<String> guid, ItemState state, int attempts, Optional<String> content,
        Optional<String> about) {

    /**
     * With what was ordered.
     *
     * @param order
     *        JSON of what was to be translated; empty where nothing could be, where it was cancelled, and for items settled by
     *        versions that did not keep it
     */
    public record Ordered(ItemResult result, Optional<String> order) {
    }
}
