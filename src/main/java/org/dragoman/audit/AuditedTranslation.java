package org.dragoman.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.name.MissingNames;
import org.dragoman.audit.name.NameAudit;
import org.dragoman.text.SegmentedText;
import org.dragoman.text.Span;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.FindingAnswer;
import org.dragoman.translate.answer.Range;
import org.dragoman.translate.answer.SegmentAnswer;
import org.dragoman.translate.answer.TranslationAnswer;

/** A whole translation under audit: each segment by itself, and the spelling of names through all of them. */
public final class AuditedTranslation {

    private AuditedTranslation() {
    }

    public static TranslationAnswer of(Translation translation, Audit audit) {
        return TranslationAnswer.of(translation, findings(translation, audit).stream()
                .map(found -> found.stream().map(AuditedTranslation::answer).toList()).toList());
    }

    /** A segment whose neighbours, and with them its place in the English, are not known yet. */
    public static SegmentAnswer of(TranslatedSegment segment, SegmentedText source, Audit audit) {
        return SegmentAnswer.of(segment, findings(segment, source, audit).stream()
                .map(finding -> answer(finding.withoutTarget())).toList());
    }

    /**
     * The findings of each segment.
     *
     * @return with offsets in the source text and in the target text
     */
    static List<List<Finding>> findings(Translation translation, Audit audit) {
        NameAudit names = new NameAudit();
        LastNames lastNames = new LastNames();
        List<List<Finding>> all = new ArrayList<>();
        for (TranslatedSegment segment : translation.segments()) {
            List<Finding> findings = findings(segment, translation.source(), audit);
            Span target = translation.target().segments().get(segment.number());
            if (segment.passedThrough().isEmpty()) {
                names.next(segment.source().in(translation.source().text()), segment.text()).stream()
                        .map(finding -> finding.shiftedBy(segment.source().start(), 0)).forEach(findings::add);
                lastNames.next(segment.source().in(translation.source().text()), segment.text(), segment.terms()).stream()
                        .map(finding -> finding.shiftedBy(segment.source().start(), 0)).forEach(findings::add);
            }
            findings.replaceAll(finding -> finding.shiftedBy(0, target.start()));
            findings.forEach(audit::count);
            all.add(findings);
        }
        return all;
    }

    /** What can be said of a segment alone, with offsets in the source text and in the English of the segment. */
    private static List<Finding> findings(TranslatedSegment segment, SegmentedText source, Audit audit) {
        List<Finding> findings = new ArrayList<>();
        if (segment.passedThrough().isEmpty()) {
            audit.of(source.segment(segment.number()), segment.text(), new Audit.Context(segment.score(), segment.complete()))
                    .stream().map(finding -> finding.shiftedBy(segment.source().start(), 0)).forEach(findings::add);
            findings.addAll(MissingNames.in(segment.text(), segment.terms()));
        }
        return findings;
    }

    private static FindingAnswer answer(Finding finding) {
        return new FindingAnswer(finding.kind().id(), finding.severity().name().toLowerCase(Locale.ROOT), finding.message(),
                range(finding.source()), range(finding.target()));
    }

    private static Range range(Optional<Span> span) {
        return span.map(Range::of).orElse(null);
    }
}
