package org.dragoman.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.dispatch.date.DatelineDate;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * A byline or dateline in pieces, each to be put into English by itself; a sentence's translator makes nonsense of the whole.
 *
 * <pre>
 * ليث الجنيدي/ الأناضول      →   ليث الجنيدي | الأناضول = Anadolu
 * القاهرة 5 مارس (رويترز) -   →   القاهرة | 5 مارس = 5 March | رويترز = Reuters
 * </pre>
 */
public final class CreditLine {

    private static final Pattern MARKS = Pattern.compile("(?<![0-9])[/-]|[/-](?![0-9])|[|،,:()\\[\\]\"]+");
    private static final Pattern NUMERIC_DATE = Pattern.compile("[0-9]{1,2}([-/.])[0-9]{1,2}\\1[0-9]{2,4}");
    private static final Pattern LEADING = Pattern.compile("(من|الموافق|ل|في) .+");
    private static final Pattern AND = Pattern.compile(" (و) ?(\\p{L}+)");

    private final String text;
    private final int offset;
    private final NormalizedText normalized;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param span
     *        in the text of the dispatch
     * @param english
     *        empty for names and places, of which others know more
     */
    public record Piece(Span span, Optional<String> english) {
    }

    private CreditLine(String text, Span line) {
        this.normalized = ArabicNormalizer.normalize(line.in(text));
        this.text = normalized.value();
        this.offset = line.start();
    }

    /** The pieces of a line, in its order; what stands between them is marks and spaces. */
    public static List<Piece> in(String text, Span line) {
        CreditLine credits = new CreditLine(text, line);
        credits.read();
        return credits.pieces;
    }

    private void read() {
        int start = 0;
        for (DatelineDate.Found date : DatelineDate.in(text)) {
            readBetweenMarks(new Span(start, date.span().start()));
            add(date.span(), Optional.of(date.english()));
            start = date.span().end();
        }
        readBetweenMarks(new Span(start, text.length()));
    }

    private void readBetweenMarks(Span range) {
        Matcher day = NUMERIC_DATE.matcher(text).region(range.start(), range.end());
        if (day.find()) {
            readBetweenMarks(new Span(range.start(), day.start()));
            add(new Span(day.start(), day.end()), Optional.of(day.group()));
            readBetweenMarks(new Span(day.end(), range.end()));
            return;
        }
        Matcher marks = MARKS.matcher(text).region(range.start(), range.end()).useTransparentBounds(true);
        int start = range.start();
        while (marks.find()) {
            readWords(new Span(start, marks.start()));
            start = marks.end();
        }
        readWords(new Span(start, range.end()));
    }

    private void readWords(Span range) {
        Span words = trimmed(range);
        String value = words.in(text);
        if (value.isEmpty()) {
            return;
        }
        Optional<String> agency = Credits.agencyInEnglish(value);
        Matcher leading = LEADING.matcher(value);
        String first = value.split(" ", 2)[0];
        if (agency.isPresent() || value.equals("الموافق")) {
            add(words, agency.or(() -> Optional.of("corresponding to")));
        } else if (Credits.ROLES.containsKey(first)) {
            addFirst(words, first.length(), Credits.ROLES.get(first));
        } else if (leading.matches() && leading.group(1).equals("من")) {
            addFirst(words, first.length(), pieces.isEmpty() ? "By" : "by");
        } else {
            readNames(words);
        }
    }

    private void addFirst(Span words, int length, String english) {
        add(new Span(words.start(), words.start() + length), Optional.of(english));
        readWords(new Span(words.start() + length, words.end()));
    }

    /** "نضال الخطيب ومحمد سالم" names two. */
    private void readNames(Span words) {
        Matcher and = AND.matcher(text).region(words.start(), words.end());
        while (and.find()) {
            if (Credits.isGivenName(and.group(2))) {
                readOne(new Span(words.start(), and.start()));
                boolean apart = and.end(1) < and.start(2);
                add(new Span(and.start(1), and.end(1)), Optional.of(apart ? "and" : "and "));
                readNames(new Span(and.start(2), words.end()));
                return;
            }
        }
        readOne(words);
    }

    private void readOne(Span words) {
        if (Credits.isName(words.in(text)) && !Credits.isPlace(words.in(text))) {
            readName(words);
        } else {
            add(words, Optional.empty());
        }
    }

    /** First names that are known; a last name is left for others to spell. */
    private void readName(Span name) {
        int at = name.start();
        while (at < name.end()) {
            int end = endOfGivenName(at, name.end());
            Optional<String> english = Credits.givenNameInEnglish(text.substring(at, end).replace(" ", ""));
            if (english.isEmpty()) {
                break;
            }
            add(new Span(at, end), english);
            at = Math.min(name.end(), end + 1);
        }
        if (at < name.end()) {
            add(new Span(at, name.end()), Optional.empty());
        }
    }

    /** Of a word, or of two when the first is عبد. */
    private int endOfGivenName(int start, int limit) {
        int end = text.indexOf(' ', start);
        boolean half = text.startsWith("عبد ", start);
        int next = half && end >= 0 ? text.indexOf(' ', end + 1) : end;
        return next < 0 || next > limit ? limit : next;
    }

    private Span trimmed(Span range) {
        int start = range.start();
        int end = range.end();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Span(start, end);
    }

    private void add(Span span, Optional<String> english) {
        if (span.in(text).chars().anyMatch(Character::isLetterOrDigit)) {
            pieces.add(new Piece(normalized.sourceOf(span).shiftedBy(offset), english));
        }
    }
}
