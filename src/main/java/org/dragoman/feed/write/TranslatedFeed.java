package org.dragoman.feed.write;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed of translations.
 *
 * @param title
 *        of the original feed
 * @param link
 *        the site of the original feed
 * @param self
 *        where this feed stands; empty when it stands nowhere
 * @param items
 *        in the order of the original
 * @param written
 *        when it was made
 */
public record TranslatedFeed(Optional<String> title, Optional<String> link, Optional<String> self, List<TranslatedItem> items,
        OffsetDateTime written) {

    /** In every item: which marks these are. */
    static final String MARKS = "urn:x-dragoman:findings";

    public TranslatedFeed {
        items = List.copyOf(items);
        Objects.requireNonNull(written, "written");
    }

    String name() {
        return title.orElse("Feed") + " (translated)";
    }
}
