package org.dragoman.dispatch;

import java.util.List;

import org.dragoman.text.Span;

/**
 * A dispatch taken apart.
 *
 * @param parts ascending and disjoint; what no part covers is white space, bullets and markup
 * @param quotations in headline and body, in the order of their first mark, an enclosing one before those in it
 */
public record DispatchParts(List<Part> parts, List<Quotation> quotations) {

    public DispatchParts {
        parts = List.copyOf(parts);
        quotations = List.copyOf(quotations);
        int free = 0;
        for (Part part : parts) {
            if (part.span().start() < free) {
                throw new IllegalArgumentException(part + " overlaps the part before it");
            }
            free = part.span().end();
        }
    }

    /** Where the parts of one kind are. */
    public List<Span> spans(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Part::span).toList();
    }
}
