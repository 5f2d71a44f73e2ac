package org.dragoman.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.dragoman.dispatch.CreditLine;
import org.dragoman.dispatch.DispatchParts;
import org.dragoman.dispatch.Part;
import org.dragoman.dispatch.PartKind;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.SegmentedText;
import org.dragoman.text.SentenceSplitter;
import org.dragoman.text.Span;
import org.dragoman.text.TextKind;
import org.dragoman.translate.terms.ImposedTerm;
import org.dragoman.translate.terms.TextTerms;

/** A text taken apart for translation: no segment reaches over two parts. */
final class SourceText {

    private final DispatchParts parts;
    private final LanguageReport languages;
    private final SegmentedText segmented;
    private final List<Integer> partOf = new ArrayList<>();
    private final List<Optional<PassedThrough>> passedThrough;

    /** The English of pieces of bylines and datelines, by segment. */
    private final Map<Integer, String> known = new HashMap<>();

    /** @param withBoilerplate whether boilerplate is translated as well; if not, each piece of it is one segment */
    SourceText(String text, DispatchParts parts, LanguageReport languages, SentenceSplitter splitter,
            boolean withBoilerplate) {
        this.parts = parts;
        this.languages = languages;
        List<Span> segments = new ArrayList<>();
        for (int part = 0; part < parts.parts().size(); part++) {
            for (Span segment : segments(text, part, splitter, withBoilerplate, segments.size())) {
                segments.add(segment);
                partOf.add(part);
            }
        }
        this.segmented = new SegmentedText(text, segments);
        this.passedThrough = IntStream.range(0, segments.size())
                .mapToObj(i -> !withBoilerplate && isBoilerplate(partOf.get(i)) ? Optional.of(PassedThrough.SET_ASIDE)
                        : PassedThrough.of(segments.get(i).in(text), kindOfParagraph(segments.get(i))))
                .toList();
    }

    private List<Span> segments(String text, int part, SentenceSplitter splitter, boolean withBoilerplate, int first) {
        Span span = parts.parts().get(part).span();
        if (isCredit(part)) {
            List<Span> pieces = new ArrayList<>();
            for (CreditLine.Piece piece : CreditLine.in(text, span)) {
                piece.english().ifPresent(english -> known.put(first + pieces.size(), english));
                pieces.addAll(piece.english().isPresent() ? List.of(piece.span()) : splitter.split(text, piece.span()));
            }
            return pieces;
        }
        return !withBoilerplate && isBoilerplate(part) ? List.of(span) : splitter.split(text, span);
    }

    private boolean isCredit(int part) {
        PartKind kind = parts.parts().get(part).kind();
        return kind == PartKind.BYLINE || kind == PartKind.DATELINE;
    }

    /** Whether a segment is a piece of a byline or dateline. */
    boolean isPiece(int number) {
        return isCredit(partOf.get(number));
    }

    /** The English of a segment for which no model is needed. */
    Optional<TranslatedSegment> known(int number, TextTerms terms) {
        if (known.containsKey(number)) {
            return Optional.of(settled(number, known.get(number), List.of()));
        }
        Span span = segmented.segments().get(number);
        return isPiece(number) ? terms.in(span).stream().filter(match -> match.source().equals(span)).findFirst()
                .map(match -> settled(number, match.entry().english(), List.of(
                        new ImposedTerm(match, Optional.of(Span.of(match.entry().english()))))))
                : Optional.empty();
    }

    private TranslatedSegment settled(int number, String english, List<ImposedTerm> terms) {
        return new TranslatedSegment(number, partOf.get(number), part(number).kind(), segmented.segments().get(number),
                english, 0, true, Optional.empty(), terms);
    }

    private boolean isBoilerplate(int part) {
        return parts.parts().get(part).kind() == PartKind.BOILERPLATE;
    }

    private TextKind kindOfParagraph(Span segment) {
        return languages.paragraphs().stream().filter(paragraph -> paragraph.span().overlaps(segment))
                .map(LanguageReport.Paragraph::kind).findFirst().orElse(TextKind.NO_LETTERS);
    }

    int size() {
        return segmented.size();
    }

    SegmentedText segmented() {
        return segmented;
    }

    String segment(int number) {
        return segmented.segment(number);
    }

    /** Why a segment is not to be translated; empty when it is. */
    Optional<PassedThrough> passedThrough(int number) {
        return passedThrough.get(number);
    }

    TranslatedSegment passed(int number) {
        boolean aside = passedThrough.get(number).filter(PassedThrough.SET_ASIDE::equals).isPresent();
        return new TranslatedSegment(number, partOf.get(number), part(number).kind(), segmented.segments().get(number),
                aside ? "" : segment(number), 0, true, passedThrough.get(number));
    }

    TranslatedSegment translated(int number, Ladder.Climbed climbed) {
        Candidate best = climbed.best();
        return new TranslatedSegment(number, partOf.get(number), part(number).kind(), segmented.segments().get(number),
                best.imposed().text(), best.decoded().score(), best.decoded().complete(), Optional.empty(),
                best.imposed().terms(), climbed.tried());
    }

    private Part part(int number) {
        return parts.parts().get(partOf.get(number));
    }

    Translation translation(List<TranslatedSegment> segments) {
        SegmentedText target = segmented.withSegments(segments.stream().map(TranslatedSegment::text).toList());
        return new Translation(segmented, target, segments, parts, languages);
    }
}
