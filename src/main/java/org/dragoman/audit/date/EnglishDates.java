package org.dragoman.audit.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.Span;

/** Finds months, with their days, and weekdays in English. */
final class EnglishDates {

    private static final Map<String, Integer> MONTHS = names(
            "January February March April May June July August September October November December");
    private static final Map<String, Integer> SHORT_MONTHS = names("Jan Feb Mar Apr - Jun Jul Aug Sep Oct Nov Dec");
    private static final Map<String, Integer> WEEKDAYS = names("Sunday Monday Tuesday Wednesday Thursday Friday Saturday");
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?(?![\\d:]|\\.\\d)";
    private static final String DAYS = DAY + "(?: ?(?:[-\u2013/]|and|to|or|until|through|, ?) ?(?:the )?" + DAY + ")*";
    private static final Pattern IN_MONTH = Pattern.compile("(?:\\b(?<before>" + DAYS + ")(?: of)? )?\\b(?<month>"
            + String.join("|", MONTHS.keySet()) + "|Sept\\.?|(?:" + String.join("|", SHORT_MONTHS.keySet())
            + ")\\.?)(?!\\p{L})(?: (?:the )?(?<after>" + DAYS + "))?(?<year>,? (?:of )?\\d{4}\\b)?");
    private static final Pattern ON_WEEKDAY = Pattern
            .compile("(?<!Sheffield )\\b(?:(?<day>" + String.join("|", WEEKDAYS.keySet())
                    + ")s?|Sabbath)\\b(?! (?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|World)\\b)");

    /** Looking for these takes a tenth of the time, and most texts have none. */
    private static final List<String> BEGINNINGS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sabb");
    private static final Set<String> UNSURE = Set.of("May", "March", "August", "Mar", "Jan", "Jun", "Dec");

    private EnglishDates() {
    }

    private static Map<String, Integer> names(String names) {
        Map<String, Integer> numbered = new HashMap<>();
        for (String name : names.split(" ")) {
            numbered.put(name, numbered.size() + 1);
        }
        numbered.remove("-");
        return numbered;
    }

    static List<DateMention> in(String text) {
        List<DateMention> mentions = new ArrayList<>();
        if (BEGINNINGS.stream().noneMatch(text::contains)) {
            return mentions;
        }
        Matcher month = IN_MONTH.matcher(text);
        while (month.find()) {
            mentions.add(month(month));
        }
        Matcher day = ON_WEEKDAY.matcher(text);
        while (day.find()) {
            mentions.add(DateMention.weekday(day.group("day") == null ? 7 : WEEKDAYS.get(day.group("day")), true, day));
        }
        return mentions;
    }

    private static DateMention month(Matcher found) {
        Set<Integer> days = new HashSet<>(DateMention.numbers(found.group("before")));
        days.addAll(DateMention.numbers(found.group("after")));
        String name = found.group("month").replace(".", "");
        boolean sure = !days.isEmpty() || found.group("year") != null || !UNSURE.contains(name);
        int number = name.equals("Sept") ? 9 : MONTHS.getOrDefault(name, SHORT_MONTHS.getOrDefault(name, 0));
        return new DateMention(false, number, days, DateMention.year(found.group("year")), sure, found.group(),
                new Span(found.start(), found.end()));
    }
}
