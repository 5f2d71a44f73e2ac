package org.dragoman.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts printed lines together to paragraphs, one a line. A PDF knows no paragraphs: a new one begins after a wide gap, where
 * the type changes its size, and after a line that ends a sentence before the column ends.
 */
final class PrintedParagraphs {

    private static final double WIDE_GAP = 1.35;
    private static final double SHORT = 0.08;
    private static final double OTHER_SIZE = 0.15;

    private PrintedParagraphs() {
    }

    static String join(List<PrintedLine> printed) {
        List<PrintedLine> lines = withoutPageNumbers(printed);
        double left = lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PrintedLine::right).max().orElse(0);
        double gap = usualGap(lines);
        StringBuilder text = new StringBuilder();
        PrintedLine last = null;
        for (PrintedLine line : lines) {
            if (last != null) {
                text.append(begins(last, line, gap) || endsEarly(last, left, right) ? '\n' : ' ');
            }
            text.append(line.text());
            last = line;
        }
        return text.toString();
    }

    /** A number that stands alone as the first or last line of its page. */
    private static List<PrintedLine> withoutPageNumbers(List<PrintedLine> lines) {
        return IntStream.range(0, lines.size()).filter(i -> {
            boolean first = i == 0 || lines.get(i - 1).page() != lines.get(i).page();
            boolean last = i == lines.size() - 1 || lines.get(i + 1).page() != lines.get(i).page();
            return !(lines.get(i).isPageNumber() && (first || last));
        }).mapToObj(lines::get).toList();
    }

    private static boolean begins(PrintedLine last, PrintedLine line, double gap) {
        boolean otherSize = Math.abs(line.height() - last.height()) > OTHER_SIZE * last.height();
        if (last.page() != line.page()) {
            return otherSize || last.endsSentence();
        }
        return otherSize || line.base() - last.base() > gap * WIDE_GAP;
    }

    private static boolean endsEarly(PrintedLine last, double left, double right) {
        return last.endsSentence() && last.shortBy(left, right) > SHORT;
    }

    /** The median distance from a line to the next on its page. */
    private static double usualGap(List<PrintedLine> lines) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).base() - lines.get(i - 1).base();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0) {
                gaps.add(gap);
            }
        }
        return gaps.isEmpty() ? Double.MAX_VALUE : gaps.stream().sorted().skip((gaps.size() - 1) / 2).findFirst().orElseThrow();
    }
}
