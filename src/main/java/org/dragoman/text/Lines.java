package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text and what of each is more than white space, bullets, emoji and markup. */
public final class Lines {

    private static final String BLOCK_TAGS = "p|br|hr|div|li|ul|ol|h[1-6]|t[rdh]|table|blockquote|figure|figcaption|section|article";

    /** Line ends of every kind; pasted HTML shows its lines by its block tags. */
    private static final Pattern LINE_END = Pattern.compile(
            "[\\n\\r\\x0B\\f\\u0085\\u2028\\u2029]|</?(?:" + BLOCK_TAGS + ")\\b[^<>]{0,500}>", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>|&(?:nbsp|#160);");
    private static final int LONGEST_MARKUP = 503;

    /** "•", "- ", "1. ", "2) ", "10- " before words, but neither "-5" nor "3-1". */
    private static final Pattern BULLET = Pattern.compile("[•●▪■◆►▶*·‣○]+|[-–—]+(?!\\p{Nd})"
            + "|\\p{Nd}{1,2}(?:[.)](?=\\s)|[-–](?=\\s*\\p{L}))");

    /** What begins an entry of a list that is written on in one line. */
    private static final Pattern INLINE_BULLET = Pattern.compile("[•●▪■◆►▶*·‣○]+|[-–—]+(?=\\s)");

    /** A letter to Unicode; a line of nothing else is a rule. */
    private static final int TATWEEL = 0x0640;

    private Lines() {
    }

    /** The lines of a part of a text that have a letter or digit, each without what {@link #trimmed} takes off and bullets. */
    public static List<Span> in(String text, Span part) {
        List<Span> lines = new ArrayList<>();
        Matcher ends = LINE_END.matcher(text).region(part.start(), part.end());
        int start = part.start();
        while (ends.find()) {
            add(text, new Span(start, ends.start()), lines);
            start = ends.end();
        }
        add(text, new Span(start, part.end()), lines);
        return lines;
    }

    private static void add(String text, Span whole, List<Span> lines) {
        Span line = without(BULLET, text, trimmed(text, whole));
        if (hasContent(text, line)) {
            lines.add(line);
        }
    }

    static Span withoutBullet(String text, Span sentence) {
        return without(INLINE_BULLET, text, sentence);
    }

    private static Span without(Pattern bullet, String text, Span span) {
        Matcher found = bullet.matcher(text).region(span.start(), span.end());
        return found.lookingAt() ? trimmed(text, new Span(found.end(), span.end())) : span;
    }

    /** The span without white space, invisible characters, emoji and inline markup at its ends. */
    static Span trimmed(String text, Span span) {
        int start = span.start();
        for (int next = start; next < span.end(); start = next) {
            next = afterPadding(text, start, span.end());
            if (next == start) {
                break;
            }
        }
        int end = span.end();
        for (int next = end; next > start; end = next) {
            next = beforePadding(text, start, end);
            if (next == end) {
                break;
            }
        }
        return new Span(start, end);
    }

    static boolean hasContent(String text, Span span) {
        return text.substring(span.start(), span.end()).codePoints()
                .anyMatch(unit -> Character.isLetterOrDigit(unit) && unit != TATWEEL);
    }

    private static int afterPadding(String text, int at, int end) {
        int codePoint = text.codePointAt(at);
        if (isPadding(codePoint)) {
            return Math.min(end, at + Character.charCount(codePoint));
        }
        Matcher markup = MARKUP.matcher(text).region(at, end);
        return (codePoint == '<' || codePoint == '&') && markup.lookingAt() ? markup.end() : at;
    }

    private static int beforePadding(String text, int start, int at) {
        int codePoint = text.codePointBefore(at);
        if (isPadding(codePoint)) {
            return Math.max(start, at - Character.charCount(codePoint));
        }
        char first = codePoint == '>' ? '<' : '&';
        int open = at - 1;
        while (open > start && at - open < LONGEST_MARKUP && text.charAt(open) != first) {
            open--;
        }
        boolean ends = codePoint == '>' || codePoint == ';';
        return ends && MARKUP.matcher(text).region(open, at).matches() ? open : at;
    }

    private static boolean isPadding(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.SURROGATE, Character.OTHER_SYMBOL ->
                true;
            case Character.MODIFIER_SYMBOL -> codePoint >= 0x1F3FB;
            default -> codePoint == 0xFE0F;
        };
    }
}
