package org.dragoman.job.store;

import java.util.Optional;

/**
 * An item as it is handed in: an order to translate, or why it is none.
 *
 * @param guid
 *        what its sender calls it
 * @param content
 *        JSON of the order, or of the problem
 */
public record NewItem(Optional<String> guid, boolean readable, String content) {

    private static final int LONGEST_GUID = 1024;

    public NewItem {
        guid = guid.map(name -> name.substring(0, Math.min(name.length(), LONGEST_GUID)));
    }
}
