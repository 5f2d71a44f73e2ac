package org.dragoman.summarize.english;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an English sentence is whole, and whether what it states can be read in its evidence. */
public final class Soundness {

    private static final Pattern START = Pattern.compile("^[\"\u201c\u2018'(\\[]{0,2}[\\p{Lu}\\p{Lt}\\p{Nd}$\u00a3\u20ac#@]");
    private static final Pattern END = Pattern.compile("[.!?\u2026][\"\u201d\u2019')\\]]*$");
    /** A full stop after what should have been followed by something. */
    private static final Pattern BROKEN_OFF = Pattern.compile("[,;:\u2013\u2014-]\\s*[.!?]+[\"\u201d\u2019')\\]]*$");
    /** What somebody did while saying something else, with nobody in the sentence who did. */
    private static final Pattern FRAGMENT = Pattern
            .compile("^(?:Noting|Adding|Stressing|Explaining|Saying|Indicating|Emphasi[sz]ing|Considering"
                    + "|Pointing out|Confirming|Affirming|Warning|Expressing|Calling|Referring|Recalling|Declaring)\\b(?!.*, (?:he|she|it|they|the|an?|\\p{Lu}))");
    private static final Pattern QUESTION = Pattern.compile("[?!][\"\u201d\u2019')\\]]*$");
    private static final Pattern SPACED_END = Pattern.compile("\\s+([.!?]+)$");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,:/]\\p{Nd}+)*");
    private static final Pattern QUOTATION = Pattern.compile("[\"\u201c]([^\"\u201c\u201d]*)[\"\u201d]");
    private static final Pattern NAME = Pattern.compile("(?<=[\\s(-])[\\p{Lu}][\\p{L}\\p{Nd}'\u2019.-]*[\\p{L}\\p{Nd}]");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{Nd}]\\S*");

    /** How well a sentence serves in a summary, best first. */
    public enum Standing {
        /** A whole statement. */
        GOOD,
        /** A question, a very short sentence, a fragment, or one that lacks its full stop. */
        WEAK,
        /** A quotation that nobody is named for. */
        BARE_QUOTATION,
        /** Cut, unbalanced, or no sentence at all. */
        UNFIT
    }

    private static final int SHORTEST_STATEMENT = 5;
    private static final int SHORTEST_UNSTOPPED = 3;

    private Soundness() {
    }

    public static Standing standing(String sentence) {
        int words = words(sentence);
        if (words < 2 || !START.matcher(sentence).find() || !isBalanced(sentence)) {
            return Standing.UNFIT;
        }
        if (BROKEN_OFF.matcher(sentence).find()) {
            return Standing.UNFIT;
        }
        if (!END.matcher(sentence).find()) {
            boolean open = ",;:-\u2013\u2014(".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
            return open || words < SHORTEST_UNSTOPPED ? Standing.UNFIT : Standing.WEAK;
        }
        if (words(QUOTATION.matcher(sentence).replaceAll(" ")) == 0) {
            return Standing.BARE_QUOTATION;
        }
        return words < SHORTEST_STATEMENT || QUESTION.matcher(sentence).find() || FRAGMENT.matcher(sentence).find()
                ? Standing.WEAK
                : Standing.GOOD;
    }

    /** The sentence with a full stop where its source had none. */
    public static String stopped(String sentence) {
        return END.matcher(sentence).find() ? SPACED_END.matcher(sentence).replaceFirst("$1") : sentence + ".";
    }

    /** Whether every double quotation mark and bracket in the text has its partner. */
    public static boolean isBalanced(String text) {
        boolean open = false;
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (EnglishSentences.Quoting.isMark(c)) {
                boolean opens = EnglishSentences.Quoting.opens(text, i);
                if (opens == open) {
                    return false;
                }
                open = opens;
            }
            brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (brackets < 0) {
                return false;
            }
        }
        return !open && brackets == 0;
    }

    /** Whether every number, quotation and name of a sentence stands in the text it was taken from. */
    public static boolean restsOn(String evidence, String sentence) {
        return all(NUMBER, 0, evidence).containsAll(all(NUMBER, 0, sentence))
                && QUOTATION.matcher(sentence).results().allMatch(quotation -> evidence.contains(quotation.group(1)))
                && NAME.matcher(sentence).results().allMatch(name -> evidence.contains(name.group()));
    }

    public static int words(String text) {
        Matcher word = WORD.matcher(text);
        int count = 0;
        while (word.find()) {
            count++;
        }
        return count;
    }

    private static Set<String> all(Pattern pattern, int group, String text) {
        List<String> found = pattern.matcher(text).results().map((MatchResult match) -> match.group(group)).toList();
        return new HashSet<>(found);
    }
}
