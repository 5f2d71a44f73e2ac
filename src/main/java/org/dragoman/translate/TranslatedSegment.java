package org.dragoman.translate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dragoman.dispatch.PartKind;
import org.dragoman.text.Span;
import org.dragoman.translate.retry.Tried;
import org.dragoman.translate.terms.ImposedTerm;

/**
 * One segment of a source text and its English.
 *
 * @param number
 *        place among the segments of its text, from 0
 * @param part
 *        place of its part among the parts of the dispatch, from 0
 * @param kind
 *        what that part is
 * @param source
 *        where the segment stands in the source text
 * @param text
 *        the English as it stands in the target text
 * @param score
 *        mean log-probability of a target token: 0 is certain, below -1 is doubtful; 0 where nothing was translated
 * @param complete
 *        false when the model broke off: the English may lack the end of the segment
 * @param passedThrough
 *        why {@code text} is the source itself or, of what is set aside, nothing; empty when it is a translation
 * @param terms
 *        the terms of its source, and what became of them
 * @param tried
 *        how it was translated again, if it was
 */
public record TranslatedSegment(int number, int part, PartKind kind, Span source, String text, float score,
        boolean complete, Optional<PassedThrough> passedThrough, List<ImposedTerm> terms, List<Tried> tried) {

    public TranslatedSegment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(passedThrough, "passedThrough");
        terms = List.copyOf(terms);
        tried = List.copyOf(tried);
    }

    /** A segment that was translated once. */
    public TranslatedSegment(int number, int part, PartKind kind, Span source, String text, float score, boolean complete,
            Optional<PassedThrough> passedThrough, List<ImposedTerm> terms) {
        this(number, part, kind, source, text, score, complete, passedThrough, terms, List.of());
    }

    /** A segment without terms. */
    public TranslatedSegment(int number, int part, PartKind kind, Span source, String text, float score, boolean complete,
            Optional<PassedThrough> passedThrough) {
        this(number, part, kind, source, text, score, complete, passedThrough, List.of());
    }
}
