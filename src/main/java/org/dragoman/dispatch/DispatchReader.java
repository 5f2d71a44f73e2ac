package org.dragoman.dispatch;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.dragoman.dispatch.date.DateMention;
import org.dragoman.dispatch.date.DateReader;
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
    private static final int MOST_TITLES = 3;

    /** What stands in the place of a rule's name for text that ends several items of a feed, and for agencies below it. */
    private static final String REPEATED = "repeated-ending";
    private static final String SIGNATURE = "signature";

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
            Map<Paragraph, Part> aside = setAside(paragraphs);
            int first = readOpeningLines(paragraphs, dispatch.headline(), aside, parts);
            int end = readClosingLines(paragraphs, first, aside, dispatch.repeated(), parts);
            readStory(dispatch.text(), paragraphs.subList(first, end), aside, parts);
            parts.sort(Comparator.comparingInt(part -> part.span().start()));
        }
        return new DispatchParts(parts, QuotationReader.read(dispatch.text(), parts), dates(dispatch, parts));
    }

    private static List<DateMention> dates(Dispatch dispatch, List<Part> parts) {
        List<Span> aside = parts.stream().filter(part -> part.kind() == PartKind.BOILERPLATE).map(Part::span).toList();
        return DateReader.read(dispatch.text(), dispatch.published().map(OffsetDateTime::toLocalDate)).stream()
                .filter(date -> aside.stream().noneMatch(date.source()::overlaps)).toList();
    }

    /** The paragraphs that are boilerplate wherever they stand. */
    private Map<Paragraph, Part> setAside(List<Paragraph> paragraphs) {
        Map<Paragraph, Part> aside = new IdentityHashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<String> rule = boilerplate.ruleFor(paragraphs.get(i).value(), false);
            if (rule.isPresent()) {
                int end = boilerplate.isLabel(paragraphs.get(i).value()) ? endOfTitles(paragraphs, i + 1) : i + 1;
                paragraphs.subList(i, end)
                        .forEach(paragraph -> aside.putIfAbsent(paragraph, Part.boilerplate(paragraph.span(), rule.get())));
            }
        }
        return aside;
    }

    private static int endOfTitles(List<Paragraph> paragraphs, int start) {
        int end = start;
        while (end < paragraphs.size() && end - start < MOST_TITLES && isTitle(paragraphs.get(end).value())) {
            end++;
        }
        return end;
    }

    private static boolean isTitle(String paragraph) {
        return paragraph.split(" ").length <= LONGEST_HEADLINE
                && ".،:؛\",".indexOf(paragraph.charAt(paragraph.length() - 1)) < 0;
    }

    private static int readOpeningLines(List<Paragraph> paragraphs, Optional<String> headline, Map<Paragraph, Part> aside,
            List<Part> parts) {
        int at = 0;
        int lines = 0;
        while (lines < MOST_OPENING_LINES && at < paragraphs.size() - 1) {
            Paragraph line = paragraphs.get(at);
            List<Paragraph> below = paragraphs.subList(at + 1, paragraphs.size()).stream()
                    .filter(paragraph -> !aside.containsKey(paragraph)).limit(2).toList();
            Optional<Part> part = Optional.ofNullable(aside.get(line));
            if (part.isEmpty() && !below.isEmpty()) {
                boolean belowCredits = !parts.isEmpty() && parts.get(parts.size() - 1).kind() == PartKind.DATELINE;
                part = openingLine(line, below.get(0), belowCredits).map(kind -> new Part(kind, line.span()));
                if (part.isEmpty() && lines == 0 && isHeadline(line, below, headline)) {
                    part = Optional.of(new Part(PartKind.HEADLINE, line.span()));
                }
                lines++;
            }
            if (part.isEmpty()) {
                break;
            }
            parts.add(part.get());
            at++;
        }
        return at;
    }

    /** The first line is the headline when it repeats the given one or, without one, when it looks like one. */
    private static boolean isHeadline(Paragraph first, List<Paragraph> below, Optional<String> headline) {
        return headline.map(line -> ArabicNormalizer.normalize(line).value().equals(first.value()))
                .orElseGet(() -> looksLikeHeadline(first.value(), below));
    }

    /** A short line without a full stop above credits or above a longer paragraph that has one. */
    private static boolean looksLikeHeadline(String first, List<Paragraph> below) {
        String second = below.get(0).value();
        boolean aboveStory = second.length() > 1.3 * first.length()
                && ".!؟\")".indexOf(second.charAt(second.length() - 1)) >= 0;
        boolean aboveCredits = Opening.line(second).isPresent() || Opening.prefix(second).isPresent()
                || below.size() > 1 && Opening.isByline(second, below.get(1).value());
        return isTitle(first) && (aboveStory || aboveCredits);
    }

    private static Optional<PartKind> openingLine(Paragraph line, Paragraph next, boolean belowDateline) {
        if (Credits.isPlace(line.value()) && Opening.line(next.value()).isPresent()) {
            return Optional.of(PartKind.DATELINE);
        }
        return Opening.line(line.value()).map(Opening::kind)
                .or(() -> Opening.isByline(line.value(), next.value())
                        || belowDateline && Opening.isNameAboveStory(line.value(), next.value()) ? Optional.of(PartKind.BYLINE)
                                : Optional.empty());
    }

    /** @return where the closing paragraphs begin */
    private int readClosingLines(List<Paragraph> paragraphs, int first, Map<Paragraph, Part> aside, List<Span> repeated,
            List<Part> parts) {
        int end = paragraphs.size();
        while (end > first + 1 && paragraphs.size() - end < MOST_CLOSING_LINES) {
            Paragraph last = paragraphs.get(end - 1);
            Optional<Part> part = Optional.ofNullable(aside.get(last)).or(() -> closingLine(last, repeated));
            if (part.isEmpty()) {
                break;
            }
            parts.add(part.get());
            end--;
        }
        return end;
    }

    private Optional<Part> closingLine(Paragraph paragraph, List<Span> repeated) {
        String line = paragraph.value();
        return boilerplate.ruleFor(line, true)
                .or(() -> repeated.contains(paragraph.span()) ? Optional.of(REPEATED) : Optional.empty())
                .or(() -> Credits.isSignature(line) ? Optional.of(SIGNATURE) : Optional.empty())
                .map(rule -> Part.boilerplate(paragraph.span(), rule))
                .or(() -> closingCredit(line).map(kind -> new Part(kind, paragraph.span())));
    }

    private static Optional<PartKind> closingCredit(String line) {
        return Credits.isPerson(line) ? Optional.of(PartKind.BYLINE)
                : Opening.line(line).flatMap(opening -> Credits.kindOf(line));
    }

    private void readStory(String text, List<Paragraph> story, Map<Paragraph, Part> aside, List<Part> parts) {
        boolean onlyBoilerplate = aside.keySet().containsAll(story);
        for (int i = 0; i < story.size(); i++) {
            Paragraph paragraph = story.get(i);
            if (!onlyBoilerplate && aside.containsKey(paragraph)) {
                parts.add(aside.get(paragraph));
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
        int end = opening.get().end();
        Span span = paragraph.sourceOf(0, end);
        Span rest = setApart(new Part(opening.get().kind(), span), text, body, new Span(span.end(), body.end()), parts);
        OptionalInt byline = Opening.bylineAfter(paragraph.value(), end);
        if (byline.isEmpty() || rest.start() == body.start()) {
            return rest;
        }
        int start = paragraph.value().charAt(end) == ' ' ? end + 1 : end;
        Span name = paragraph.sourceOf(start, byline.getAsInt());
        return setApart(new Part(PartKind.BYLINE, name), text, rest, new Span(name.end(), rest.end()), parts);
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
