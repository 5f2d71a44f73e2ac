package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dragoman.translate.answer.FindingAnswer;
import org.dragoman.translate.answer.SegmentAnswer;
import org.dragoman.translate.answer.TranslationAnswer;

/** Clean English was required, and some segments need an editor. */
public class NotCleanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Doubt> doubts;

    /** Why a segment needs an editor. */
    public record Doubt(int segment, String reason) {
    }

    private NotCleanException(List<Doubt> doubts) {
        super(doubts.size() + " segments need an editor");
        this.doubts = List.copyOf(doubts);
    }

    public List<Doubt> doubts() {
        return doubts;
    }

    /** @throws NotCleanException when a segment of these needs an editor */
    static void requireClean(List<TranslationAnswer> audited) {
        List<Doubt> doubts = audited.stream().flatMap(translation -> translation.segments().stream())
                .flatMap(segment -> doubt(segment).stream()).toList();
        if (!doubts.isEmpty()) {
            throw new NotCleanException(doubts);
        }
    }

    /** Says the kinds of the findings only: what they quote is copy, and this ends up where errors do. */
    private static Optional<Doubt> doubt(SegmentAnswer segment) {
        List<String> reasons = new ArrayList<>();
        if ("other-language".equals(segment.passedThrough())) {
            reasons.add("is not Arabic");
        }
        if (segment.findings() != null) {
            segment.findings().stream().filter(finding -> !finding.severity().equals("note")).map(FindingAnswer::kind)
                    .distinct().forEach(reasons::add);
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Doubt(segment.number(), String.join(", ", reasons)));
    }
}
