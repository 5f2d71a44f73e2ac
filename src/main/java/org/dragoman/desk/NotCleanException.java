package org.dragoman.desk;

import java.util.List;

import org.dragoman.translate.PassedThrough;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;

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
    static void requireClean(List<Translation> done) {
        List<Doubt> doubts = done.stream().flatMap(translation -> translation.segments().stream())
                .filter(NotCleanException::needsEditor).map(NotCleanException::doubt).toList();
        if (!doubts.isEmpty()) {
            throw new NotCleanException(doubts);
        }
    }

    private static boolean needsEditor(TranslatedSegment segment) {
        return !segment.complete() || segment.passedThrough().filter(PassedThrough.OTHER_LANGUAGE::equals).isPresent();
    }

    private static Doubt doubt(TranslatedSegment segment) {
        return new Doubt(segment.number(),
                segment.complete() ? "is not Arabic" : "the model broke off before its end");
    }
}
