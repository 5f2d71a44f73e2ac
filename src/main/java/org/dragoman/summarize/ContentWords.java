package org.dragoman.summarize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a sentence that carry its content, folded so that forms of a word mostly agree. */
record ContentWords(Set<String> words) {

    private static final Pattern WORD = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*|\\p{L}[\\p{L}\\p{Nd}]*");
    private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "and", "or", "but", "if", "of", "in", "on", "at",
            "to",
            "for", "from", "by", "with", "about", "as", "into", "over", "after", "before", "under", "is", "are", "was", "were",
            "be",
            "been", "being", "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "should", "may",
            "might",
            "it", "its", "he", "she", "they", "them", "his", "her", "their", "him", "i", "me", "my", "we", "us", "our", "you",
            "your",
            "this", "that", "these", "those", "there", "not", "no", "so", "than", "then", "too", "very", "just", "also", "said",
            "says",
            "say", "who", "whom", "which", "what", "when", "where", "why", "how", "up", "out", "off", "down", "all", "any",
            "both", "s",
            "t");
    private static final int STEM = 6;

    static ContentWords of(String sentence) {
        return new ContentWords(WORD.matcher(sentence.toLowerCase(Locale.ROOT)).results().map(word -> word.group())
                .filter(word -> !EMPTY_WORDS.contains(word)).map(ContentWords::stem).collect(Collectors.toUnmodifiableSet()));
    }

    private static String stem(String word) {
        return word.length() > STEM && Character.isLetter(word.charAt(0)) ? word.substring(0, STEM) : word;
    }

    /** Whether every number stands in the other too: sentences on the same matter may give different ones. */
    boolean hasItsNumbersIn(ContentWords other) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).allMatch(other.words::contains);
    }

    /** Shared words over the smaller set: 1 when one sentence says all that the other says. */
    double overlap(ContentWords other) {
        Set<String> smaller = words.size() <= other.words.size() ? words : other.words;
        Set<String> larger = smaller == words ? other.words : words;
        if (smaller.isEmpty()) {
            return words.equals(other.words) ? 1 : 0;
        }
        return (double) smaller.stream().filter(larger::contains).count() / smaller.size();
    }
}
