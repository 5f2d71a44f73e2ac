package org.dragoman.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.dragoman.summarize.Candidate.Wording;
import org.dragoman.summarize.Story.Trust;
import org.dragoman.summarize.SummarySentence.Evidence;
import org.dragoman.summarize.english.Ballast;
import org.dragoman.summarize.english.Openings;
import org.dragoman.summarize.english.Openings.Opening;
import org.dragoman.summarize.english.Soundness;
import org.dragoman.summarize.english.Soundness.Standing;

/** Makes candidates of the sentences of one story: every wording is whole and rests on its evidence. */
final class Candidates {

    private final List<StorySentence> sentences;
    private final Openings openings;

    Candidates(List<StorySentence> sentences) {
        this.sentences = sentences;
        this.openings = new Openings(sentences.stream().map(StorySentence::text).toList());
    }

    List<Candidate> of(int story, float[] scores) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Trust trust = sentences.get(i).trust();
            if (trust != Trust.UNUSABLE) {
                Candidate candidate = new Candidate(story, i, scores[i], trust == Trust.DOUBTFUL,
                        ContentWords.of(sentences.get(i).text()), alone(i), following(i));
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private List<Wording> alone(int index) {
        Optional<Opening> opening = openings.standalone(index);
        if (opening.isEmpty()) {
            return List.of();
        }
        OptionalInt namedBy = opening.get().namedBy();
        if (namedBy.isPresent() && sentences.get(namedBy.getAsInt()).trust() != Trust.SOUND) {
            return List.of();
        }
        List<Wording> wordings = new ArrayList<>();
        wording(opening.get().text(), index, namedBy).ifPresent(wordings::add);
        for (String shorter : Ballast.shortened(opening.get().text())) {
            if (!Openings.isTied(shorter)) {
                wording(shorter, index, namedBy).ifPresent(wordings::add);
            }
        }
        return wordings;
    }

    private Optional<Wording> following(int index) {
        return index == 0 ? Optional.empty()
                : wording(Ballast.withoutTags(sentences.get(index).text()), index, OptionalInt.empty());
    }

    private Optional<Wording> wording(String text, int index, OptionalInt namedBy) {
        Standing standing = Soundness.standing(text);
        if (standing == Standing.UNFIT) {
            return Optional.empty();
        }
        List<StorySentence> rests = new ArrayList<>(List.of(sentences.get(index)));
        namedBy.ifPresent(named -> rests.add(sentences.get(named)));
        String readable = rests.stream().map(StorySentence::text).collect(Collectors.joining("\n"));
        if (!Soundness.restsOn(readable, text)) {
            return Optional.empty();
        }
        List<Evidence> evidence = rests.stream().flatMap(sentence -> sentence.evidence().stream()).distinct().toList();
        return Optional.of(new Wording(Soundness.stopped(text), standing, evidence));
    }
}
