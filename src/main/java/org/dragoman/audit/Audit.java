package org.dragoman.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dragoman.audit.check.SegmentChecks;
import org.dragoman.audit.coverage.Lexicon;
import org.dragoman.audit.coverage.OmissionAudit;
import org.dragoman.audit.date.DateAudit;
import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.audit.number.NumberAudit;
import org.dragoman.audit.quotation.QuotationAudit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Tells what an editor should look at in a segment's English. Safe for use by many threads at once. */
public final class Audit {

    private static final int REMEMBERED = 2_000;

    private final Lexicon lexicon;
    private final double doubtfulScore;
    private final AuditObserver observer;
    private final Cache<Pair, List<Finding>> known = Caffeine.newBuilder().initialCapacity(REMEMBERED)
            .maximumSize(REMEMBERED).executor(Runnable::run).build();

    /**
     * What the model says of its own work.
     *
     * @param score
     *        mean log-probability of a token
     * @param complete
     *        false when it broke off
     */
    public record Context(double score, boolean complete) {

        public static final Context NONE = new Context(0, true);
    }

    /** All that findings depend on. */
    private record Pair(String source, String target, Context context) {
    }

    /**
     * @param doubtfulScore
     *        mean log-probability of a token below which a segment is doubtful
     */
    public Audit(double doubtfulScore, AuditObserver observer) {
        this.lexicon = Lexicon.shipped();
        this.doubtfulScore = doubtfulScore;
        this.observer = observer;
    }

    /**
     * The findings of one segment. What has been audited lately is remembered: a segment is judged before it is settled,
     * when it is streamed and when its text is answered.
     *
     * @return the gravest first, with offsets in the segment and in its English
     */
    public List<Finding> of(String source, String target, Context context) {
        return known.get(new Pair(source, target, context), pair -> List.copyOf(findings(source, target, context)));
    }

    private List<Finding> findings(String source, String target, Context context) {
        List<Finding> findings = new ArrayList<>(SegmentChecks.of(source, target));
        boolean english = findings.stream().noneMatch(finding -> finding.kind() == FindingKind.UNTRANSLATED);
        if (english) {
            List<Finding> dates = DateAudit.of(source, target);
            findings.addAll(dates);
            NumberAudit.of(source, target, lexicon).stream()
                    .filter(number -> dates.stream().noneMatch(date -> within(number, date)))
                    .forEach(findings::add);
            findings.addAll(QuotationAudit.of(source, target));
            OmissionAudit.of(source, target, lexicon).ifPresent(findings::add);
        }
        addDoubts(findings, context);
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /** Counts a finding that is given to a user. */
    void count(Finding finding) {
        observer.found(finding.kind());
    }

    /** Whether a number is part of a date that has been told of already. */
    private static boolean within(Finding number, Finding date) {
        return number.source().stream().anyMatch(span -> date.source().stream().anyMatch(its -> its.overlaps(span)))
                || number.target().stream().anyMatch(span -> date.target().stream().anyMatch(its -> its.overlaps(span)));
    }

    private void addDoubts(List<Finding> findings, Context context) {
        if (!context.complete()) {
            findings.add(Finding.of(FindingKind.INCOMPLETE, Severity.ERROR,
                    "The model broke off: the end may be missing.", null, null));
        }
        if (context.score() < doubtfulScore) {
            findings.add(Finding.of(FindingKind.LOW_CONFIDENCE, Severity.WARNING,
                    "The model was unsure of this sentence.", null, null));
        }
    }
}
