package org.dragoman.desk;

import org.dragoman.text.LanguageReport;

/** One of several texts is not Arabic. */
public class UnsupportedTextException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int text;
    private final transient LanguageReport report;

    UnsupportedTextException(int text, LanguageReport report) {
        super("no paragraph of the text is Arabic");
        this.text = text;
        this.report = report;
    }

    /** Place of the text among those that were asked for, from 0. */
    public int text() {
        return text;
    }

    public LanguageReport report() {
        return report;
    }
}
