package org.dragoman.glossary;

import java.util.List;
import java.util.Objects;

import org.dragoman.text.Span;

/**
 * An entry found in a text.
 *
 * @param glossary
 *        name of the glossary it is from
 * @param source
 *        where it stands, without conjunction and preposition
 * @param overruled
 *        English that other glossaries want for the same Arabic, and that this entry goes before
 */
public record TermMatch(GlossaryEntry entry, String glossary, Span source, List<String> overruled) {

    public TermMatch {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(glossary, "glossary");
        Objects.requireNonNull(source, "source");
        overruled = List.copyOf(overruled);
    }

    public TermMatch(GlossaryEntry entry, String glossary, Span source) {
        this(entry, glossary, source, List.of());
    }

    /** Whether the newsroom itself has ruled on it. */
    public boolean own() {
        return !glossary.equals(Glossary.SHIPPED);
    }
}
