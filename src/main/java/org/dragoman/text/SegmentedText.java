package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the segments in it that are translated one by one. What lies before, between and after them, the gaps, is
 * kept as it stands: {@code gap(0) + segment(0) + gap(1) + ... + segment(n - 1) + gap(n)} is the text.
 *
 * @param text the whole text
 * @param segments ascending, disjoint, within the text; one may be empty, as a translation can be
 */
public record SegmentedText(String text, List<Span> segments) {

    public SegmentedText {
        segments = List.copyOf(segments);
        int free = 0;
        for (Span segment : segments) {
            if (segment.start() < free || segment.end() > text.length()) {
                throw new IllegalArgumentException("Segment " + segment + " overlaps the one before it or leaves a text of "
                        + text.length() + " code units");
            }
            free = segment.end();
        }
    }

    /**
     * Joins gaps and segments to a text.
     *
     * @param gaps one more than segments
     */
    public static SegmentedText join(List<String> gaps, List<String> segments) {
        if (gaps.size() != segments.size() + 1) {
            throw new IllegalArgumentException(gaps.size() + " gaps do not fit " + segments.size() + " segments");
        }
        StringBuilder text = new StringBuilder(gaps.get(0));
        List<Span> spans = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            int start = text.length();
            text.append(segments.get(i));
            spans.add(new Span(start, text.length()));
            text.append(gaps.get(i + 1));
        }
        return new SegmentedText(text.toString(), spans);
    }

    public int size() {
        return segments.size();
    }

    public String segment(int index) {
        return segments.get(index).in(text);
    }

    /** What lies before segment {@code index}; {@code gap(size())} is what follows the last one. */
    public String gap(int index) {
        int start = index == 0 ? 0 : segments.get(index - 1).end();
        int end = index == size() ? text.length() : segments.get(index).start();
        return text.substring(start, end);
    }

    public List<String> segmentTexts() {
        return segments.stream().map(segment -> segment.in(text)).toList();
    }

    public List<String> gaps() {
        List<String> gaps = new ArrayList<>(size() + 1);
        for (int i = 0; i <= size(); i++) {
            gaps.add(gap(i));
        }
        return gaps;
    }

    /**
     * This text with every segment replaced and every gap kept.
     *
     * @param replacements as many as segments, in their order
     */
    public SegmentedText withSegments(List<String> replacements) {
        return join(gaps(), replacements);
    }
}
