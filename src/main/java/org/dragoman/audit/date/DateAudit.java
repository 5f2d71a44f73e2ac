package org.dragoman.audit.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;

/** Holds months, their days and weekdays of a segment against those of its English. */
public final class DateAudit {

    /** What an English text may say instead of a weekday, and instead of a month. */
    private static final Pattern DAY = Pattern.compile("(?i)\\b(?:today|yesterday|tomorrow|tonight)\\b");
    private static final Pattern MONTH = Pattern.compile("(?i)\\bmonths?\\b");

    private final NormalizedText source;
    private final String target;
    private final List<DateMention> arabic;
    private final List<DateMention> english;
    private final List<DateMention> unanswered;
    private final List<DateMention> unasked;
    private final List<Finding> findings = new ArrayList<>();

    private DateAudit(String source, String target) {
        this.source = ArabicNormalizer.normalize(source);
        this.target = target;
        this.arabic = ArabicDates.in(this.source.value());
        this.english = EnglishDates.in(target);
        this.unanswered = new ArrayList<>(arabic);
        this.unasked = new ArrayList<>(english);
    }

    /** @return with offsets in the segment and in its English */
    public static List<Finding> of(String source, String target) {
        DateAudit audit = new DateAudit(source, target);
        if (!audit.arabic.isEmpty() || !audit.english.isEmpty()) {
            audit.match();
            audit.unanswered.removeIf(ar -> !ar.sure() || audit.english.stream().anyMatch(ar::sameName));
            audit.unasked.removeIf(en -> !en.sure() || audit.arabic.stream().anyMatch(en::sameName));
            audit.addChanged();
            audit.addMissing();
            audit.addAdded();
        }
        return audit.findings;
    }

    /** Takes out what both sides have; tells where the month is the same and the day or the year is not. */
    private void match() {
        for (DateMention ar : arabic) {
            Optional<DateMention> same = unasked.stream().filter(en -> en.sameName(ar) && en.agrees(ar)).findFirst()
                    .or(() -> unasked.stream().filter(en -> en.sameName(ar)).findFirst());
            same.ifPresent(en -> {
                unanswered.remove(ar);
                unasked.remove(en);
                if (!en.agrees(ar) || ar.losesItsDay(en, target)) {
                    findings.add(changed(ar, en));
                }
            });
        }
    }

    private void addChanged() {
        for (DateMention ar : List.copyOf(unanswered)) {
            unasked.stream().filter(en -> en.weekday() == ar.weekday()).findFirst().ifPresent(en -> {
                findings.add(changed(ar, en));
                unanswered.remove(ar);
                unasked.remove(en);
            });
        }
    }

    private void addMissing() {
        for (DateMention ar : unanswered) {
            boolean said = (ar.weekday() ? DAY : MONTH).matcher(target).find();
            if (!said || !ar.weekday() && !ArabicDates.isRelative(ar, source.value())) {
                findings.add(Finding.of(FindingKind.DATE_MISSING, Severity.WARNING, ar.text() + " is not in the English.",
                        source.sourceOf(ar.span()), null));
            }
        }
    }

    private void addAdded() {
        for (DateMention en : unasked) {
            findings.add(Finding.of(FindingKind.DATE_ADDED, Severity.WARNING, en.text() + " is not in the Arabic.", null,
                    en.span()));
        }
    }

    private Finding changed(DateMention ar, DateMention en) {
        return Finding.of(FindingKind.DATE_CHANGED, Severity.ERROR,
                "The Arabic has " + ar.text() + ", the English has " + en.text() + ".", source.sourceOf(ar.span()), en.span());
    }
}
