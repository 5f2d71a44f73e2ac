package org.dragoman.translate.terms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The consonants of a name, by which its transliterations are known: Muqtada, Moqtada and Muktada are all mktd. */
record Skeleton(String consonants, boolean vowelFirst) {

    private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "bin", "ben", "ibn", "von", "der", "de", "da", "the",
            "of");
    private static final String DROPPED = "aeiouyhw";
    private static final String FROM = "qczxjvp";
    private static final String TO = "kkssgfb";

    static Skeleton of(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^\\p{IsLatin}]", "")
                .toLowerCase(Locale.ROOT).replace("ph", "f");
        StringBuilder consonants = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            int place = FROM.indexOf(letter);
            char consonant = place < 0 ? letter : TO.charAt(place);
            boolean twice = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == consonant;
            if (DROPPED.indexOf(consonant) < 0 && !twice) {
                consonants.append(consonant);
            }
        }
        return new Skeleton(consonants.toString(), !plain.isEmpty() && "aeiou".indexOf(plain.charAt(0)) >= 0);
    }

    /** Those of the words of a name; particles say nothing. */
    static List<Skeleton> ofWords(String name) {
        List<Skeleton> words = new ArrayList<>();
        for (String word : name.split("[\\s-]+")) {
            if (!PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                words.add(of(word));
            }
        }
        return words;
    }

    /** 1 for the same consonants, 0 for none in common. */
    double likeness(Skeleton other) {
        int longest = Math.max(consonants.length(), other.consonants.length());
        return longest == 0 ? 1 : 1 - (double) distance(other.consonants) / longest;
    }

    /** Levenshtein's. */
    private int distance(String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= consonants.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (consonants.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
