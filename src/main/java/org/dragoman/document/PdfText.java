package org.dragoman.document;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** What the process that reads a PDF does: the document comes in, its text goes out, and the exit code says what was wrong. */
final class PdfText {

    private PdfText() {
    }

    /** @param arguments the most pages that are read */
    public static void main(String... arguments) throws IOException {
        int exitCode = 0;
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(read(System.in.readAllBytes(), Integer.parseInt(arguments[0])).getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException unreadable) {
            exitCode = unreadable.fault().exitCode();
        }
        System.exit(exitCode);
    }

    static String read(byte[] pdf, int mostPages) throws UnreadableDocumentException {
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableDocumentException(DocumentFault.ENCRYPTED);
            }
            if (document.getNumberOfPages() > mostPages) {
                throw new UnreadableDocumentException(DocumentFault.TOO_MANY_PAGES);
            }
            PdfLines lines = new PdfLines();
            lines.writeText(document, Writer.nullWriter());
            String text = VisualText.withBracketsSettled(PrintedParagraphs.join(lines.lines()));
            if (text.codePoints().noneMatch(Character::isLetter)) {
                throw new UnreadableDocumentException(DocumentFault.NO_TEXT);
            }
            return text;
        } catch (InvalidPasswordException encrypted) {
            throw new UnreadableDocumentException(DocumentFault.ENCRYPTED);
        } catch (IOException | RuntimeException broken) {
            // PDFBox runs into all sorts of exceptions in what only looks like a PDF.
            throw new UnreadableDocumentException(DocumentFault.BROKEN);
        }
    }
}
