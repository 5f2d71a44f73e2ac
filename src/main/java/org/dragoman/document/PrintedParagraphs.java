package org.dragoman.document;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts printed lines together to paragraphs, one a line. A PDF knows no paragraphs: a new one begins after a wide gap, where
 * the type changes its size, after a line that ends a sentence before the column ends, and with an indented one after a
 * sentence.
 */
final class PrintedParagraphs {

    private static final double WIDE_GAP = 1.35;
    private static final double SHORT = 0.08;
    private static final double LEAST_INDENT = 0.6;
    private static final double MOST_INDENT = 4;
    private static final double OTHER_SIZE = 0.15;

    /** Where a column begins and ends. */
    private record Edges(double left, double right) {

        static Edges of(List<PrintedLine> lines) {
            return new Edges(lines.stream().mapToDouble(PrintedLine::left).min().orElseThrow(),
                    lines.stream().mapToDouble(PrintedLine::right).max().orElseThrow());
        }

        boolean endsEarly(PrintedLine line) {
            return line.endsSentence() && line.shortBy(left, right) > SHORT;
        }

        /** As the first line of a paragraph does in books. */
        boolean beginsLate(PrintedLine line) {
            double indent = line.isRightToLeft() ? right - line.right() : line.left() - left;
            return indent > LEAST_INDENT * line.height() && indent < MOST_INDENT * line.height();
        }
    }

    private PrintedParagraphs() {
    }

    static String join(List<PrintedLine> printed) {
        List<PrintedLine> lines = withoutPageNumbers(printed);
        Map<Integer, Edges> columns = lines.stream().collect(Collectors.groupingBy(PrintedLine::column,
                Collectors.collectingAndThen(Collectors.toList(), Edges::of)));
        double gap = usualGap(lines);
        StringBuilder text = new StringBuilder();
        PrintedLine last = null;
        for (PrintedLine line : lines) {
            if (last != null) {
                boolean ends = columns.get(last.column()).endsEarly(last)
                        || last.endsSentence() && columns.get(line.column()).beginsLate(line);
                text.append(ends || begins(last, line, gap) ? '\n' : ' ');
            }
            text.append(line.text());
            last = line;
        }
        return text.toString();
    }

    /** A number that stands alone at the top or the foot of its page. */
    private static List<PrintedLine> withoutPageNumbers(List<PrintedLine> lines) {
        Map<Integer, DoubleSummaryStatistics> pages = lines.stream().collect(
                Collectors.groupingBy(PrintedLine::page, Collectors.summarizingDouble(PrintedLine::base)));
        return lines.stream().filter(line -> {
            DoubleSummaryStatistics page = pages.get(line.page());
            return !(line.isPageNumber() && (line.base() <= page.getMin() || line.base() >= page.getMax()));
        }).toList();
    }

    private static boolean begins(PrintedLine last, PrintedLine line, double gap) {
        boolean otherSize = Math.abs(line.height() - last.height()) > OTHER_SIZE * last.height();
        if (!last.standsWith(line)) {
            return otherSize || last.endsSentence();
        }
        return otherSize || line.base() - last.base() > gap * WIDE_GAP;
    }

    /** The median distance from a line to the next. */
    private static double usualGap(List<PrintedLine> lines) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).base() - lines.get(i - 1).base();
            if (lines.get(i).standsWith(lines.get(i - 1)) && gap > 0) {
                gaps.add(gap);
            }
        }
        return gaps.isEmpty() ? Double.MAX_VALUE : gaps.stream().sorted().skip((gaps.size() - 1) / 2).findFirst().orElseThrow();
    }
}
