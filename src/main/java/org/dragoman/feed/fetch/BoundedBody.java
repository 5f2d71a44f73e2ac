package org.dragoman.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import org.dragoman.feed.Refusal;

/** Reads a body up to its limits. The client's own decompression would not say how much came over the wire. */
final class BoundedBody {

    /** Below this a body may have grown by any factor. */
    private static final int HARMLESS = 1 << 20;

    private BoundedBody() {
    }

    /**
     * Leaves the stream open: the client's streams read to their end when they are closed, and this one may have none.
     *
     * @param encoding
     *        {@code Content-Encoding}, empty for none
     */
    static byte[] read(InputStream wire, String encoding, int most, int ratio) throws IOException {
        Counted counted = new Counted(wire);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            InputStream in = decoded(counted, encoding);
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                body.write(buffer, 0, read);
                if (body.size() > HARMLESS && body.size() / Math.max(1, counted.count) > ratio) {
                    throw new RefusedException(Refusal.COMPRESSION, "The feed grows too much when it is decompressed");
                }
                if (body.size() > most) {
                    throw new RefusedException(Refusal.TOO_LARGE, "The feed is larger than " + most + " bytes");
                }
            }
        } catch (EOFException cutOff) {
            // The reader tells what is missing.
            return body.toByteArray();
        }
        return body.toByteArray();
    }

    private static InputStream decoded(InputStream body, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> new InflaterInputStream(body);
            default -> throw new RefusedException(Refusal.STATUS, "The server encoded the feed in a way nobody asked for");
        };
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
