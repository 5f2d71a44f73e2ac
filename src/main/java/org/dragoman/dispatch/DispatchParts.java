package org.dragoman.dispatch;

import java.util.List;

import org.dragoman.dispatch.date.DateMention;
import org.dragoman.text.Span;

/**
 * A dispatch taken apart.
 *
 * @param parts ascending and disjoint; what no part covers is white space, bullets and markup
 * @param quotations in headline and body, in the order of their first mark, an enclosing one before those in it
 * @param dates that headline, dateline and body speak of, in their order
 */
public record DispatchParts(List<Part> parts, List<Quotation> quotations, List<DateMention> dates) {

    public DispatchParts {
        parts = List.copyOf(parts);
        quotations = List.copyOf(quotations);
        dates = List.copyOf(dates);
        int free = 0;
        for (Part part : parts) {
            if (part.span().start() < free) {
                throw new IllegalArgumentException(part + " overlaps the part before it");
            }
            free = part.span().end();
        }
    }

    /** Parts in which nobody looked for dates. */
    public DispatchParts(List<Part> parts, List<Quotation> quotations) {
        this(parts, quotations, List.of());
    }

    /** Where the parts of one kind are. */
    public List<Span> spans(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Part::span).toList();
    }
}
