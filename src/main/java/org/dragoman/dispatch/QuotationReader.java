package org.dragoman.dispatch;

import java.util.ArrayList;
import java.util.List;

import org.dragoman.text.QuotationMarks;
import org.dragoman.text.Span;

/**
 * Finds the quotations of a dispatch. One that is not closed in its paragraph goes on in the following ones, whether these
 * begin with a mark again, as the wire's rule is, or not, up to the paragraph that closes it.
 */
final class QuotationReader {

    /** More paragraphs than that nobody quotes at a stretch: the mark was forgotten. */
    private static final int MOST_PARAGRAPHS = 10;

    private final List<Quotation> quotations = new ArrayList<>();
    private QuotationMarks.Quoted open;
    private int openAt;
    private int paragraphsSince;

    private QuotationReader() {
    }

    static List<Quotation> read(String text, List<Part> parts) {
        QuotationReader reader = new QuotationReader();
        List<Part> spoken = parts.stream()
                .filter(part -> part.kind() == PartKind.HEADLINE || part.kind() == PartKind.BODY).toList();
        spoken.forEach(part -> reader.readParagraph(part.span(), QuotationMarks.in(text, part.span())));
        reader.giveUp();
        return SpeakerReader.read(text, spoken.stream().map(Part::span).toList(), reader.quotations);
    }

    private void readParagraph(Span paragraph, List<QuotationMarks.Quoted> found) {
        if (open != null && ++paragraphsSince > MOST_PARAGRAPHS) {
            giveUp();
        }
        for (QuotationMarks.Quoted quoted : found) {
            boolean continues = open != null && quoted.span().start() == paragraph.start();
            if (continues && quoted.closed()) {
                close(quoted);
            } else if (!continues && quoted.isWhole()) {
                quotations.add(new Quotation(quoted.span(), quoted.quoted(), quoted.depth(), true));
            } else if (!continues && quoted.opened()) {
                giveUp();
                open = quoted;
                openAt = quotations.size();
                paragraphsSince = 0;
            } else if (!continues) {
                quotations.add(new Quotation(quoted.span(), quoted.quoted(), 0, false));
            }
        }
    }

    private void close(QuotationMarks.Quoted last) {
        Span span = new Span(open.span().start(), last.span().end());
        quotations.add(openAt, new Quotation(span, new Span(open.quoted().start(), last.quoted().end()), 0, true));
        open = null;
    }

    private void giveUp() {
        if (open != null) {
            quotations.add(openAt, new Quotation(open.span(), open.quoted(), 0, false));
            open = null;
        }
    }
}
