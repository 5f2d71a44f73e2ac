package org.dragoman.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.dragoman.dispatch.Dispatch;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.summarize.SummaryLength;

/**
 * A dispatch and what is wanted of it.
 *
 * @param beam
 *        hypotheses followed at once; empty for the configured number
 * @param requireClean
 *        refuse rather than answer with a segment that an editor must look at
 * @param translateBoilerplate
 *        translate what is no story as well, instead of only listing it
 * @param terms
 *        finds the terms to be minded; empty for those that are always minded
 * @param deadline
 *        when the answer has become worthless; {@link Instant#MAX} for never
 */
public record DispatchOrder(Dispatch dispatch, SummaryLength summary, OptionalInt beam, boolean requireClean,
        boolean translateBoilerplate, Optional<GlossaryMatcher> terms, Instant deadline) {

    public DispatchOrder {
        Objects.requireNonNull(dispatch, "dispatch");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(beam, "beam");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** An order that names no glossary. */
    public DispatchOrder(Dispatch dispatch, SummaryLength summary, OptionalInt beam, boolean requireClean,
            boolean translateBoilerplate, Instant deadline) {
        this(dispatch, summary, beam, requireClean, translateBoilerplate, Optional.empty(), deadline);
    }

    /** A dispatch nobody waits for, with everything as configured. */
    public static DispatchOrder of(Dispatch dispatch) {
        return new DispatchOrder(dispatch, SummaryLength.DEFAULT, OptionalInt.empty(), false, false, Instant.MAX);
    }
}
