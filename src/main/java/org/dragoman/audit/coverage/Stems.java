package org.dragoman.audit.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;

/**
 * Words cut down to what most of their forms share. The cut is rough on purpose: the lexicon is learned from words cut in
 * the same way, so a bad stem costs a little sharpness and nothing else.
 */
public final class Stems {

    /** A word of a text and its stem. */
    public record Stem(String value, Span span) {
    }

    private static final Pattern ARABIC_WORD = Pattern.compile("[\\u0621-\\u064A]{2,}");
    private static final Pattern ARABIC_WORD_OR_NUMBER = Pattern.compile(ARABIC_WORD + "|\\d+(?:[.,]\\d+)*");
    private static final Pattern ENGLISH_WORD = Pattern.compile("[\\p{IsLatin}]{2,}");
    private static final List<String> PREFIXES = List.of("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وب", "ول", "و",
            "ب", "ل", "ف");
    private static final List<String> SUFFIXES = List.of("تهما", "تهم", "تها", "هما", "هم", "ها", "ته", "ات", "ون", "ين", "ان",
            "ية", "وا", "ة", "ه", "ي", "ت", "ا");
    private static final int SHORTEST = 3;
    private static final int ENGLISH_LETTERS = 5;

    private Stems() {
    }

    /** @param text normalized */
    public static List<Stem> ofArabic(String text) {
        return all(ARABIC_WORD.matcher(text), true);
    }

    /** Numbers in digits stand for themselves. */
    static List<Stem> ofArabicAndNumbers(String text) {
        return all(ARABIC_WORD_OR_NUMBER.matcher(text), true);
    }

    public static List<Stem> ofEnglish(String text) {
        return all(ENGLISH_WORD.matcher(text), false);
    }

    private static List<Stem> all(Matcher words, boolean arabic) {
        List<Stem> stems = new ArrayList<>();
        while (words.find()) {
            stems.add(new Stem(arabic ? arabic(words.group()) : english(words.group()), new Span(words.start(), words.end())));
        }
        return stems;
    }

    static String arabic(String word) {
        String stem = word;
        for (String prefix : PREFIXES) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= SHORTEST) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix) && stem.length() - suffix.length() >= SHORTEST) {
                stem = stem.substring(0, stem.length() - suffix.length());
                break;
            }
        }
        return ArabicNormalizer.folded(stem);
    }

    static String english(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String stem = lower.length() > SHORTEST && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
        return stem.length() > ENGLISH_LETTERS ? stem.substring(0, ENGLISH_LETTERS) : stem;
    }
}
