package org.dragoman.summarize;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Role;
import org.dragoman.summarize.Story.Trust;
import org.dragoman.translate.PassedThrough;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;

/** The story that a translation tells. */
public final class TranslatedStory {

    private TranslatedStory() {
    }

    /** @param erroneous numbers of the segments in which an audit found an error */
    public static Story of(String id, Translation translation, Set<Integer> erroneous) {
        List<Passage> passages = translation.segments().stream().map(segment -> passage(segment, translation, erroneous))
                .toList();
        return new Story(id, passages);
    }

    private static Passage passage(TranslatedSegment segment, Translation translation, Set<Integer> erroneous) {
        return new Passage(segment.number(), Role.valueOf(segment.kind().name()), segment.part(), segment.text(),
                translation.target().segments().get(segment.number()), segment.source(), trust(segment, erroneous));
    }

    /** What breaks off, and what is not English, is no sentence to quote. */
    private static Trust trust(TranslatedSegment segment, Set<Integer> erroneous) {
        Optional<PassedThrough> passed = segment.passedThrough();
        if (!segment.complete() || passed.filter(reason -> reason != PassedThrough.LATIN_SCRIPT).isPresent()) {
            return Trust.UNUSABLE;
        }
        return erroneous.contains(segment.number()) ? Trust.DOUBTFUL : Trust.SOUND;
    }
}
