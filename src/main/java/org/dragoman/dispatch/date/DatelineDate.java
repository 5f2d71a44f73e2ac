package org.dragoman.dispatch.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.Span;

/** Dates as datelines have them: "5 مارس آذار", "05 رمضان 1446 هـ". No year is made up where none is written. */
public final class DatelineDate {

    private static final List<String> HIJRI = List.of("Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Awwal",
            "Jumada al-Thani", "Rajab", "Shaaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah");

    private static final Pattern DATE = Pattern
            .compile("(?:في )?(?<![\\p{L}\\p{Nd}])(?<day>[0-9]{1,2}) ?(?:من )?" + MonthName.anyOf(MonthName.ALL)
                    + "(?:[ ,،]+(?<year>[0-9]{4}))?(?: ?(?:هـ|ه|م)(?!\\p{L}))?");

    /**
     * @param span
     *        in the normalized text
     */
    public record Found(Span span, String english) {
    }

    private DatelineDate() {
    }

    /** @param normalized a byline or dateline */
    public static List<Found> in(String normalized) {
        List<Found> found = new ArrayList<>();
        Matcher date = DATE.matcher(normalized);
        while (date.find()) {
            found.add(new Found(new Span(date.start(), date.end()), english(date)));
        }
        return found;
    }

    private static String english(Matcher date) {
        MonthName month = MonthName.of(date);
        String name = month.hijri() ? HIJRI.get(month.month() - 1)
                : Month.of(month.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String year = date.group("year");
        String era = month.hijri() && year != null ? " AH" : "";
        return Integer.parseInt(date.group("day")) + " " + name + (year == null ? "" : " " + year) + era;
    }
}
