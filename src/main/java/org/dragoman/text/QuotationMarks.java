package org.dragoman.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pairs the quotation marks of a paragraph.
 *
 * <p>
 * Wire copy writes "…", «…», “…”, ”…“, »…«, ″…″ and mixes of them, forgets marks and puts spaces on the wrong side. So what
 * stands around a mark decides before its shape does: after white space and before a letter it opens (و and ب and the like
 * may cling to it: و"غير مبرر"), after a letter and before white space it closes, and anywhere else it closes what is open.
 * Leftover marks that point the same way are taken for pairs with a misplaced space.
 */
public final class QuotationMarks {

    /**
     * A stretch of one paragraph between quotation marks.
     *
     * @param span with its marks; from the paragraph's start when not opened there, to its end when not closed there
     * @param depth how many quotations enclose it, 0 when none
     * @param opened false when only the closing mark stands in the paragraph
     * @param closed false when only the opening mark stands in the paragraph
     */
    public record Quoted(Span span, int depth, boolean opened, boolean closed) {

        public Quoted {
            if (!opened && !closed || depth < 0) {
                throw new IllegalArgumentException("A quotation has at least one mark and no negative depth");
            }
        }

        public boolean isWhole() {
            return opened && closed;
        }

        /** What is quoted, without the marks. */
        public Span quoted() {
            return new Span(span.start() + (opened ? 1 : 0), span.end() - (closed ? 1 : 0));
        }
    }

    /** Marks that close one another. Single ones are apostrophes too, so they count only where nothing is in doubt. */
    private enum Family {
        DOUBLE,
        GUILLEMET,
        SINGLE;

        static Family of(char unit) {
            return switch (unit) {
                case '"', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\uFF02' -> DOUBLE;
                case '«', '»' -> GUILLEMET;
                case '\'', '\u2018', '\u2019', '\u201A', '\u201B' -> SINGLE;
                default -> null;
            };
        }
    }

    private record Mark(int at, Family family) {
    }

    /** Two leftover marks farther apart than that are two forgotten ones. */
    private static final int LONGEST_MISPLACED = 300;

    private final String text;
    private final Span range;
    private final Deque<Mark> open = new ArrayDeque<>();
    private final Map<Family, Integer> openOf = new EnumMap<>(Family.class);
    private final List<Span> pairs = new ArrayList<>();
    private final List<Mark> unclosed = new ArrayList<>();
    private final List<Mark> unopened = new ArrayList<>();

    private QuotationMarks(String text, Span range) {
        this.text = text;
        this.range = range;
    }

    /**
     * The quotations of one paragraph.
     *
     * @return in the order of their first mark, an enclosing one before those in it
     */
    public static List<Quoted> in(String text, Span paragraph) {
        QuotationMarks marks = new QuotationMarks(text, paragraph);
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            Family family = Family.of(text.charAt(at));
            if (family != null) {
                marks.read(new Mark(at, family));
            }
        }
        marks.unclosed.addAll(marks.open);
        marks.pairLeftovers(marks.unclosed);
        marks.pairLeftovers(marks.unopened);
        return marks.quotedSpans();
    }

    private void read(Mark mark) {
        Setting setting = Setting.of(text, range, mark.at);
        boolean single = mark.family == Family.SINGLE;
        if (setting == Setting.OPENING) {
            open(mark);
        } else if (isOpen(mark.family) && !(single && setting == Setting.EITHER)) {
            close(mark);
        } else if (!single && setting == Setting.CLOSING) {
            addUnopened(mark);
        } else if (!single) {
            open(mark);
        }
    }

    /** Keeps the mark as one that nothing opened, unless it stands for inches: 4.7". */
    private void addUnopened(Mark mark) {
        boolean inches = text.charAt(mark.at) != '\u201D' && Character.isDigit(text.charAt(mark.at - 1));
        if (mark.family != Family.DOUBLE || !inches) {
            unopened.add(mark);
        }
    }

    private boolean isOpen(Family family) {
        return openOf.getOrDefault(family, 0) > 0;
    }

    private void open(Mark mark) {
        open.push(mark);
        openOf.merge(mark.family, 1, Integer::sum);
    }

    /** Closes the innermost quotation of the family; what was opened in it and not closed stays unclosed. */
    private void close(Mark mark) {
        Mark opening = pop();
        while (opening.family != mark.family) {
            unclosed.add(opening);
            opening = pop();
        }
        pairs.add(new Span(opening.at, mark.at + 1));
    }

    private Mark pop() {
        Mark mark = open.pop();
        openOf.merge(mark.family, -1, Integer::sum);
        return mark;
    }

    /** Pairs neighbours among the marks left over, when nothing else is quoted between them. */
    private void pairLeftovers(List<Mark> leftovers) {
        leftovers.removeIf(mark -> mark.family == Family.SINGLE);
        leftovers.sort(Comparator.comparingInt(Mark::at));
        List<Span> misplaced = new ArrayList<>();
        for (int i = 0; i + 1 < leftovers.size() && leftovers.size() % 2 == 0; i += 2) {
            Span pair = new Span(leftovers.get(i).at, leftovers.get(i + 1).at + 1);
            if (leftovers.get(i).family == leftovers.get(i + 1).family && pair.length() <= LONGEST_MISPLACED) {
                misplaced.add(pair);
            }
        }
        if (misplaced.size() * 2 == leftovers.size() && pairs.stream().noneMatch(pair -> overlapsAny(pair, misplaced))) {
            pairs.addAll(misplaced);
            leftovers.clear();
        }
    }

    private static boolean overlapsAny(Span pair, List<Span> ascending) {
        int at = Collections.binarySearch(ascending, pair, Comparator.comparingInt(Span::start));
        int before = at >= 0 ? at : -at - 2;
        return before >= 0 && ascending.get(before).overlaps(pair)
                || before + 1 < ascending.size() && ascending.get(before + 1).overlaps(pair);
    }

    private List<Quoted> quotedSpans() {
        List<Quoted> quoted = new ArrayList<>();
        pairs.forEach(span -> quoted.add(new Quoted(span, 0, true, true)));
        unclosed.forEach(mark -> quoted.add(new Quoted(new Span(mark.at, range.end()), 0, true, false)));
        unopened.forEach(mark -> quoted.add(new Quoted(new Span(range.start(), mark.at + 1), 0, false, true)));
        quoted.sort(Comparator.comparingInt((Quoted one) -> one.span().start())
                .thenComparing(Comparator.comparingInt((Quoted one) -> one.span().end()).reversed()));
        Deque<Quoted> enclosing = new ArrayDeque<>();
        quoted.replaceAll(one -> withDepth(one, enclosing));
        return quoted;
    }

    private static Quoted withDepth(Quoted one, Deque<Quoted> enclosing) {
        if (!one.isWhole()) {
            return one;
        }
        while (!enclosing.isEmpty() && enclosing.peek().span().end() <= one.span().start()) {
            enclosing.pop();
        }
        Quoted deep = new Quoted(one.span(), enclosing.size(), true, true);
        enclosing.push(deep);
        return deep;
    }

    /** What the characters around a quotation mark say about it. */
    private enum Setting {

        OPENING,
        CLOSING,
        EITHER;

        /** Particles that are written together with the word after them, so a mark may follow: ب"عروس الرمال". */
        private static final Pattern PARTICLES = Pattern.compile("[وف]?(?:[بلك]|[بك]?ال|لل)?\u0640?");

        private static final int LONGEST_PARTICLES = 4;
        private static final int FARTHEST_MARK = 8;

        static Setting of(String text, Span range, int at) {
            int before = at - 1;
            while (before >= range.start() && at - before < FARTHEST_MARK && isMark(text.charAt(before))) {
                before--;
            }
            int after = at + 1;
            while (after < range.end() && after - at < FARTHEST_MARK && isMark(text.charAt(after))) {
                after++;
            }
            boolean opensRight = after < range.end() && opensBefore(text.charAt(after));
            if (opensRight && opensAfter(text, range.start(), before)) {
                return OPENING;
            }
            boolean closesLeft = before >= range.start() && !isSpace(text.charAt(before))
                    && !isOpenBracket(text.charAt(before));
            return closesLeft && !opensRight ? CLOSING : EITHER;
        }

        private static boolean isMark(char unit) {
            return "\"\u201C\u201D\u201E\u201F\u2033\uFF02«»".indexOf(unit) >= 0;
        }

        private static boolean opensBefore(char unit) {
            return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit) || "([{#@$+…".indexOf(unit) >= 0;
        }

        private static boolean opensAfter(String text, int start, int before) {
            if (before < start || isSpace(text.charAt(before)) || isOpenBracket(text.charAt(before))
                    || "-\u2013\u2014/:".indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            int word = before;
            while (word >= start && before - word <= LONGEST_PARTICLES && Character.isLetter(text.charAt(word))) {
                word--;
            }
            boolean begins = word < start || isSpace(text.charAt(word)) || isOpenBracket(text.charAt(word));
            return begins && PARTICLES.matcher(text.substring(word + 1, before + 1)).matches();
        }

        private static boolean isOpenBracket(char unit) {
            return "([{".indexOf(unit) >= 0;
        }

        private static boolean isSpace(char unit) {
            return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
        }
    }
}
