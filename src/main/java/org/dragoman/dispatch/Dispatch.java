package org.dragoman.dispatch;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dragoman.text.Span;

/**
 * A wire story as it came in.
 *
 * @param headline as given beside the text; absent when blank
 * @param text everything else, paragraphs parted by line ends; offsets elsewhere are offsets of this text
 * @param published when it was filed, in the zone it was filed in: "last Wednesday" is counted from there
 * @param repeated paragraphs at its end that other items of its feed have too, as {@link RepeatedEndings} finds them
 */
public record Dispatch(Optional<String> headline, String text, Optional<OffsetDateTime> published, List<Span> repeated) {

    public Dispatch {
        headline = headline.filter(line -> !line.isBlank());
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(published, "published");
        repeated = List.copyOf(repeated);
    }

    /** A dispatch that comes by itself. */
    public Dispatch(Optional<String> headline, String text, Optional<OffsetDateTime> published) {
        this(headline, text, published, List.of());
    }

    public static Dispatch of(String text) {
        return new Dispatch(Optional.empty(), text, Optional.empty());
    }
}
