package org.dragoman.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.audit.name.MissingNames;
import org.dragoman.translate.retry.Doubts;
import org.dragoman.translate.retry.Proofreader;

/** Has a segment translated again when the audit finds an error in it, or something else that another try may mend. */
final class AuditProofreader implements Proofreader {

    /** Warnings of these kinds are as often right as errors are. */
    private static final Set<FindingKind> WORTH_A_RETRY = Set.of(FindingKind.NUMBER_MISSING, FindingKind.NUMBER_CHANGED,
            FindingKind.NUMBER_ADDED, FindingKind.NUMBER_SWAPPED, FindingKind.DATE_CHANGED, FindingKind.DATE_MISSING,
            FindingKind.DATE_ADDED, FindingKind.NEGATION_LOST,
            FindingKind.NAME_MISSING,
            FindingKind.OMISSION, FindingKind.QUOTATION_UNBALANCED, FindingKind.LEFTOVER_ARABIC);

    private final Audit audit;

    AuditProofreader(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Doubts doubts(Draft draft) {
        List<Finding> findings = new ArrayList<>(audit.of(draft.source(), draft.english(),
                new Audit.Context(draft.score(), draft.complete())));
        findings.addAll(MissingNames.in(draft.english(), draft.terms()));
        return new Doubts(count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.NOTE),
                findings.stream().anyMatch(AuditProofreader::isWorthARetry));
    }

    private static boolean isWorthARetry(Finding finding) {
        return finding.severity() == Severity.ERROR
                || finding.severity() == Severity.WARNING && WORTH_A_RETRY.contains(finding.kind());
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
