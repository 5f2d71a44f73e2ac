package org.dragoman.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why there is no text of a document. */
public enum DocumentFault {

    ENCRYPTED(10, "The document is protected; save a copy without a password"),
    NO_TEXT(11, "The document has no text; what was scanned needs letters recognized (OCR) first"),
    BROKEN(12, "The document is damaged or of another kind than it says"),
    TOO_MANY_PAGES(13, "The document has too many pages"),
    /** What the JVM ends with when it was told to end for want of memory. */
    TOO_LARGE(3, "The document unpacks to more than is allowed"),
    TOO_SLOW(-1, "The document takes too long to read");

    private final int exitCode;
    private final String detail;

    DocumentFault(int exitCode, String detail) {
        this.exitCode = exitCode;
        this.detail = detail;
    }

    int exitCode() {
        return exitCode;
    }

    static Optional<DocumentFault> ofExitCode(int exitCode) {
        return Arrays.stream(values()).filter(fault -> fault.exitCode == exitCode).findFirst();
    }

    /** Whether a smaller document would do. */
    public boolean isSize() {
        return this == TOO_MANY_PAGES || this == TOO_LARGE;
    }

    /** {@code no-text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String detail() {
        return detail;
    }
}
