package org.dragoman.translate.terms;

import java.util.Objects;
import java.util.Optional;

import org.dragoman.glossary.TermMatch;
import org.dragoman.text.Span;

/**
 * What became of a term.
 *
 * @param match
 *        where it stands in the source text
 * @param range
 *        where the wanted English stands in the English of its segment; empty when it could not be put there for certain
 */
public record ImposedTerm(TermMatch match, Optional<Span> range) {

    public ImposedTerm {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(range, "range");
    }

    public boolean applied() {
        return range.isPresent();
    }
}
