package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dragoman.audit.coverage.Lexicon;
import org.dragoman.audit.coverage.Stems;
import org.dragoman.audit.coverage.Stems.Stem;
import org.dragoman.audit.name.Consonants;
import org.dragoman.text.Span;

/** How well the words around a number of the Arabic answer those around one of the English. */
final class Surroundings {

    private static final int ARABIC_REACH = 5;
    private static final int ENGLISH_REACH = 7;
    private static final int SHORTEST_NAME = 2;

    private static final Pattern DATE = Pattern.compile("\\d+/\\d+/\\d+");

    private final String source;
    private final List<Stem> arabic;
    private final List<Stem> english;

    /** For each Arabic stem the places of its answers among the English ones. */
    private final List<int[]> answers = new ArrayList<>();

    /** @param source normalized */
    Surroundings(String source, String target, Lexicon lexicon) {
        this.source = source;
        this.arabic = Stems.ofArabic(source);
        this.english = Stems.ofEnglish(target);
        List<String> names = english.stream().map(stem -> name(target, stem.span())).toList();
        for (Stem stem : arabic) {
            Lexicon.Entry entry = lexicon.find(stem.value());
            String consonants = entry == null ? Consonants.ofArabic(stem.span().in(source)) : "";
            answers.add(IntStream.range(0, english.size())
                    .filter(place -> entry == null ? isName(names.get(place), consonants)
                            : entry.answers().contains(english.get(place).value()))
                    .toArray());
        }
    }

    private static boolean isName(String english, String arabic) {
        return english.length() >= SHORTEST_NAME && arabic.endsWith(english);
    }

    /** The consonants of a capitalised word; empty for others. */
    private static String name(String text, Span word) {
        return Character.isUpperCase(text.charAt(word.start())) ? Consonants.ofEnglish(word.in(text)) : "";
    }

    /** What the words before both numbers and those behind them say for one answering the other. */
    double likeness(Amount ar, Amount en) {
        int arabicAfter = firstAfter(arabic, ar.span().end());
        int englishAfter = firstAfter(english, en.span().end());
        double likeness = 0;
        for (int i = Math.max(0, arabicAfter - ARABIC_REACH); i < Math.min(arabic.size(), arabicAfter + ARABIC_REACH); i++) {
            double weight = 1.0 / distance(i, arabicAfter) / Math.max(1, Math.sqrt(answers.get(i).length));
            double nearest = 0;
            for (int place : answers.get(i)) {
                int far = distance(place, englishAfter);
                if (far <= ENGLISH_REACH && place >= englishAfter == i >= arabicAfter) {
                    nearest = Math.max(nearest, 1.0 / far);
                }
            }
            likeness += weight * nearest;
        }
        return likeness;
    }

    /** "1436/10/23" is written in either order. */
    boolean areOfOneDate(Amount one, Amount other) {
        int start = Math.min(one.span().start(), other.span().start());
        int end = Math.max(one.span().end(), other.span().end());
        return DATE.matcher(source).results().anyMatch(date -> date.start() <= start && date.end() >= end);
    }

    private static int distance(int place, int firstAfter) {
        return place >= firstAfter ? place - firstAfter + 1 : firstAfter - place;
    }

    private static int firstAfter(List<Stem> stems, int offset) {
        int place = 0;
        while (place < stems.size() && stems.get(place).span().start() < offset) {
            place++;
        }
        return place;
    }
}
