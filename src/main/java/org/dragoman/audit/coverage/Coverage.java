package org.dragoman.audit.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.coverage.Lexicon.Entry;
import org.dragoman.audit.coverage.Stems.Stem;
import org.dragoman.audit.name.Consonants;
import org.dragoman.text.Span;

/** Which words of an Arabic text its English answers. */
final class Coverage {

    /** What a clause that begins or ends at a word adds: after a mark, and before a word with و. */
    static final double MARK = 2;
    private static final double AND = 1;
    private static final Pattern AFTER_MARK = Pattern.compile("[،؛,:;.]\\s*\"?$");
    private static final int LONGEST_MARK = 4;
    private static final int SHORTEST_WITH_AND = 4;

    /** Of an answer that is there by chance; rare words have rare answers, but none is impossible. */
    private static final double LEAST_SHARE = 0.001;
    private static final double LEAST_TELLING = 0.02;
    private static final double MOST_RELIABLE = 0.9;

    /** Of a number in digits, and of a word that the lexicon does not know and that is a name for the most part. */
    private static final double NUMBER_LOST = 1.5;
    private static final double NUMBER_THERE = -1.5;
    private static final double NAME_LOST = 0.4;
    private static final double NAME_THERE = -1.5;
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_PART = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /**
     * A word of the Arabic.
     *
     * @param evidence
     *        for its having been left out
     * @param boundary
     *        for a clause beginning with it
     */
    record Word(double evidence, double boundary, Span span) {
    }

    private final Lexicon lexicon;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private Coverage(String target, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Stem stem : Stems.ofEnglish(target)) {
            stems.add(stem.value());
            if (Character.isUpperCase(target.charAt(stem.span().start()))) {
                names.add(Consonants.ofEnglish(stem.span().in(target)));
            }
        }
        names.removeIf(name -> name.length() < SHORTEST_NAME);
        NUMBER.matcher(target).results().forEach(number -> numbers.add(digits(number.group())));
    }

    /** @param source normalized */
    static List<Word> of(String source, String target, Lexicon lexicon) {
        Coverage coverage = new Coverage(target, lexicon);
        List<Word> words = new ArrayList<>();
        for (Stem stem : Stems.ofArabicAndNumbers(source)) {
            double evidence = Character.isDigit(stem.value().charAt(0)) ? coverage.ofNumber(digits(stem.value()))
                    : coverage.ofWord(stem.value(), stem.span().in(source));
            words.add(new Word(evidence, boundary(source, stem.span()), stem.span()));
        }
        return words;
    }

    private static String digits(String number) {
        return number.replace(".", "").replace(",", "");
    }

    private static double boundary(String source, Span word) {
        Matcher mark = AFTER_MARK.matcher(source).region(Math.max(0, word.start() - LONGEST_MARK), word.start());
        boolean and = source.charAt(word.start()) == 'و' && word.length() >= SHORTEST_WITH_AND;
        return mark.find() ? MARK : and ? AND : 0;
    }

    private double ofNumber(String number) {
        if (numbers.contains(number)) {
            return NUMBER_THERE;
        }
        return number.length() > 1 ? NUMBER_LOST : 0; // of one digit may be a word
    }

    private double ofWord(String stem, String word) {
        Entry entry = lexicon.find(stem);
        if (entry == null) {
            String name = Consonants.ofArabic(word);
            return name.length() < SHORTEST_NAME ? 0 : isThere(name) ? NAME_THERE : NAME_LOST;
        }
        double reliability = Math.min(entry.reliability(), MOST_RELIABLE);
        double chance = Math.min(1 - Math.exp(-stems.size() * (entry.share() + LEAST_SHARE)), reliability - LEAST_TELLING);
        return entry.answers().stream().anyMatch(stems::contains) ? Math.log(chance / reliability)
                : Math.log((1 - chance) / (1 - reliability));
    }

    private boolean isThere(String name) {
        return names.stream().anyMatch(its -> name.endsWith(its) || Math.min(its.length(), name.length()) >= SHORTEST_PART
                && (name.startsWith(its) || its.startsWith(name) || its.endsWith(name)));
    }
}
