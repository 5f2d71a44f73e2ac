package org.dragoman.translate.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.text.Span;

/**
 * Finds the words that a model has written for a name it cannot spell, as "Al-Sudani Mohammed Shiyaa". Only capitalised words
 * that stand together are looked at, and only one place in the sentence may be like the name.
 */
final class GarbledName {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final Pattern BETWEEN = Pattern.compile("['’]? "); // "Shia' al-Sudani": an ayn goes on to the space
    private static final Pattern PARTICLE = Pattern.compile("(?:al|el|bin|ben|ibn|von|der|de|da)(?:-\\p{Ll}+)?");
    private static final Pattern ADJECTIVE = Pattern.compile("(?:n|i|ese|ish|ic|ns|is)$");

    private static final Pattern PEOPLE = Pattern
            .compile("(?<!\\p{L})(?:[Tt]he )?(\\p{Lu}\\p{L}+?)(?:ese|ian|an|ish|i)(?!\\p{L})");
    private static final Pattern NISBA = Pattern.compile("i$");

    private static final double CERTAIN = 0.75;
    private static final double EACH_WORD = 0.5;
    private static final double CLEARLY_BETTER = 0.1;
    private static final int SHORTEST_ALONE = 3;

    private final GlossaryEntry entry;
    private final List<Skeleton> wanted;

    GarbledName(GlossaryEntry entry) {
        this.entry = entry;
        this.wanted = Skeleton.ofWords(entry.english());
    }

    private record Candidate(Span span, double likeness) {
    }

    Optional<Span> in(String english, Predicate<Span> free) {
        List<Candidate> candidates = candidates(english, free);
        Candidate best = candidates.stream().reduce(null, (a, b) -> a == null || b.likeness > a.likeness ? b : a);
        if (best == null || candidates.stream().anyMatch(other -> !other.span.overlaps(best.span)
                && other.likeness > best.likeness - CLEARLY_BETTER)) {
            return Optional.empty();
        }
        return Optional.of(best.span);
    }

    /**
     * A last name that the model took for a nationality: "the Sudanese affirmed" for "al-Sudani affirmed". Only where one
     * place in the sentence can be meant.
     */
    Optional<Span> takenForPeople(String english, Predicate<Span> free) {
        if (wanted.size() != 1 || entry.kind() != EntryKind.PERSON) {
            return Optional.empty();
        }
        List<Span> places = PEOPLE.matcher(english).results()
                .filter(word -> Skeleton.of(word.group(1)).equals(Skeleton.of(NISBA.matcher(bare()).replaceFirst(""))))
                .map(word -> new Span(word.start(), word.end())).filter(free).toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private String bare() {
        return entry.english().replaceFirst("^(?:al|el)-", "");
    }

    private List<Candidate> candidates(String english, Predicate<Span> free) {
        List<Span> words = words(english);
        List<Candidate> candidates = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            for (int last = first; last < words.size() && last <= first + wanted.size() + 1; last++) {
                Span span = new Span(words.get(first).start(), words.get(last).end());
                if (!isName(english, words, first, last) || !free.test(span)) {
                    break;
                }
                double likeness = likeness(span.in(english));
                if (likeness >= CERTAIN && isCapital(english, words.get(last))) {
                    candidates.add(new Candidate(span, likeness));
                }
            }
        }
        return candidates;
    }

    private static List<Span> words(String english) {
        List<Span> words = new ArrayList<>();
        Matcher word = WORD.matcher(english);
        while (word.find()) {
            boolean possessive = word.group().endsWith("'s") || word.group().endsWith("’s");
            words.add(new Span(word.start(), word.end() - (possessive ? 2 : 0)));
        }
        return words;
    }

    /** Whether the last of the words may go on a name that the first one begins. */
    private static boolean isName(String english, List<Span> words, int first, int last) {
        Span word = words.get(last);
        boolean joined = last == first || BETWEEN.matcher(english.substring(words.get(last - 1).end(), word.start())).matches();
        return joined && (isCapital(english, word) || last > first && PARTICLE.matcher(word.in(english)).matches());
    }

    private static boolean isCapital(String english, Span word) {
        return Character.isUpperCase(english.charAt(word.start())) || word.in(english).matches("(?:al|el)-\\p{Lu}.*");
    }

    private double likeness(String written) {
        List<Skeleton> words = Skeleton.ofWords(written);
        if (words.isEmpty() || wanted.isEmpty()) {
            return 0;
        }
        if (wanted.size() == 1) {
            return words.size() == 1 && isSame(written, words.get(0)) ? 1 : 0;
        }
        return Math.max(joined(words), wordByWord(words));
    }

    /** "Abdulif Rashid" for Abdul Latif Rashid: first names run together, the last one is there. */
    private double joined(List<Skeleton> words) {
        boolean lastName = words.size() > 1 && words.get(words.size() - 1).equals(wanted.get(wanted.size() - 1));
        return lastName ? together(wanted).likeness(together(words)) : 0;
    }

    private static Skeleton together(List<Skeleton> words) {
        return new Skeleton(words.stream().map(Skeleton::consonants).collect(Collectors.joining()), words.get(0).vowelFirst());
    }

    private double wordByWord(List<Skeleton> words) {
        double sum = 0;
        List<Skeleton> left = new ArrayList<>(words);
        for (Skeleton each : wanted) {
            Skeleton nearest = left.stream().reduce(null,
                    (a, b) -> a == null || each.likeness(b) > each.likeness(a) ? b : a);
            if (nearest == null || each.likeness(nearest) < EACH_WORD) {
                return 0;
            }
            left.remove(nearest);
            sum += each.likeness(nearest);
        }
        return sum / Math.max(words.size(), wanted.size());
    }

    /** A word alone must be the same to the ear; "Moroccan" is not Morocco misspelt. */
    private boolean isSame(String written, Skeleton word) {
        Skeleton name = wanted.get(0);
        boolean adjective = entry.kind() == EntryKind.PLACE && ADJECTIVE.matcher(written).find()
                && !ADJECTIVE.matcher(entry.english()).find();
        return name.consonants().length() >= SHORTEST_ALONE && name.equals(word) && !adjective;
    }
}
