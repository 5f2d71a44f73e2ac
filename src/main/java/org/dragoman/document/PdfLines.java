package org.dragoman.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF with where they stand. */
final class PdfLines extends PDFTextStripper {

    private final List<PrintedLine> lines = new ArrayList<>();
    private List<TextPosition> places = new ArrayList<>();
    private int columns;
    private int column;

    PdfLines() {
        // Glyphs may be drawn in any order; what can be read is the order in which they stand.
        setSortByPosition(true);
        setParagraphStart("");
        setParagraphEnd("");
        setPageStart("");
        setPageEnd("");
        setArticleStart("");
        setArticleEnd("");
    }

    List<PrintedLine> lines() {
        return lines;
    }

    /** Part by part: the library by itself would read across all columns. */
    @Override
    protected void writePage() throws IOException {
        List<List<TextPosition>> articles = List.copyOf(charactersByArticle);
        for (List<TextPosition> article : articles) {
            for (PageParts.Part part : parts(article)) {
                column = part.column() ? ++columns : PrintedLine.ACROSS;
                charactersByArticle.clear();
                charactersByArticle.add(part.runs().stream().flatMap(run -> run.places().stream())
                        .collect(Collectors.toCollection(ArrayList::new)));
                super.writePage();
                end();
            }
        }
    }

    private static List<PageParts.Part> parts(List<TextPosition> article) {
        List<TextPosition> seen = article.stream().filter(place -> !place.getUnicode().isBlank()).toList();
        double size = seen.stream().mapToDouble(TextPosition::getFontSizeInPt).sorted().skip(seen.size() / 2).findFirst()
                .orElse(0);
        boolean rightToLeft = VisualText
                .readsRightToLeft(seen.stream().map(TextPosition::getUnicode).collect(Collectors.joining()));
        return size <= 0 ? List.of() : PageParts.of(PrintedRun.of(article, size), size, rightToLeft);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        places.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        // Spaces are told from the places of the glyphs.
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void writePageEnd() throws IOException {
        end();
        super.writePageEnd();
    }

    private void end() {
        // Both parts of a ligature stand at one place; the one without a width is the second, so in right-to-left text the
        // one that is met first from the left.
        places.sort(Comparator.comparingDouble(TextPosition::getXDirAdj).thenComparingDouble(TextPosition::getWidthDirAdj));
        String line = VisualText.logical(asPrinted()).strip();
        if (!line.isEmpty()) {
            double left = places.get(0).getXDirAdj();
            double right = places.stream().mapToDouble(PdfLines::end).max().orElse(left);
            double height = places.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(0);
            lines.add(new PrintedLine(getCurrentPageNo(), column, line, left, right, places.get(0).getYDirAdj(), height));
        }
        places = new ArrayList<>();
    }

    /** The characters from left to right, with a space where a gap is. */
    private String asPrinted() {
        StringBuilder text = new StringBuilder();
        TextPosition last = null;
        for (TextPosition place : places) {
            if (last != null && place.getXDirAdj() - end(last) > getSpacingTolerance() / 2 * place.getWidthOfSpace()) {
                text.append(' ');
            }
            text.append(VisualText.asSeen(place.getUnicode()));
            last = last != null && end(last) > end(place) ? last : place;
        }
        return text.toString();
    }

    private static double end(TextPosition place) {
        return place.getXDirAdj() + place.getWidthDirAdj();
    }
}
