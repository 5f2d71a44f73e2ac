package org.dragoman.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Lines;
import org.dragoman.text.Span;

/**
 * Takes a dispatch apart: what stands above the story, the story, what stands below it, and who is quoted in it. A dispatch
 * with any text keeps at least one paragraph of story.
 */
public final class DispatchReader {

    private static final int MOST_OPENING_LINES = 3;
    private static final int MOST_CLOSING_LINES = 8;
    private static final int LONGEST_HEADLINE = 20;

    /** What stands in the place of a rule's name for text that ends several items of a feed. */
    private static final String REPEATED = "repeated-ending";

    /** The dateline stands before the first sentence, which is in the second paragraph below a headline nobody marked. */
    private static final int FIRST_PARAGRAPHS = 2;

    private final Boilerplate boilerplate;

    public DispatchReader(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    public DispatchParts read(Dispatch dispatch) {
        List<Paragraph> paragraphs = Paragraph.of(dispatch.text());
        List<Part> parts = new ArrayList<>();
        if (!paragraphs.isEmpty()) {
            int first = readOpeningLines(paragraphs, dispatch.headline(), parts);
            int end = readClosingLines(paragraphs, first, dispatch.repeated(), parts);
            readStory(dispatch.text(), paragraphs.subList(first, end), parts);
            parts.sort(Comparator.comparingInt(part -> part.span().start()));
        }
        return new DispatchParts(parts, QuotationReader.read(dispatch.text(), parts));
    }

    private static int readOpeningLines(List<Paragraph> paragraphs, Optional<String> headline, List<Part> parts) {
        int at = 0;
        if (isHeadline(paragraphs, headline)) {
            parts.add(new Part(PartKind.HEADLINE, paragraphs.get(at++).span()));
        }
        while (at < MOST_OPENING_LINES && at < paragraphs.size() - 1) {
            Optional<PartKind> kind = openingLine(paragraphs.get(at), paragraphs.get(at + 1));
            if (kind.isEmpty()) {
                break;
            }
            parts.add(new Part(kind.get(), paragraphs.get(at++).span()));
        }
        return at;
    }

    /** The first line is the headline when it repeats the given one or, without one, when it looks like one. */
    private static boolean isHeadline(List<Paragraph> paragraphs, Optional<String> headline) {
        String first = paragraphs.get(0).value();
        if (paragraphs.size() < 2 || openingLine(paragraphs.get(0), paragraphs.get(1)).isPresent()) {
            return false;
        }
        return headline.map(line -> ArabicNormalizer.normalize(line).value().equals(first))
                .orElseGet(() -> looksLikeHeadline(first, paragraphs.get(1).value()));
    }

    /** A short line without a full stop above credits or above a longer paragraph that has one. */
    private static boolean looksLikeHeadline(String first, String second) {
        boolean isShort = first.split(" ").length <= LONGEST_HEADLINE
                && ".،:؛\",".indexOf(first.charAt(first.length() - 1)) < 0;
        boolean aboveStory = second.length() > 1.3 * first.length()
                && ".!؟\")".indexOf(second.charAt(second.length() - 1)) >= 0;
        return isShort && (aboveStory || Opening.line(second).isPresent() || Opening.prefix(second).isPresent());
    }

    private static Optional<PartKind> openingLine(Paragraph line, Paragraph next) {
        return Opening.line(line.value()).map(Opening::kind)
                .or(() -> Opening.isByline(line.value(), next.value()) ? Optional.of(PartKind.BYLINE) : Optional.empty());
    }

    /** @return where the closing paragraphs begin */
    private int readClosingLines(List<Paragraph> paragraphs, int first, List<Span> repeated, List<Part> parts) {
        int end = paragraphs.size();
        while (end > first + 1 && paragraphs.size() - end < MOST_CLOSING_LINES) {
            Optional<Part> part = closingLine(paragraphs.get(end - 1), repeated);
            if (part.isEmpty()) {
                break;
            }
            parts.add(part.get());
            end--;
        }
        return end;
    }

    private Optional<Part> closingLine(Paragraph paragraph, List<Span> repeated) {
        return boilerplate.ruleFor(paragraph.value(), true)
                .or(() -> repeated.contains(paragraph.span()) ? Optional.of(REPEATED) : Optional.empty())
                .map(rule -> Part.boilerplate(paragraph.span(), rule))
                .or(() -> Opening.line(paragraph.value()).flatMap(opening -> Credits.kindOf(paragraph.value()))
                        .map(kind -> new Part(kind, paragraph.span())));
    }

    private void readStory(String text, List<Paragraph> story, List<Part> parts) {
        for (int i = 0; i < story.size(); i++) {
            Paragraph paragraph = story.get(i);
            Optional<String> rule = boilerplate.ruleFor(paragraph.value(), false);
            if (story.size() > 1 && rule.isPresent()) {
                parts.add(Part.boilerplate(paragraph.span(), rule.get()));
                continue;
            }
            Span body = paragraph.span();
            if (i < FIRST_PARAGRAPHS) {
                body = withoutOpening(text, paragraph, body, parts);
            }
            if (i == story.size() - 1) {
                body = withoutEnding(text, paragraph, body, parts);
            }
            Lines.in(text, body).forEach(line -> parts.add(new Part(PartKind.BODY, line)));
        }
    }

    private static Span withoutOpening(String text, Paragraph paragraph, Span body, List<Part> parts) {
        Optional<Opening> opening = Opening.prefix(paragraph.value());
        if (opening.isEmpty()) {
            return body;
        }
        Span span = paragraph.sourceOf(0, opening.get().end());
        return setApart(new Part(opening.get().kind(), span), text, body, new Span(span.end(), body.end()), parts);
    }

    private Span withoutEnding(String text, Paragraph paragraph, Span body, List<Part> parts) {
        Optional<Boilerplate.Ending> ending = boilerplate.endingOf(paragraph.value());
        if (ending.isEmpty()) {
            return body;
        }
        int start = ending.get().start() + (paragraph.value().charAt(ending.get().start()) == ' ' ? 1 : 0);
        Span span = paragraph.sourceOf(start, paragraph.value().length());
        Span rest = new Span(body.start(), Math.max(body.start(), span.start()));
        return setApart(Part.boilerplate(span, ending.get().rule()), text, body, rest, parts);
    }

    /** Sets a part of a paragraph apart if the rest of it still says something, and returns what is then left of it. */
    private static Span setApart(Part part, String text, Span body, Span rest, List<Part> parts) {
        if (Lines.in(text, rest).isEmpty()) {
            return body;
        }
        parts.add(part);
        return rest;
    }
}
