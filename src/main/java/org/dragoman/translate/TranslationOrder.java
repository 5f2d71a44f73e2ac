package org.dragoman.translate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.glossary.GlossaryMatcher;

/**
 * How a text is to be translated.
 *
 * @param deadline
 *        when the translation has become worthless; {@link Instant#MAX} for never
 * @param translateBoilerplate
 *        false to leave out what is no story
 * @param terms
 *        finds the terms to be minded; empty for those that are always minded
 * @param memory
 *        what is known of an earlier version of the text, and is told what this one is made of
 */
public record TranslationOrder(DecodingOptions options, Instant deadline, boolean translateBoilerplate,
        Optional<GlossaryMatcher> terms, Optional<SegmentMemory> memory) {

    public TranslationOrder {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(memory, "memory");
    }

    public TranslationOrder(DecodingOptions options, Instant deadline, boolean translateBoilerplate,
            Optional<GlossaryMatcher> terms) {
        this(options, deadline, translateBoilerplate, terms, Optional.empty());
    }

    public TranslationOrder(DecodingOptions options, Instant deadline, boolean translateBoilerplate) {
        this(options, deadline, translateBoilerplate, Optional.empty());
    }

    /** The same, decoded in another way. */
    TranslationOrder with(DecodingOptions others) {
        return new TranslationOrder(others, deadline, translateBoilerplate, terms, memory);
    }

    /** Everything is translated. */
    public TranslationOrder(DecodingOptions options, Instant deadline) {
        this(options, deadline, true);
    }
}
