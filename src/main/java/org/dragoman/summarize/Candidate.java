package org.dragoman.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dragoman.summarize.SummarySentence.Evidence;
import org.dragoman.summarize.english.Soundness.Standing;

/**
 * A sentence that may enter a summary.
 *
 * @param story index of its story
 * @param index its place among the sentences of the story
 * @param score higher is better; of all stories on one scale
 * @param doubtful true when the audit found an error in it
 * @param alone how it reads with nothing before it, with shorter forms after the full one; empty when it must not stand so
 * @param following how it reads right after the sentence before it
 */
record Candidate(int story, int index, double score, boolean doubtful, ContentWords words, List<Wording> alone,
        Optional<Wording> following) {

    /** A form a sentence can take, and all it rests on. */
    record Wording(String text, Standing standing, List<Evidence> evidence) {

        Wording {
            evidence = List.copyOf(evidence);
        }
    }

    Candidate {
        alone = List.copyOf(alone);
    }

    Candidate withScore(double other) {
        return new Candidate(story, index, other, doubtful, words, alone, following);
    }

    boolean follows(Candidate other) {
        return story == other.story && index == other.index + 1;
    }

    /** Every form, the preferred first. */
    List<Wording> wordings(boolean afterItsPredecessor) {
        List<Wording> wordings = new ArrayList<>();
        if (afterItsPredecessor) {
            following.ifPresent(wordings::add);
        }
        wordings.addAll(alone);
        return wordings;
    }
}
