package org.dragoman.feed.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.dragoman.feed.UnreadableFeedException;

/** Decompresses a document without falling for one that grows without end. */
final class Gunzip {

    private Gunzip() {
    }

    static boolean zipped(byte[] document) {
        return document.length > 2 && document[0] == 0x1F && (document[1] & 0xFF) == 0x8B;
    }

    /** What is there of a file that was cut off is used: its items are readable up to there. */
    static byte[] unzip(byte[] document, int most, int ratio) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(document))) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                whole.write(buffer, 0, read);
                check(whole.size(), document.length, most, ratio);
            }
        } catch (EOFException cutOff) {
            return whole.toByteArray();
        } catch (IOException broken) {
            throw new UnreadableFeedException("broken-compression", "The document begins as gzip and is not");
        }
        return whole.toByteArray();
    }

    private static void check(int size, int zipped, int most, int ratio) {
        if (size > most) {
            throw new UnreadableFeedException("feed-too-large",
                    String.format(Locale.ROOT, "Decompressed it is larger than %d bytes", most));
        }
        // Small documents may be anything: a hundred blanks in twenty bytes are no attack.
        if (size > 1 << 20 && size / zipped > ratio) {
            throw new UnreadableFeedException("compression-bomb", "It grows too much when it is decompressed");
        }
    }
}
