package org.dragoman.glossary;

import java.util.Objects;

import org.dragoman.text.Span;

/**
 * An entry found in a text.
 *
 * @param glossary
 *        name of the glossary it is from
 * @param source
 *        where it stands, without conjunction and preposition
 */
public record TermMatch(GlossaryEntry entry, String glossary, Span source) {

    public TermMatch {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(glossary, "glossary");
        Objects.requireNonNull(source, "source");
    }

    /** Whether the newsroom itself has ruled on it. */
    public boolean own() {
        return !glossary.equals(Glossary.SHIPPED);
    }
}
