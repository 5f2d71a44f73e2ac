package org.dragoman.dispatch.date;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * One month where the press writes two names for it, so that readers from Casablanca to Baghdad know which is meant:
 * "سبتمبر/ أيلول". In English they would be the same word twice.
 */
public final class DoubleMonths {

    private static final Pattern PAIR = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:[وفبل](?=" + MonthName.ANY + "))?(?<first>"
            + MonthName.ANY + ")" + MonthName.BETWEEN + "(?<second>" + MonthName.ANY + ")(?![\\p{L}\\p{Nd}])\\)?");

    private DoubleMonths() {
    }

    /** The text with one name for each month; the name that is left comes from where both stood or the first one did. */
    public static NormalizedText reduced(NormalizedText text) {
        Deque<Span> superfluous = new ArrayDeque<>();
        Matcher pair = PAIR.matcher(text.value());
        while (pair.find()) {
            MonthName month = MonthName.called(pair.group("first"));
            if (month == MonthName.called(pair.group("second"))) {
                superfluous.push(superfluous(month, pair));
            }
        }
        NormalizedText reduced = text;
        for (Span last : superfluous) {
            reduced = reduced.without(last); // from the end, so that what stands before keeps its place
        }
        return reduced;
    }

    private static Span superfluous(MonthName month, Matcher pair) {
        boolean keepSecond = pair.group("second").equals(month.preferred()) && pair.end("second") == pair.end();
        return keepSecond ? new Span(pair.start("first"), pair.start("second")) : new Span(pair.end("first"), pair.end());
    }
}
