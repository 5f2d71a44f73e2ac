package org.dragoman.audit.coverage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.dragoman.audit.coverage.Lexicon.Entry;
import org.dragoman.audit.coverage.Stems.Stem;
import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * Looks for a stretch of Arabic that nothing in the English answers.
 *
 * <p>
 * Every Arabic word that the lexicon knows speaks for or against "this has been left out": with its logarithm of how much
 * likelier its answer, or the lack of one, is if it has. The stretch with the largest sum is what has most probably been
 * left out; an English much shorter than the Arabic lets one expect adds to it.
 */
public final class OmissionAudit {

    /** How often a word that was left out has an answer by chance. */
    private static final double CHANCE = 0.12;

    /** English letters for an Arabic one, and how far its logarithm strays: measured on the development sets. */
    private static final double LETTERS = 1.2;
    private static final double STRAY = 0.17;

    /** A shorter text says nothing by its length. */
    private static final int FEWEST_LETTERS = 60;
    private static final double MOST_STRAY = 4;
    private static final double LEAST_STRAY = -2;
    private static final double WEIGHT = 3;

    /** What unanswered words elsewhere take away, by their share: the English is free, not short. */
    private static final double FREEDOM = 5;
    private static final double MOST_RELIABLE = 0.9;
    private static final double ENOUGH = 7.6;
    private static final double CERTAIN = 12;
    private static final int FEWEST_WORDS = 2;
    private static final int SHORTEST = 12;

    private OmissionAudit() {
    }

    /** What was most probably left out. */
    record Gap(double evidence, int words, Span span) {
    }

    public static Optional<Finding> of(String source, String target, Lexicon lexicon) {
        NormalizedText normalized = ArabicNormalizer.normalize(source);
        Gap gap = widest(normalized.value(), target, lexicon);
        double evidence = gap.evidence() + WEIGHT * shortness(normalized.value(), target);
        if (evidence < ENOUGH || gap.words() < FEWEST_WORDS || normalized.value().length() < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(FindingKind.OMISSION, evidence < CERTAIN ? Severity.WARNING : Severity.ERROR,
                "Part of this may be missing in the English.", normalized.sourceOf(gap.span()), null));
    }

    /** Standard deviations by which the English is shorter than one expects. */
    static double shortness(String source, String target) {
        double letters = letters(target) + 1.0;
        double expected = letters(source) * LETTERS + 1.0;
        double shortness = Math.max(LEAST_STRAY, Math.min(MOST_STRAY, Math.log(expected / letters) / STRAY));
        return expected < FEWEST_LETTERS ? Math.min(0, shortness) : shortness;
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    static Gap widest(String source, String target, Lexicon lexicon) {
        Set<String> english = new HashSet<>();
        Stems.ofEnglish(target).forEach(stem -> english.add(stem.value()));
        Search search = new Search();
        for (Stem stem : Stems.ofArabic(source)) {
            Entry entry = lexicon.find(stem.value());
            if (entry != null) {
                search.add(evidence(entry, english), stem.span());
            }
        }
        return search.widest();
    }

    /** The stretch with the largest sum (Kadane's algorithm). */
    private static final class Search {
        private int known;
        private double unanswered;
        private double sum;
        private double own;
        private int words;
        private int start;
        private double best;
        private double bestOwn;
        private int bestWords;
        private Span span = new Span(0, 0);

        void add(double evidence, Span word) {
            if (sum <= 0) {
                sum = 0;
                own = 0;
                words = 0;
                start = word.start();
            }
            known++;
            sum += evidence;
            unanswered += Math.max(0, evidence);
            own += Math.max(0, evidence);
            words += evidence > 0 ? 1 : 0;
            if (sum > best) {
                best = sum;
                bestOwn = own;
                bestWords = words;
                span = new Span(start, word.end());
            }
        }

        Gap widest() {
            return new Gap(best - FREEDOM * (unanswered - bestOwn) / Math.max(1, known), bestWords, span);
        }
    }

    private static double evidence(Entry entry, Set<String> english) {
        double reliability = Math.min(entry.reliability(), MOST_RELIABLE);
        return entry.answers().stream().anyMatch(english::contains) ? Math.log(CHANCE / reliability)
                : Math.log((1 - CHANCE) / (1 - reliability));
    }
}
