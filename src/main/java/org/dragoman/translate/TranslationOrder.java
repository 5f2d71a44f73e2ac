package org.dragoman.translate;

import java.time.Instant;
import java.util.Objects;

import org.dragoman.decode.DecodingOptions;

/**
 * How a text is to be translated.
 *
 * @param deadline
 *        when the translation has become worthless; {@link Instant#MAX} for never
 * @param translateBoilerplate
 *        false to leave out what is no story
 */
public record TranslationOrder(DecodingOptions options, Instant deadline, boolean translateBoilerplate) {

    public TranslationOrder {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** Everything is translated. */
    public TranslationOrder(DecodingOptions options, Instant deadline) {
        this(options, deadline, true);
    }
}
