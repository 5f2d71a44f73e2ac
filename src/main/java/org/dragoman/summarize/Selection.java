package org.dragoman.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dragoman.summarize.Candidate.Wording;
import org.dragoman.summarize.english.Soundness.Standing;

/**
 * Chooses the best sentences that fit into a length: greedily by score, less what is said already (maximal marginal
 * relevance, Carbonell and Goldstein 1998). Statements come first; a question, a fragment or a bare quotation is taken only
 * when there is no statement that fits.
 */
final class Selection {

    /** A chosen sentence in the form in which it is shown. */
    record Chosen(Candidate candidate, Wording wording) {
    }

    /** Sentences that share this much of their words say the same. */
    static final double SAME = 0.6;

    /** What a sentence loses for each share of its words that a chosen one has: scores lie a few units apart. */
    private static final double REDUNDANCY_COST = 1.0;

    private final List<Candidate> candidates;
    private final SummaryLength length;
    private final int mostSentences;

    Selection(List<Candidate> candidates, SummaryLength length, int mostSentences) {
        this.candidates = candidates;
        this.length = length;
        this.mostSentences = mostSentences;
    }

    /** The chosen sentences in the order of their stories; empty when nothing fits. */
    List<Chosen> choose() {
        List<Candidate> sound = candidates.stream().filter(candidate -> !candidate.doubtful()).toList();
        List<Chosen> chosen = choose(sound);
        return chosen.isEmpty() && sound.size() < candidates.size() ? choose(candidates) : chosen;
    }

    private List<Chosen> choose(List<Candidate> among) {
        for (Standing lowest : List.of(Standing.GOOD, Standing.WEAK, Standing.BARE_QUOTATION)) {
            List<Chosen> chosen = choose(among, lowest);
            if (!chosen.isEmpty()) {
                chosen.sort(Comparator.comparingInt((Chosen one) -> one.candidate().story())
                        .thenComparingInt(one -> one.candidate().index()));
                return inContext(chosen, lowest);
            }
        }
        return List.of();
    }

    private List<Chosen> choose(List<Candidate> among, Standing lowest) {
        List<Chosen> chosen = new ArrayList<>();
        double[] said = new double[among.size()];
        int left = length.limit();
        while (chosen.size() < mostSentences) {
            Chosen best = best(among, chosen, said, left, lowest);
            if (best == null) {
                break;
            }
            left -= cost(best.wording(), chosen);
            chosen.add(best);
            for (int i = 0; i < said.length; i++) {
                Candidate other = among.get(i);
                said[i] = other == best.candidate() ? 1 : Math.max(said[i], other.words().overlap(best.candidate().words()));
            }
        }
        return chosen;
    }

    private Chosen best(List<Candidate> among, List<Chosen> chosen, double[] said, int left, Standing lowest) {
        Chosen best = null;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < said.length; i++) {
            double value = among.get(i).score() - REDUNDANCY_COST * said[i];
            if (said[i] < SAME && value > bestValue) {
                Wording wording = fitting(among.get(i), chosen, left, lowest);
                if (wording != null) {
                    best = new Chosen(among.get(i), wording);
                    bestValue = value;
                }
            }
        }
        return best;
    }

    /** "Stoltenberg said" goes back to "he said" where the sentence that names him turned out to stand before it. */
    private List<Chosen> inContext(List<Chosen> chosen, Standing lowest) {
        List<Chosen> shown = new ArrayList<>(chosen);
        for (int i = 1; i < shown.size(); i++) {
            int at = i;
            Chosen one = shown.get(i);
            if (one.candidate().follows(shown.get(i - 1).candidate()) && isFull(shown.get(i - 1)) && isFull(one)) {
                one.candidate().following().filter(wording -> wording.standing().compareTo(lowest) <= 0)
                        .filter(wording -> length.of(wording.text()) <= length.of(one.wording().text()))
                        .ifPresent(wording -> shown.set(at, new Chosen(one.candidate(), wording)));
            }
        }
        return shown;
    }

    private Wording fitting(Candidate candidate, List<Chosen> chosen, int left, Standing lowest) {
        boolean after = chosen.stream().anyMatch(one -> candidate.follows(one.candidate()) && isFull(one));
        for (Wording wording : candidate.wordings(after)) {
            if (wording.standing().compareTo(lowest) <= 0 && cost(wording, chosen) <= left) {
                return wording;
            }
        }
        return null;
    }

    /** Whether a chosen sentence is shown with all it has: a shortened one may have lost whom the next one speaks of. */
    private static boolean isFull(Chosen one) {
        return one.candidate().alone().isEmpty()
                || one.wording().text().length() >= one.candidate().alone().get(0).text().length();
    }

    private int cost(Wording wording, List<Chosen> chosen) {
        return length.of(wording.text()) + (chosen.isEmpty() ? 0 : length.between());
    }
}
