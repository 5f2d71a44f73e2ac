package org.dragoman.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.text.TextPosition;

/**
 * Type that stands in one line without a gutter in it.
 *
 * @param left
 *        in points from the left edge, as right
 * @param top
 *        in points from the upper edge, as base
 */
record PrintedRun(List<TextPosition> places, double left, double right, double top, double base) {

    double middle() {
        return (top + base) / 2;
    }

    /** The runs of a page, from top to bottom. */
    static List<PrintedRun> of(List<TextPosition> places, double size) {
        List<TextPosition> inOrder = places.stream()
                .sorted(Comparator.comparingDouble((TextPosition place) -> Math.round(place.getYDirAdj()))
                        .thenComparingDouble(TextPosition::getXDirAdj))
                .toList();
        List<PrintedRun> runs = new ArrayList<>();
        List<TextPosition> run = new ArrayList<>();
        double end = 0;
        for (TextPosition place : inOrder) {
            boolean goesOn = !run.isEmpty() && Math.round(place.getYDirAdj()) == Math.round(run.get(0).getYDirAdj())
                    && PageParts.isOneRun(place.getXDirAdj() - end, size);
            if (!goesOn && !run.isEmpty()) {
                runs.add(of(run));
                run = new ArrayList<>();
            }
            end = goesOn ? Math.max(end, end(place)) : end(place);
            run.add(place);
        }
        if (!run.isEmpty()) {
            runs.add(of(run));
        }
        return runs;
    }

    private static PrintedRun of(List<TextPosition> run) {
        double base = run.stream().mapToDouble(TextPosition::getYDirAdj).max().orElseThrow();
        double height = run.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElseThrow();
        return new PrintedRun(List.copyOf(run), run.get(0).getXDirAdj(),
                run.stream().mapToDouble(PrintedRun::end).max().orElseThrow(), base - height, base);
    }

    private static double end(TextPosition place) {
        return place.getXDirAdj() + place.getWidthDirAdj();
    }
}
