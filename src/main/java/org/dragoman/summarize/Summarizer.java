package org.dragoman.summarize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.dragoman.summarize.Candidate.Wording;
import org.dragoman.summarize.Selection.Chosen;
import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Role;
import org.dragoman.summarize.Story.Trust;
import org.dragoman.summarize.english.Headline;

/**
 * Summarizes one story, or several on the same matter, by sentences taken from them. Nothing is invented: a sentence is
 * shown as it stands or with ballast left out, and names what it rests on.
 */
public final class Summarizer {

    /** A sentence that another story has too is worth this much more for each of them: scores lie a few units apart. */
    private static final double CONFIRMATION = 0.5;
    private static final double NEARLY_SAME = 0.5;
    private static final int COMPARED_SENTENCES = 60;

    private final SentenceScorer scorer;

    public Summarizer(SentenceScorer scorer) {
        this.scorer = Objects.requireNonNull(scorer, "scorer");
    }

    /**
     * Summarizes stories in English.
     *
     * @param stories one, or several on the same matter; near-duplicates among them are merged
     */
    public SummaryOutcome summarize(List<Story> stories, SummaryLength length) {
        List<List<StorySentence>> bodies = stories.stream().map(StoryReader::read).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int story = 0; story < bodies.size(); story++) {
            candidates.addAll(candidates(story, bodies.get(story)));
        }
        candidates = confirmed(candidates, stories.size());
        List<Chosen> chosen = new Selection(candidates, length, mostSentences(candidates.size(), length)).choose();
        if (chosen.isEmpty()) {
            return nothing(candidates, length);
        }
        List<Candidate> all = candidates;
        List<SummarySentence> sentences = chosen.stream().map(one -> sentence(one, stories, all)).toList();
        return new Summary(headline(stories, bodies), sentences, length, scorer.modelVersion());
    }

    public SummaryOutcome summarize(Story story, SummaryLength length) {
        return summarize(List.of(story), length);
    }

    public String modelVersion() {
        return scorer.modelVersion();
    }

    private List<Candidate> candidates(int story, List<StorySentence> body) {
        if (body.isEmpty()) {
            return List.of();
        }
        List<String> texts = body.stream().limit(SentenceScorer.MAX_SENTENCES).map(StorySentence::text).toList();
        float[] scores = scorer.score(texts);
        float best = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= best; // scores compare within a story only; the best of each stand equal
        }
        return new Candidates(body).of(story, scores);
    }

    /** Candidates with more weight on what several stories say. */
    private static List<Candidate> confirmed(List<Candidate> candidates, int stories) {
        if (stories < 2) {
            return candidates;
        }
        Map<Integer, List<Candidate>> best = new HashMap<>();
        candidates.stream().sorted((a, b) -> Double.compare(b.score(), a.score())).forEach(candidate -> {
            List<Candidate> of = best.computeIfAbsent(candidate.story(), story -> new ArrayList<>());
            if (of.size() < COMPARED_SENTENCES) {
                of.add(candidate);
            }
        });
        return candidates.stream().map(candidate -> {
            long others = best.entrySet().stream().filter(entry -> entry.getKey() != candidate.story())
                    .filter(entry -> entry.getValue().stream().anyMatch(other -> same(candidate, other))).count();
            return candidate.withScore(candidate.score() + CONFIRMATION * others);
        }).toList();
    }

    private static boolean same(Candidate one, Candidate other) {
        return one.words().overlap(other.words()) >= NEARLY_SAME;
    }

    /** A limit in words may be larger than the story: a summary is at most half of it all the same. */
    private static int mostSentences(int candidates, SummaryLength length) {
        if (length instanceof SummaryLength.Sentences || candidates <= 3) {
            return candidates;
        }
        return (candidates + 1) / 2;
    }

    private static SummarySentence sentence(Chosen chosen, List<Story> stories, List<Candidate> candidates) {
        Candidate candidate = chosen.candidate();
        List<String> alsoIn = candidates.stream().filter(other -> other.story() != candidate.story() && same(candidate, other))
                .filter(other -> candidate.words().hasItsNumbersIn(other.words()))
                .map(other -> stories.get(other.story()).id()).distinct().toList();
        return new SummarySentence(chosen.wording().text(), stories.get(candidate.story()).id(), chosen.wording().evidence(),
                alsoIn, candidate.doubtful());
    }

    private static SummaryOutcome nothing(List<Candidate> candidates, SummaryLength length) {
        OptionalInt shortest = candidates.stream().flatMap(candidate -> candidate.alone().stream()).map(Wording::text)
                .mapToInt(length::of).min();
        return shortest.isPresent() ? new SummaryOutcome.NothingFits(length, shortest.getAsInt())
                : new SummaryOutcome.NothingToSummarize();
    }

    private static Optional<String> headline(List<Story> stories, List<List<StorySentence>> bodies) {
        return IntStream.range(0, stories.size()).boxed()
                .flatMap(story -> leadHeadline(bodies.get(story)).or(() -> ownHeadline(stories.get(story))).stream())
                .findFirst();
    }

    private static Optional<String> leadHeadline(List<StorySentence> body) {
        return body.isEmpty() || body.get(0).trust() != Trust.SOUND ? Optional.empty() : Headline.ofLead(body.get(0).text());
    }

    private static Optional<String> ownHeadline(Story story) {
        return story.passages().stream().filter(passage -> passage.role() == Role.HEADLINE && passage.trust() == Trust.SOUND)
                .map(Passage::text).findFirst().flatMap(Headline::asItStands);
    }
}
