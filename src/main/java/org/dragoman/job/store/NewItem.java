package org.dragoman.job.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An item as it is handed in: an order to translate, or why it is none.
 *
 * @param guid
 *        what its sender calls it
 * @param state
 *        waiting, failed or withdrawn
 * @param content
 *        JSON of the order, or of the problem; empty for an item that was withdrawn
 * @param about
 *        JSON of what its feed says of it
 */
public record NewItem(Optional<String> guid, ItemState state, Optional<String> content, Optional<String> about) {

    private static final int LONGEST_GUID = 1024;

    public NewItem {
        guid = guid.map(NewItem::guid);
        about = about.map(NewItem::storable);
    }

    /** A guid as it is kept. */
    public static String guid(String name) {
        return storable(name.substring(0, Math.min(name.length(), LONGEST_GUID)));
    }

    /** PostgreSQL keeps neither NUL nor half a character, and refuses everything else of its transaction with them. */
    public static String storable(String value) {
        return new String(value.replace("\u0000", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Something to translate. */
    public static NewItem order(Optional<String> guid, String order) {
        return new NewItem(guid, ItemState.WAITING, Optional.of(order), Optional.empty());
    }

    /** Something that cannot be translated. */
    public static NewItem refused(Optional<String> guid, String problem) {
        return new NewItem(guid, ItemState.FAILED, Optional.of(problem), Optional.empty());
    }

    boolean waits() {
        return state == ItemState.WAITING;
    }
}
