package org.dragoman.audit.check;

import java.util.ArrayList;
import java.util.List;

import org.dragoman.audit.finding.Finding;

/** Everything about a segment's wording that is neither number, date, quotation nor omission. */
public final class SegmentChecks {

    private SegmentChecks() {
    }

    /** @return with offsets in the segment and in its English */
    public static List<Finding> of(String source, String target) {
        List<Finding> findings = new ArrayList<>(ShapeAudit.of(source, target));
        RepetitionAudit.of(source, target).ifPresent(findings::add);
        NegationAudit.of(source, target).ifPresent(findings::add);
        GenderAudit.of(source, target).ifPresent(findings::add);
        return findings;
    }
}
