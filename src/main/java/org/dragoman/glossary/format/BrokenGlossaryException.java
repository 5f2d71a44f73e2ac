package org.dragoman.glossary.format;

/** A file is no glossary. The message names line and reason, and quotes nothing. */
public final class BrokenGlossaryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    /** @param line from 1; 0 when the fault is not in a line */
    public BrokenGlossaryException(int line, String reason) {
        super(line > 0 ? "line " + line + " " + reason : reason);
        this.line = line;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
