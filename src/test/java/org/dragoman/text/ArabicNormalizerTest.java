package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class ArabicNormalizerTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|([\\\\tnr]))");

    @Test
    void agreesWithTheTrainingSide() throws IOException {
        List<String[]> pairs = fixture();
        assertEquals(2000, pairs.size());
        for (String[] pair : pairs) {
            assertEquals(pair[1], normalized(pair[0]), () -> "from " + pair[0]);
        }
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        for (String[] pair : fixture()) {
            assertEquals(pair[1], normalized(pair[1]));
        }
    }

    @Test
    void mapsEveryPieceToAPieceOfTheSourceThatSaysTheSame() throws IOException {
        for (String[] pair : fixture()) {
            NormalizedText text = ArabicNormalizer.normalize(pair[0]);
            int reached = 0;
            for (int at = 0; at < text.value().length(); at++) {
                Span source = text.sourceOf(new Span(at, at + 1));
                assertTrue(source.start() >= reached, () -> "goes back in " + pair[0]);
                reached = source.start();
                String alone = ArabicNormalizer.normalize("x" + source.in(pair[0]) + "x").value();
                assertTrue(alone.indexOf(text.value().charAt(at), 1) > 0, () -> source + " of " + pair[0]);
            }
        }
    }

    @Test
    void aWordTakesItsRemovedMarksAlong() {
        String source = "\uFEFFقال مـحمّدٌ  نعم";
        NormalizedText text = ArabicNormalizer.normalize(source);
        assertEquals("قال محمد نعم", text.value());
        assertEquals("مـحمّدٌ", text.sourceOf(new Span(4, 8)).in(source));
        assertEquals("  ", text.sourceOf(new Span(8, 9)).in(source));
        assertEquals(new Span(1, source.length()), text.sourceOf(Span.of(text.value())));
    }

    @Test
    void whatOneCharacterBecameMapsBackToAllOfIt() {
        String source = "لا…\uFEFB \uD83D\uDE00\u0627\u0653";
        NormalizedText text = ArabicNormalizer.normalize(source);
        assertEquals("لا...لا \uD83D\uDE00\u0622", text.value());
        assertEquals(new Span(2, 3), text.sourceOf(new Span(3, 4)));
        assertEquals(new Span(3, 4), text.sourceOf(new Span(6, 7)));
        assertEquals(new Span(5, 7), text.sourceOf(new Span(8, 9)));
        assertEquals(new Span(7, 9), text.sourceOf(new Span(10, 11)));
    }

    @Test
    void anEmptySpanMapsToAnEmptySpan() {
        NormalizedText text = ArabicNormalizer.normalize(" \t أب \n");
        assertEquals(new Span(3, 3), text.sourceOf(new Span(0, 0)));
        assertEquals(new Span(5, 5), text.sourceOf(new Span(2, 2)));
        assertEquals(new Span(0, 0), ArabicNormalizer.normalize("\u200F \u0000").sourceOf(new Span(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> text.sourceOf(new Span(0, 3)));
    }

    private static String normalized(String text) {
        return ArabicNormalizer.normalize(text).value();
    }

    private static List<String[]> fixture() throws IOException {
        try (InputStream fixture = ArabicNormalizerTest.class.getResourceAsStream("/normalization/arabic-1.tsv")) {
            return new String(fixture.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new String[] { unescaped(fields[0]), unescaped(fields[1]) })
                    .toList();
        }
    }

    private static String unescaped(String field) {
        return ESCAPE.matcher(field).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                found.group(1) != null ? String.valueOf((char) Integer.parseInt(found.group(1), 16)) : named(found.group(2))));
    }

    private static String named(String letter) {
        return switch (letter) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            default -> letter;
        };
    }
}
