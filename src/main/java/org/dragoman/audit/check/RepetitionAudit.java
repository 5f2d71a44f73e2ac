package org.dragoman.audit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.DoubledWords;
import org.dragoman.text.Span;

/** Words that the English says again right away, as a model does that turns in circles. */
final class RepetitionAudit {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+(?: \\p{L}+)+");
    private static final int LONGEST = 24;

    /** A word that stands twice, be it with a clitic the first time: لبطرس بطرس. */
    private static final Pattern ARABIC_TWICE = Pattern.compile("(\\p{L}{3,}) \\1(?!\\p{L})");

    private RepetitionAudit() {
    }

    static Optional<Finding> of(String source, String target) {
        Optional<Span> repeated = repeated(target);
        if (repeated.isEmpty() || ARABIC_TWICE.matcher(source).find() || repeated(source).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(FindingKind.REPETITION, Severity.ERROR, "The English says this again and again.", null,
                repeated.get()));
    }

    private static Optional<Span> repeated(String text) {
        List<String> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        for (int length = 1; length <= Math.min(LONGEST, words.size() / 2); length++) {
            for (int start = 0; start + length * 2 <= words.size(); start++) {
                int needed = length == 2 || length == 1 && !DoubledWords.isTelling(words.get(start)) ? 3 : 2;
                if (start + length * needed <= words.size() && repeats(words, start, length, needed)) {
                    Span span = new Span(spans.get(start).start(), spans.get(start + length * needed - 1).end());
                    Span between = new Span(spans.get(start + length - 1).end(), spans.get(start + length).start());
                    if (between.in(text).indexOf('(') < 0 && !isSetOff(span.in(text), length)) {
                        return Optional.of(span);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One word that begins what the other ended; "Equinor" (Equinor) is set off by its bracket. */
    private static boolean isSetOff(String repeated, int length) {
        return length == 1 && !LETTERS.matcher(repeated).matches();
    }

    /** Whether the words from {@code start} stand there {@code times} times; numbers alone may ("7-6, 7-6"). */
    private static boolean repeats(List<String> words, int start, int length, int times) {
        for (int i = start; i < start + length * (times - 1); i++) {
            if (!words.get(i).equals(words.get(i + length))) {
                return false;
            }
        }
        return words.subList(start, start + length).stream().anyMatch(word -> !Character.isDigit(word.charAt(0)));
    }
}
