package org.dragoman.api.job;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import org.dragoman.api.problem.RequestException;
import org.dragoman.job.store.ItemSource;
import org.dragoman.job.store.NewItem;

/** Items of a body of lines, one line of it in memory at a time. */
final class LineItems implements ItemSource {

    /**
     * How much is taken.
     *
     * @param body
     *        bytes
     * @param line
     *        bytes; a longer line is an item that failed
     */
    record Limits(long body, int line, int items) {
    }

    private final InputStream body;
    private final ItemReader reader;
    private final JobOptions options;
    private final Limits limits;
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long read;
    private int items;
    private boolean tooLong;

    LineItems(InputStream body, ItemReader reader, JobOptions options, Limits limits) {
        this.body = new BufferedInputStream(body, 1 << 16);
        this.reader = reader;
        this.options = options;
        this.limits = limits;
        digest.update(options.fingerprint().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<NewItem> next() throws IOException {
        while (readLine()) {
            byte[] bytes = line.toByteArray();
            if (tooLong) {
                return counted(reader.tooLong(limits.line()));
            }
            if (!isBlank(bytes)) {
                digest.update(bytes);
                digest.update((byte) '\n');
                return counted(reader.ofLine(bytes, options));
            }
        }
        return Optional.empty();
    }

    private Optional<NewItem> counted(NewItem item) throws IOException {
        if (++items > limits.items()) {
            throw tooLarge(String.format(Locale.ROOT, "More than %d items", limits.items()));
        }
        return Optional.of(item);
    }

    /** @return false at the end */
    private boolean readLine() throws IOException {
        line.reset();
        tooLong = false;
        for (int next = body.read(); next >= 0; next = body.read()) {
            if (++read > limits.body()) {
                throw tooLarge(String.format(Locale.ROOT, "The body is larger than %d bytes", limits.body()));
            }
            if (next == '\n') {
                return true;
            }
            keep(next);
        }
        return line.size() > 0;
    }

    private void keep(int next) {
        if (line.size() < limits.line()) {
            line.write(next);
        } else {
            tooLong = true;
            digest.update((byte) next);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Reads to the end: a client that is still sending does not look for an answer. */
    private RequestException tooLarge(String detail) throws IOException {
        body.skip(Long.MAX_VALUE);
        return RequestException.tooLarge(detail);
    }

    @Override
    public String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
