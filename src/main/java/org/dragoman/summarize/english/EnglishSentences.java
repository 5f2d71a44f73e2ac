package org.dragoman.summarize.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.Span;

/**
 * Splits English copy into sentences. A sentence ends at a full stop, question or exclamation mark before white space and
 * a capital or a digit; not after an abbreviation or an initial, and not inside a quotation, which stays whole with what
 * introduces it. The scorer was trained on sentences split by the same rules ({@code models/training/summarizer}).
 */
public final class EnglishSentences {

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");
    private static final Pattern BOUNDARY = Pattern
            .compile(
                    "([.!?\\u2026]+)([\"\\u201d\\u2019')\\]\\u00bb]*)[\\s\\u00a0]+(?=[\"\\u201c\\u2018'(\\[\\u00ab]*[\\p{Lu}\\p{Nd}])");
    private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z][A-Za-z.]*$");

    /** Never the end of a sentence: something always follows. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "rev", "fr", "sr", "jr", "st", "gen",
            "lt", "col", "capt", "cmdr", "maj", "sgt", "cpl", "pvt", "adm", "sen", "rep", "gov", "pres", "hon", "amb", "supt",
            "det", "insp", "nos", "vol", "pp", "vs", "bros", "dept", "univ", "assn", "ave", "blvd", "rd", "mt", "ft", "ala",
            "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "kan", "ky", "la", "md", "mich", "minn", "mo", "mont", "neb",
            "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wis", "wyo", "e.g", "i.e");

    /** The end of a sentence only when a usual first word follows: "the U.S. The board", not "the U.S. Senate". */
    private static final Set<String> OPEN = Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "inc", "ltd", "co", "corp",
            "etc", "a.m", "p.m", "u.s", "u.k", "u.n", "d.c", "no", "del", "miss", "mass", "wash", "ill", "ind");

    private static final Set<String> FIRST_WORDS = Set.of("the", "a", "an", "in", "on", "at", "he", "she", "they", "it", "we",
            "i",
            "you", "his", "her", "its", "their", "our", "this", "that", "these", "those", "there", "but", "and", "so", "if",
            "when",
            "while", "as", "after", "before", "since", "for", "from", "with", "by", "to", "one", "some", "many", "most", "all",
            "both", "other", "another", "however", "meanwhile", "also", "now", "then", "what", "who", "why", "how", "where",
            "last",
            "police", "officials", "no", "not", "even", "just", "only");

    /** A quotation that never closes must not swallow the rest of the paragraph. */
    private static final int LONGEST_QUOTING = 400;

    private EnglishSentences() {
    }

    /** The lines of a text that are not blank, without the white space around them. */
    public static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Span trimmed = trimmed(text, line.start(), line.end());
            if (!trimmed.isEmpty()) {
                lines.add(trimmed);
            }
        }
        return lines;
    }

    /** The sentences of one line, ascending and disjoint, in offsets of the whole text. */
    public static List<Span> split(String text, Span line) {
        List<Span> sentences = new ArrayList<>();
        Quoting quoting = new Quoting(text, line.start());
        int start = line.start();
        Matcher boundary = BOUNDARY.matcher(text).region(line.start(), line.end());
        while (boundary.find()) {
            boolean quoted = quoting.openAt(boundary.end());
            if (ends(text, start, boundary, quoted)) {
                sentences.add(trimmed(text, start, boundary.end()));
                start = boundary.end();
            }
        }
        Span rest = trimmed(text, start, line.end());
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }

    private static boolean ends(String text, int start, Matcher boundary, boolean quoted) {
        boolean bareStop = boundary.group(1).equals(".") && boundary.group(2).isEmpty();
        if (bareStop && isAbbreviation(text.substring(start, boundary.start()), firstWord(text, boundary.end()))) {
            return false;
        }
        return !quoted || Quoting.isMark(text.charAt(boundary.end())) || boundary.end() - start >= LONGEST_QUOTING;
    }

    private static boolean isAbbreviation(String before, String next) {
        Matcher word = LAST_WORD.matcher(before);
        if (!word.find()) {
            return false;
        }
        String last = word.group();
        String folded = last.toLowerCase(Locale.ROOT);
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
        return initial || TITLES.contains(folded) || OPEN.contains(folded) && !FIRST_WORDS.contains(next);
    }

    private static String firstWord(String text, int from) {
        int start = from;
        while (start < text.length() && "\"'([\u201c\u2018\u00ab".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static Span trimmed(String text, int start, int end) {
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Walks a line once and knows at every offset, asked in ascending order, whether a double quotation mark is open. */
    static final class Quoting {

        private final String text;
        private int at;
        private boolean open;

        Quoting(String text, int start) {
            this.text = text;
            this.at = start;
        }

        boolean openAt(int offset) {
            for (; at < offset; at++) {
                if (isMark(text.charAt(at))) {
                    open = opens(text, at);
                }
            }
            return open;
        }

        static boolean isMark(char c) {
            return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u00ab' || c == '\u00bb';
        }

        /** A straight mark opens between white space and a letter; papers reopen a running quotation in every paragraph. */
        static boolean opens(String text, int at) {
            char mark = text.charAt(at);
            if (mark != '"') {
                return mark == '\u201c' || mark == '\u00ab';
            }
            boolean afterBreak = at == 0 || isSpace(text.charAt(at - 1)) || "([-\u2013\u2014".indexOf(text.charAt(at - 1)) >= 0;
            return afterBreak && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
        }
    }
}
