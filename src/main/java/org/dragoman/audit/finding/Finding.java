package org.dragoman.audit.finding;

import java.util.Objects;
import java.util.Optional;

import org.dragoman.text.Span;

/**
 * What an editor should look at.
 *
 * @param message
 *        a sentence for an editor; it may quote the copy, so it goes into answers only, never into logs
 * @param source
 *        where in the Arabic
 * @param target
 *        where in the English
 */
public record Finding(FindingKind kind, Severity severity, String message, Optional<Span> source, Optional<Span> target) {

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }

    public static Finding of(FindingKind kind, Severity severity, String message, Span source, Span target) {
        return new Finding(kind, severity, message, Optional.ofNullable(source), Optional.ofNullable(target));
    }

    /** The same in texts in which the segment's two sides begin at these offsets. */
    public Finding shiftedBy(int sourceStart, int targetStart) {
        return new Finding(kind, severity, message, source.map(span -> span.shiftedBy(sourceStart)),
                target.map(span -> span.shiftedBy(targetStart)));
    }

    /** The same where the place of the English is not known yet. */
    public Finding withoutTarget() {
        return new Finding(kind, severity, message, source, Optional.empty());
    }
}
