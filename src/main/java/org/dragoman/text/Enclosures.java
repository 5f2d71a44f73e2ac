package org.dragoman.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stretches of a line that are not cut as long as there is another way: quotations, brackets, addresses. */
final class Enclosures {

    /** Every repetition has a bound, so that no text makes the search slow. */
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"«»\\u0600-\\u06FF]{0,500}[\\w/#=&%-]"
            + "|(?<![\\w+-])[\\w+-]{1,64}+(?:\\.[\\w+-]{1,64}+){0,4}+@[\\w-]{1,64}+(?:\\.[\\w-]{1,64}+){1,4}"
            + "|(?<![\\w-])[\\w-]{1,64}+(?:\\.[\\w-]{1,64}+){0,4}\\.[a-z]{2,6}\\b");

    /** Ascending, disjoint: an enclosure within another is left out. */
    private final List<Span> outermost;

    private Enclosures(List<Span> outermost) {
        this.outermost = outermost;
    }

    static Enclosures in(String text, Span line) {
        List<Span> found = new ArrayList<>();
        QuotationMarks.in(text, line).stream().filter(QuotationMarks.Quoted::isWhole).map(QuotationMarks.Quoted::span)
                .forEach(found::add);
        addBrackets(text, line, found);
        Matcher address = ADDRESS.matcher(text).region(line.start(), line.end());
        while (address.find()) {
            found.add(new Span(address.start(), address.end()));
        }
        found.sort(Comparator.comparingInt(Span::start));
        return new Enclosures(merged(found));
    }

    /** True when the offset lies within an enclosure, not at its ends. */
    boolean enclose(int offset) {
        return around(offset) != null;
    }

    /** The outermost enclosure the offset lies within, or null. */
    Span around(int offset) {
        int low = 0;
        int high = outermost.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = outermost.get(middle);
            if (offset <= span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return span;
            }
        }
        return null;
    }

    private static void addBrackets(String text, Span line, List<Span> found) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = line.start(); at < line.end(); at++) {
            char unit = text.charAt(at);
            if (unit == '(' || unit == '[' || unit == '{') {
                open.push(at);
            } else if ((unit == ')' || unit == ']' || unit == '}') && !open.isEmpty()) {
                found.add(new Span(open.pop(), at + 1));
            }
        }
    }

    /** Joins what overlaps, so that a bracket that ends within a quotation extends it. */
    private static List<Span> merged(List<Span> ascending) {
        List<Span> merged = new ArrayList<>();
        for (Span span : ascending) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(span)) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
