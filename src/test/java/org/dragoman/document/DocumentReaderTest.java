package org.dragoman.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private static final Path FILES = Path.of("src", "test", "resources", "document");
    private static final long MEMORY = 128L << 20;

    private final DocumentReader reader = new DocumentReader(5, Duration.ofMinutes(2), MEMORY);

    /** Two printers, of which one writes ligatures as one glyph and leaves the spaces out between runs. */
    @ParameterizedTest
    @CsvSource({ "chromium.pdf", "pango.pdf" })
    void arabicComesInTheOrderInWhichItIsRead(String file) throws IOException, UnreadableDocumentException {
        String expected = Files.readString(FILES.resolve("dispatch.txt")).strip();

        assertEquals(words(expected), words(reader.pdf(Files.readAllBytes(FILES.resolve(file)))));
    }

    @Test
    void paragraphsAreLines() throws IOException, UnreadableDocumentException {
        String expected = Files.readString(FILES.resolve("dispatch.txt")).strip();

        assertEquals(expected, reader.pdf(Files.readAllBytes(FILES.resolve("chromium.pdf"))));
    }

    @ParameterizedTest
    @CsvSource({ "locked.pdf,ENCRYPTED", "noextract.pdf,ENCRYPTED", "picture.pdf,NO_TEXT", "make.sh,BROKEN" })
    void whatHasNoTextSaysWhy(String file, DocumentFault fault) throws IOException {
        byte[] document = Files.readAllBytes(FILES.resolve(file));

        assertEquals(fault, assertThrows(UnreadableDocumentException.class, () -> reader.pdf(document)).fault());
    }

    @Test
    void halfADocumentIsBroken() throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve("chromium.pdf"));
        byte[] half = java.util.Arrays.copyOf(whole, 400);

        assertEquals(DocumentFault.BROKEN, assertThrows(UnreadableDocumentException.class, () -> reader.pdf(half)).fault());
    }

    @Test
    void pagesAreCountedBeforeTheyAreRead() throws IOException {
        byte[] document = Files.readAllBytes(FILES.resolve("chromium.pdf"));
        DocumentReader strict = new DocumentReader(0, Duration.ofMinutes(2), MEMORY);

        assertEquals(DocumentFault.TOO_MANY_PAGES,
                assertThrows(UnreadableDocumentException.class, () -> strict.pdf(document)).fault());
    }

    /** One megabyte that unpacks to a gigabyte. */
    @Test
    void bombEndsItsOwnProcessOnly() throws IOException {
        byte[] bomb = bomb(1 << 30);
        DocumentReader hasty = new DocumentReader(5, Duration.ofSeconds(30), MEMORY);

        DocumentFault fault = assertThrows(UnreadableDocumentException.class, () -> hasty.pdf(bomb)).fault();

        assertTrue(List.of(DocumentFault.TOO_LARGE, DocumentFault.TOO_SLOW).contains(fault), fault.name());
    }

    @Test
    void whatTakesTooLongIsEnded() throws IOException {
        byte[] document = Files.readAllBytes(FILES.resolve("chromium.pdf"));
        DocumentReader hasty = new DocumentReader(5, Duration.ofMillis(1), MEMORY);

        assertEquals(DocumentFault.TOO_SLOW,
                assertThrows(UnreadableDocumentException.class, () -> hasty.pdf(document)).fault());
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    private static byte[] bomb(int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] letters = "(".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written >= 0 && written < size - letters.length; written += letters.length) {
                out.write(letters);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                        + packed.size() + ">>stream\n").getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }
}
