package org.dragoman.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes a page apart into what runs across it and its columns, in the order in which they are read: of columns the right one
 * first where the page is written from right to left. Between columns is a gutter: a strip without type, wider than a space,
 * with several lines of running text on either side. The highest gutter parts the page, and what is above, beside and below it
 * is looked at in the same way.
 */
final class PageParts {

    /** Widths in sizes of the type. */
    private static final double LEAST_GUTTER = 0.8;
    private static final double LEAST_COLUMN = 8;
    private static final int LEAST_LINES = 3;

    /** How much of its column a line of running text fills on average; cells of tables fill less. */
    private static final double LEAST_FILLED = 0.5;
    private static final double STEP = 1;
    private static final int DEEPEST = 8;

    private final boolean rightToLeft;
    private final double size;
    private final List<Part> parts = new ArrayList<>();

    private PageParts(boolean rightToLeft, double size) {
        this.rightToLeft = rightToLeft;
        this.size = size;
    }

    /** @param column whether it is a column, not what runs across the page */
    record Part(List<PrintedRun> runs, boolean column) {
    }

    /** A strip without type. */
    private record Gutter(double x, double top, double bottom) {

        double height() {
            return bottom - top;
        }

        boolean isAbove(PrintedRun run) {
            return run.middle() >= bottom;
        }

        boolean isBelow(PrintedRun run) {
            return run.middle() < top;
        }

        boolean isBeside(PrintedRun run) {
            return !isAbove(run) && !isBelow(run);
        }
    }

    /** @param size of most of the type */
    static List<Part> of(List<PrintedRun> runs, double size, boolean rightToLeft) {
        PageParts page = new PageParts(rightToLeft, size);
        page.takeApart(runs, false, DEEPEST);
        return List.copyOf(page.parts);
    }

    /** Type that stands in a line with less than a gutter between is one run. */
    static boolean isOneRun(double gap, double size) {
        return gap < LEAST_GUTTER * size;
    }

    private void takeApart(List<PrintedRun> runs, boolean column, int depth) {
        Optional<Gutter> found = depth == 0 ? Optional.empty() : highestGutter(runs);
        if (found.isEmpty()) {
            if (!runs.isEmpty()) {
                parts.add(new Part(runs, column));
            }
            return;
        }
        Gutter gutter = found.get();
        takeApart(runs.stream().filter(gutter::isBelow).toList(), column, depth - 1);
        List<PrintedRun> left = beside(runs, gutter).filter(run -> run.left() < gutter.x()).toList();
        List<PrintedRun> right = beside(runs, gutter).filter(run -> run.left() >= gutter.x()).toList();
        takeApart(rightToLeft ? right : left, true, depth - 1);
        takeApart(rightToLeft ? left : right, true, depth - 1);
        takeApart(runs.stream().filter(gutter::isAbove).toList(), column, depth - 1);
    }

    private static Stream<PrintedRun> beside(List<PrintedRun> runs, Gutter gutter) {
        return runs.stream().filter(gutter::isBeside);
    }

    private Optional<Gutter> highestGutter(List<PrintedRun> runs) {
        List<PrintedRun> fromTop = runs.stream().sorted(Comparator.comparingDouble(PrintedRun::top)).toList();
        double left = runs.stream().mapToDouble(PrintedRun::left).min().orElse(0) + LEAST_COLUMN * size;
        double right = runs.stream().mapToDouble(PrintedRun::right).max().orElse(0) - LEAST_COLUMN * size;
        Gutter highest = null;
        for (double x = left; x <= right; x += STEP) {
            for (Gutter gutter : emptyAt(x, fromTop)) {
                if ((highest == null || gutter.height() > highest.height()) && partsColumns(gutter, runs)) {
                    highest = gutter;
                }
            }
        }
        return Optional.ofNullable(highest);
    }

    /** Where, from top to bottom, nothing stands within half a gutter of a place. */
    private List<Gutter> emptyAt(double x, List<PrintedRun> fromTop) {
        List<Gutter> found = new ArrayList<>();
        double margin = LEAST_GUTTER * size / 2;
        double top = fromTop.get(0).top();
        double bottom = 0;
        for (PrintedRun run : fromTop) {
            bottom = Math.max(bottom, run.base());
            if (run.left() - margin < x && x < run.right() + margin) {
                add(found, new Gutter(x, top, run.top()));
                top = Math.max(top, run.base());
            }
        }
        add(found, new Gutter(x, top, bottom + size));
        return found;
    }

    private void add(List<Gutter> found, Gutter gutter) {
        if (gutter.height() > LEAST_LINES * size) {
            found.add(gutter);
        }
    }

    private boolean partsColumns(Gutter gutter, List<PrintedRun> runs) {
        List<PrintedRun> left = beside(runs, gutter).filter(run -> run.left() < gutter.x()).toList();
        List<PrintedRun> right = beside(runs, gutter).filter(run -> run.left() >= gutter.x()).toList();
        double overlap = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
        return isRunningText(left) && isRunningText(right) && overlap > (LEAST_LINES - 1) * size;
    }

    private boolean isRunningText(List<PrintedRun> side) {
        long lines = side.stream().mapToLong(run -> Math.round(run.base() / size)).distinct().count();
        double width = side.stream().mapToDouble(PrintedRun::right).max().orElse(0)
                - side.stream().mapToDouble(PrintedRun::left).min().orElse(0);
        double filled = side.stream().mapToDouble(run -> run.right() - run.left()).sum();
        return lines >= LEAST_LINES && width >= LEAST_COLUMN * size && filled >= LEAST_FILLED * lines * width;
    }

    private static double top(List<PrintedRun> runs) {
        return runs.stream().mapToDouble(PrintedRun::top).min().orElse(0);
    }

    private static double bottom(List<PrintedRun> runs) {
        return runs.stream().mapToDouble(PrintedRun::base).max().orElse(0);
    }
}
