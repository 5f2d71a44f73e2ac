package org.dragoman.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a document besides its bytes.
 *
 * @param contentType
 *        of the HTTP message, {@code charset} included
 * @param name
 *        of the file, or its address
 */
public record ReadingHints(Optional<String> contentType, Optional<String> name) {

    public static final ReadingHints NONE = new ReadingHints(Optional.empty(), Optional.empty());

    public ReadingHints {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(name, "name");
    }

    public static ReadingHints contentType(String value) {
        return new ReadingHints(Optional.ofNullable(value), Optional.empty());
    }

    public static ReadingHints name(String value) {
        return new ReadingHints(Optional.empty(), Optional.ofNullable(value));
    }
}
