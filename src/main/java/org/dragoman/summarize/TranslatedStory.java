package org.dragoman.summarize;

import java.util.List;
import java.util.Optional;

import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Role;
import org.dragoman.translate.PassedThrough;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;

/** The story that a translation tells. */
public final class TranslatedStory {

    private TranslatedStory() {
    }

    public static Story of(String id, Translation translation) {
        List<Passage> passages = translation.segments().stream().map(segment -> passage(segment, translation)).toList();
        return new Story(id, passages);
    }

    private static Passage passage(TranslatedSegment segment, Translation translation) {
        return new Passage(segment.number(), Role.valueOf(segment.kind().name()), segment.part(), segment.text(),
                translation.target().segments().get(segment.number()), segment.source(), isDoubtful(segment));
    }

    /** What breaks off, and what is not English, is no sentence to quote. */
    private static boolean isDoubtful(TranslatedSegment segment) {
        Optional<PassedThrough> passed = segment.passedThrough();
        return !segment.complete() || passed.filter(reason -> reason != PassedThrough.LATIN_SCRIPT).isPresent();
    }
}
