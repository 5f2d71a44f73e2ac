package org.dragoman.translate;

import org.dragoman.text.LanguageReport;

/** No paragraph of a text is Arabic. */
public class UnsupportedLanguageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient LanguageReport report;

    public UnsupportedLanguageException(LanguageReport report) {
        super("no paragraph of the text is Arabic");
        this.report = report;
    }

    public LanguageReport report() {
        return report;
    }
}
