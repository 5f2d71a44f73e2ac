package org.dragoman.translate;

import java.time.Instant;
import java.util.Objects;

import org.dragoman.decode.DecodingOptions;

/**
 * How a text is to be translated.
 *
 * @param deadline
 *        when the translation has become worthless; {@link Instant#MAX} for never
 */
public record TranslationOrder(DecodingOptions options, Instant deadline) {

    public TranslationOrder {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(deadline, "deadline");
    }
}
