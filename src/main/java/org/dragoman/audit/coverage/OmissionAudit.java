package org.dragoman.audit.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * likelier its answer, or the lack of one, is if it has. The stretch with the largest sum, and with ends where clauses meet,
 * is what has most probably been left out; an English much shorter than the Arabic lets one expect adds to it.
 */
public final class OmissionAudit {

    /** Of an answer that is there by chance; rare words have rare answers, but none is impossible. */
    private static final double LEAST_SHARE = 0.001;
    private static final double LEAST_TELLING = 0.02;

    /** What a clause that begins or ends where the stretch does adds: after a mark, and before a word with و. */
    private static final double MARK = 2;
    private static final double AND = 1;
    private static final Pattern AFTER_MARK = Pattern.compile("[،؛,:;.]\\s*\"?$");
    private static final int LONGEST_MARK = 4;
    private static final int SHORTEST_WITH_AND = 4;

    /** English letters for an Arabic one, and how far its logarithm strays: measured on the development sets. */
    private static final double LETTERS = 1.2;
    private static final double STRAY = 0.17;

    /** A shorter text says nothing by its length. */
    private static final int FEWEST_LETTERS = 60;
    private static final double MOST_STRAY = 4;
    private static final double LEAST_STRAY = -2;

    /** By logistic regression, like the bounds below, over training sentences with and without a clause dropped. */
    private static final double WEIGHT = 1.8;
    private static final double MOST_RELIABLE = 0.9;
    private static final double ENOUGH = 8.5;
    private static final double CERTAIN = 13;
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
        List<Word> words = new ArrayList<>();
        for (Stem stem : Stems.ofArabic(source)) {
            Entry entry = lexicon.find(stem.value());
            words.add(new Word(entry == null ? 0 : evidence(entry, english), boundary(source, stem.span()), stem.span()));
        }
        return widest(words);
    }

    /**
     * A word of the Arabic.
     *
     * @param evidence
     *        for its having been left out
     * @param boundary
     *        for a clause beginning with it
     */
    private record Word(double evidence, double boundary, Span span) {
    }

    private static double boundary(String source, Span word) {
        Matcher mark = AFTER_MARK.matcher(source).region(Math.max(0, word.start() - LONGEST_MARK), word.start());
        boolean and = source.charAt(word.start()) == 'و' && word.length() >= SHORTEST_WITH_AND;
        return mark.find() ? MARK : and ? AND : 0;
    }

    private static double evidence(Entry entry, Set<String> english) {
        double reliability = Math.min(entry.reliability(), MOST_RELIABLE);
        double chance = Math.min(1 - Math.exp(-english.size() * (entry.share() + LEAST_SHARE)), reliability - LEAST_TELLING);
        return entry.answers().stream().anyMatch(english::contains) ? Math.log(chance / reliability)
                : Math.log((1 - chance) / (1 - reliability));
    }

    /** The stretch with the largest sum (Kadane's algorithm). */
    private static Gap widest(List<Word> words) {
        Gap widest = new Gap(0, 0, new Span(0, 0));
        double sum = 0;
        int missing = 0;
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (sum <= 0) {
                sum = word.boundary();
                missing = 0;
                start = word.span().start();
            }
            sum += word.evidence();
            missing += word.evidence() > 0 ? 1 : 0;
            double end = sum + (i + 1 < words.size() ? words.get(i + 1).boundary() : MARK);
            if (end > widest.evidence()) {
                widest = new Gap(end, missing, new Span(start, word.span().end()));
            }
        }
        return widest;
    }
}
