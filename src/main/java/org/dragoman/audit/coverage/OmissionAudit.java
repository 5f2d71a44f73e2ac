package org.dragoman.audit.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
 * Every Arabic word that the lexicon knows, every number and every name speaks for or against "this has been left out": with
 * the logarithm of how much likelier its answer, or the lack of one, is if it has. The stretch with the largest sum, and with
 * ends where clauses meet,
 * is what has most probably been left out; an English much shorter than the Arabic lets one expect adds to it.
 */
public final class OmissionAudit {

    /** English letters for an Arabic one, and how far its logarithm strays: measured on the development sets. */
    private static final double LETTERS = 1.2;
    private static final double STRAY = 0.17;

    /** A shorter text says nothing by its length. */
    private static final int FEWEST_LETTERS = 60;
    private static final double MOST_STRAY = 4;
    private static final double LEAST_STRAY = -2;

    /**
     * What else counts, searched over the development sets and 2,000 training sentences with and without a clause: how short
     * the English is; how long the text, since what is left out of a long one is short beside it; and the share of words
     * outside the stretch that have no answer either, since free translations answer fewer.
     */
    private static final double SHORTNESS = 2;
    private static final double LENGTH = 3;
    private static final double FREEDOM = 18;
    private static final double ENOUGH = 16.3;
    private static final double CERTAIN = 21;
    private static final int FEWEST_WORDS = 2;
    private static final int SHORTEST = 12;

    private OmissionAudit() {
    }

    /**
     * What was most probably left out.
     *
     * @param words
     *        of it that have no answer
     * @param freedom
     *        share of the words outside it that have none
     */
    record Gap(double evidence, int words, double freedom, Span span) {
    }

    public static Optional<Finding> of(String source, String target, Lexicon lexicon) {
        NormalizedText normalized = ArabicNormalizer.normalize(source);
        List<Coverage.Word> words = Coverage.of(normalized.value(), target, lexicon);
        Gap gap = widest(words);
        double evidence = gap.evidence() + SHORTNESS * shortness(normalized.value(), target)
                + LENGTH * Math.log(words.size() + 1.0) - FREEDOM * gap.freedom();
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

    /** The stretch with the largest sum (Kadane's algorithm). */
    private static Gap widest(List<Coverage.Word> words) {
        double widest = 0;
        double sum = 0;
        int start = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < words.size(); i++) {
            if (sum <= 0) {
                sum = words.get(i).boundary();
                start = i;
            }
            sum += words.get(i).evidence();
            double end = sum + (i + 1 < words.size() ? words.get(i + 1).boundary() : Coverage.MARK);
            if (end > widest) {
                widest = end;
                from = start;
                to = i + 1;
            }
        }
        return gap(words, widest, from, to);
    }

    private static Gap gap(List<Coverage.Word> words, double evidence, int from, int to) {
        if (to == 0) {
            return new Gap(0, 0, 0, new Span(0, 0));
        }
        List<Coverage.Word> inside = words.subList(from, to);
        long speaking = count(words, word -> word.evidence() != 0) - count(inside, word -> word.evidence() != 0);
        long unanswered = count(words, word -> word.evidence() > 0) - count(inside, word -> word.evidence() > 0);
        return new Gap(evidence, (int) count(inside, word -> word.evidence() > 0), (unanswered + 0.5) / (speaking + 2.0),
                new Span(inside.get(0).span().start(), words.get(to - 1).span().end()));
    }

    private static long count(List<Coverage.Word> words, Predicate<Coverage.Word> which) {
        return words.stream().filter(which).count();
    }
}
