package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;

import com.ibm.icu.text.BreakIterator;

/**
 * Splits Arabic wire copy into the segments that are translated one by one.
 *
 * <p>
 * A line never shares a segment with the next one. Within a line the Unicode sentence boundaries (UAX #29) count, except in
 * quotations, brackets, addresses, abbreviations and after "..". What is still longer than the limit goes to
 * {@link ClauseSplitter}. White space, bullets, numbering, emoji and block markup around the segments stay in the gaps.
 */
public final class SentenceSplitter {

    private final ToIntFunction<String> measure;
    private final int most;
    private final ClauseSplitter clauses;

    /**
     * @param measure the length of a text in the caller's units, model tokens as a rule; called once a sentence and, for
     *        sentences over the limit, once a word and once a piece
     * @param most the longest segment, in the same units
     */
    public SentenceSplitter(ToIntFunction<String> measure, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A segment cannot be limited to " + most);
        }
        this.measure = Objects.requireNonNull(measure, "measure");
        this.most = most;
        this.clauses = new ClauseSplitter(measure, most);
    }

    public SegmentedText split(String text) {
        return new SegmentedText(text, split(text, Span.of(text)));
    }

    /** The segments of a part of a text, in offsets of the whole text. */
    public List<Span> split(String text, Span part) {
        List<Span> segments = new ArrayList<>();
        for (Span line : Lines.in(text, part)) {
            splitLine(text, line, segments);
        }
        return segments;
    }

    private void splitLine(String text, Span line, List<Span> segments) {
        Enclosures enclosures = Enclosures.in(text, line);
        BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(line.in(text));
        int start = line.start();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            int boundary = line.start() + end;
            if (boundary == line.end() || isSentenceEnd(text, line, boundary, enclosures)) {
                addSentence(text, new Span(start, boundary), enclosures, segments);
                start = boundary;
            }
        }
    }

    private void addSentence(String text, Span range, Enclosures enclosures, List<Span> segments) {
        Span sentence = Lines.withoutBullet(text, Lines.trimmed(text, range));
        if (!Lines.hasContent(text, sentence)) {
            return;
        }
        if (measure.applyAsInt(sentence.in(text)) <= most) {
            segments.add(sentence);
        } else {
            segments.addAll(clauses.split(text, sentence, enclosures));
        }
    }

    private static boolean isSentenceEnd(String text, Span line, int boundary, Enclosures enclosures) {
        if (enclosures.enclose(boundary)) {
            return false;
        }
        int stop = boundary - 1;
        while (stop > line.start() && !FullStops.isTerminator(text.charAt(stop))) {
            stop--;
        }
        if (!FullStops.endsSentence(text, line, stop)) {
            return false;
        }
        Span enclosing = enclosures.around(stop);
        return enclosing == null || text.charAt(stop) == '.' || startsNewSentence(text, line, boundary, enclosing);
    }

    /**
     * Whether a sentence ends after a closing mark that follows a question: قال: "إلى متى؟" وأضاف, not فيلم "إلى متى؟" وغيره.
     */
    private static boolean startsNewSentence(String text, Span line, int boundary, Span enclosing) {
        int before = enclosing.start() - 1;
        while (before > line.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean introduced = before <= line.start() || text.charAt(before) == ':';
        return introduced && ClauseBoundaries.beginsWithConjunction(firstWord(text, new Span(boundary, line.end())));
    }

    private static String firstWord(String text, Span range) {
        int end = range.start();
        while (end < range.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(range.start(), end);
    }
}
