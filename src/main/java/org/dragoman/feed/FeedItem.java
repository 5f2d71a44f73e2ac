package org.dragoman.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.dragoman.dispatch.Dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An item of a feed, in whatever format it came. Made by an {@link ItemDraft}.
 *
 * @param guid
 *        never blank; where the feed names none, its link, and without one a digest of title and text
 * @param text
 *        plain, paragraphs parted by line ends; empty when there is none
 * @param language
 *        BCP 47 tag the feed gives, unchecked
 * @param embargo
 *        not to be published before
 * @param urgency
 *        1 (most urgent) to 9
 * @param source
 *        the agency or provider
 * @param problem
 *        why nothing can be made of the item; such an item is reported and not translated
 * @param warnings
 *        what is wrong with an item that can be translated nevertheless
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedItem(String guid, Optional<String> version, Optional<String> link, Optional<String> title, String text,
        Optional<String> language, Optional<OffsetDateTime> published, Optional<OffsetDateTime> updated,
        Optional<OffsetDateTime> embargo, OptionalInt urgency, ItemStatus status, Optional<String> source,
        Optional<FeedProblem> problem, List<FeedProblem> warnings) {

    public FeedItem {
        if (guid.isBlank()) {
            throw new IllegalArgumentException("an item without guid");
        }
        Objects.requireNonNull(status, "status");
        // What is empty is left out of JSON.
        text = text == null ? "" : text;
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Whether it is to be translated: readable and not withdrawn. */
    public boolean translatable() {
        return problem.isEmpty() && status != ItemStatus.KILL;
    }

    /** What the desk works on; of an item that is a title alone, the title is the text. */
    public Dispatch dispatch() {
        Optional<OffsetDateTime> filed = published.or(() -> updated);
        return text.isEmpty() ? new Dispatch(Optional.empty(), title.orElse(""), filed) : new Dispatch(title, text, filed);
    }
}
