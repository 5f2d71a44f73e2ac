package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * The words of a text in the loose spelling in which names are compared: no hamzas, ى as ي, ة as ه, and عبد and أبو
 * written together with what follows ({@code عبد الله}, {@code عبدالله}).
 */
final class ArabicWords {

    /**
     * @param key
     *        loose spelling
     * @param start
     *        where the word begins in the normalized text
     * @param end
     *        where it ends there
     * @param joined
     *        whether no more than a space or a hyphen parts it from the word before
     */
    record Word(String key, int start, int end, boolean joined) {
    }

    private ArabicWords() {
    }

    static String key(String text) {
        return of(text).stream().map(Word::key).collect(Collectors.joining(" "));
    }

    static List<Word> of(String text) {
        return of(ArabicNormalizer.normalize(text));
    }

    static List<Word> of(NormalizedText normalized) {
        String text = normalized.value();
        List<Word> words = new ArrayList<>();
        int last = 0;
        for (int at = 0; at < text.length();) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                add(words, loose(text.substring(at, end)), new Span(at, end), isLink(text, last, at));
                last = end;
            }
            at = end + 1;
        }
        return words;
    }

    private static boolean isLink(String text, int from, int to) {
        return from > 0 && to - from == 1 && (text.charAt(from) == ' ' || text.charAt(from) == '-');
    }

    private static void add(List<Word> words, String key, Span span, boolean joined) {
        if (key.isEmpty()) {
            return;
        }
        Word before = words.isEmpty() ? null : words.get(words.size() - 1);
        if (joined && before != null && isHalf(before.key)) {
            words.set(words.size() - 1, new Word(before.key + key, before.start, span.end(), before.joined));
        } else {
            words.add(new Word(key, span.start(), span.end(), joined));
        }
    }

    private static boolean isHalf(String key) {
        return key.length() <= 5 && (key.endsWith("عبد") || key.endsWith("ابو"));
    }

    private static String loose(String word) {
        StringBuilder loose = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'أ', 'إ', 'آ', 'ٱ' -> loose.append('ا');
                case 'ى', 'ئ' -> loose.append('ي');
                case 'ؤ' -> loose.append('و');
                case 'ة' -> loose.append('ه');
                case 'ء' -> {
                    // Left out as often as not: وزراء, وزرا.
                }
                default -> loose.append(word.charAt(i));
            }
        }
        return loose.toString();
    }
}
