package org.dragoman.audit.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;

/** Holds months, their days and weekdays of a segment against those of its English. */
public final class DateAudit {

    private final NormalizedText source;
    private final List<DateMention> arabic;
    private final List<DateMention> english;

    private DateAudit(String source, String target) {
        this.source = ArabicNormalizer.normalize(source);
        this.arabic = new ArrayList<>(DateMention.inArabic(this.source.value()));
        this.english = new ArrayList<>(DateMention.inEnglish(target));
    }

    /** @return with offsets in the segment and in its English */
    public static List<Finding> of(String source, String target) {
        DateAudit audit = new DateAudit(source, target);
        List<Finding> findings = new ArrayList<>();
        audit.addOtherDays(findings);
        audit.addOtherNames(findings);
        return findings;
    }

    /** Takes out what both sides have; tells where the month is the same and the day is not. */
    private void addOtherDays(List<Finding> findings) {
        for (DateMention ar : List.copyOf(arabic)) {
            Optional<DateMention> same = english.stream().filter(en -> en.sameName(ar) && en.agrees(ar)).findFirst()
                    .or(() -> english.stream().filter(en -> en.sameName(ar)).findFirst());
            same.ifPresent(en -> {
                arabic.remove(ar);
                english.remove(en);
                if (!en.agrees(ar)) {
                    findings.add(changed(ar, en));
                }
            });
        }
    }

    private void addOtherNames(List<Finding> findings) {
        for (DateMention ar : arabic) {
            english.stream().filter(en -> en.weekday() == ar.weekday()).findFirst().ifPresent(en -> {
                findings.add(changed(ar, en));
                english.remove(en);
            });
        }
    }

    private Finding changed(DateMention ar, DateMention en) {
        return Finding.of(FindingKind.DATE_CHANGED, Severity.ERROR,
                "The Arabic has " + ar.text() + ", the English has " + en.text() + ".", source.sourceOf(ar.span()), en.span());
    }
}
