package org.dragoman.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiTransform;
import com.ibm.icu.text.BidiTransform.Mirroring;
import com.ibm.icu.text.BidiTransform.Order;

/**
 * Writes PDFs (ISO 32000-1) of A4 pages as printers do: every line where it stands, its characters from left to right. The font
 * has blank glyphs, each half as wide as the type is high, and says which characters they are.
 */
final class PrintedPages {

    private static final double GLYPH = 0.5;
    private static final double LEADING = 1.5;

    private final List<Integer> characters = new ArrayList<>();
    private final List<StringBuilder> pages = new ArrayList<>();

    PrintedPages page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** @param base from the upper edge */
    PrintedPages line(double left, double base, double size, String text) {
        String printed = isArabic(text)
                ? new BidiTransform().transform(text, Bidi.RTL, Order.LOGICAL, Bidi.LTR, Order.VISUAL, Mirroring.OFF, 0)
                : text;
        String codes = printed.codePoints().mapToObj(character -> String.format(Locale.ROOT, "%02X", code(character)))
                .collect(Collectors.joining());
        pages.get(pages.size() - 1).append(
                String.format(Locale.ROOT, "BT /F %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n", size, left, 842 - base, codes));
        return this;
    }

    /** A paragraph in a column, its lines ragged at their ends. */
    PrintedPages column(double left, double right, double base, double size, String text) {
        double below = base;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size) > right - left) {
                set(left, right, below, size, line.toString());
                line.setLength(0);
                below += LEADING * size;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return set(left, right, below, size, line.toString());
    }

    private PrintedPages set(double left, double right, double base, double size, String line) {
        return line(isArabic(line) ? right - width(line, size) : left, base, size, line);
    }

    private static double width(String text, double size) {
        return text.length() * GLYPH * size;
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC);
    }

    private int code(int character) {
        if (!characters.contains(character)) {
            characters.add(character);
        }
        return characters.indexOf(character) + 1;
    }

    byte[] pdf() {
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count " + pages.size() + "/Kids["
                        + IntStream.range(0, pages.size()).mapToObj(i -> 6 + 2 * i + " 0 R").collect(Collectors.joining(" "))
                        + "]>>",
                font(), stream(toUnicode()), stream("500 0 0 0 500 700 d1")));
        for (int i = 0; i < pages.size(); i++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " + (7 + 2 * i)
                    + " 0 R>>");
            objects.add(stream(pages.get(i).toString()));
        }
        return written(objects);
    }

    private String font() {
        String names = IntStream.rangeClosed(1, characters.size()).mapToObj(i -> "/g" + i).collect(Collectors.joining());
        return "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar "
                + characters.size() + "/Widths[" + "500 ".repeat(characters.size()) + "]/Encoding<</Type/Encoding/Differences[1"
                + names + "]>>/CharProcs<<" + names.replaceAll("/g\\d+", "$0 5 0 R") + ">>/ToUnicode 4 0 R/Resources<<>>>>";
    }

    private String toUnicode() {
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n" + characters.size() + " beginbfchar\n"
                + IntStream.range(0, characters.size())
                        .mapToObj(i -> String.format(Locale.ROOT, "<%02X> <%04X>\n", i + 1, characters.get(i)))
                        .collect(Collectors.joining())
                + "endbfchar endcmap end end";
    }

    private static String stream(String content) {
        return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static byte[] written(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder places = new StringBuilder();
        out.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes((i + 1 + " 0 obj" + objects.get(i) + "endobj\n").getBytes(StandardCharsets.US_ASCII));
        }
        int table = out.size();
        int count = objects.size() + 1;
        out.writeBytes(("xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer<</Size " + count
                + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
