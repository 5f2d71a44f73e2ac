package org.dragoman.translate.answer;

import java.util.Collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many findings there are of each severity. */
@Schema(description = "How much there is to check, by severity")
public record FindingCounts(int error, int warning, int note) {

    public static FindingCounts of(Collection<TranslationAnswer> translations) {
        return new FindingCounts(count(translations, "error"), count(translations, "warning"), count(translations, "note"));
    }

    private static int count(Collection<TranslationAnswer> translations, String severity) {
        return (int) translations.stream().flatMap(translation -> translation.findings().stream())
                .filter(finding -> finding.severity().equals(severity)).count();
    }
}
