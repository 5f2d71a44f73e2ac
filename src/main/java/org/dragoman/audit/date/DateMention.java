package org.dragoman.audit.date;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.Span;

/**
 * A month or a weekday in a text.
 *
 * @param name
 *        1 to 12 for a month, 1 to 7 for a weekday
 * @param days
 *        of the month: none where none stands there, two of a range
 * @param year
 *        0 where none stands there
 * @param sure
 *        false for what may be another word ("May", "مارس"): it can answer, and is not missed
 */
record DateMention(boolean weekday, int name, Set<Integer> days, int year, boolean sure, String text, Span span) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    DateMention {
        days = Set.copyOf(days);
    }

    static DateMention weekday(int name, boolean sure, Matcher found) {
        return new DateMention(true, name, Set.of(), 0, sure, found.group().strip(), new Span(found.start(), found.end()));
    }

    /** The numbers in a stretch such as "8 and 9"; none in {@code null}. */
    static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new HashSet<>();
        if (text != null) {
            NUMBER.matcher(text).results().forEach(number -> numbers.add(Integer.valueOf(number.group())));
        }
        return numbers;
    }

    static int year(String text) {
        return numbers(text).stream().findFirst().orElse(0);
    }

    boolean sameName(DateMention other) {
        return weekday == other.weekday && name == other.name;
    }

    /** Whether days and years are the same, or one of them is not said or not said beside the month. */
    boolean agrees(DateMention other) {
        boolean sameYear = year == 0 || other.year == 0 || year == other.year;
        return sameYear && (days.isEmpty() || other.days.isEmpty() || days.stream().anyMatch(other.days::contains));
    }

    /** Whether it names a day of its month that neither the other does nor a number of its text. */
    boolean losesItsDay(DateMention other, String otherText) {
        return !weekday && !days.isEmpty() && other.days.isEmpty() && NUMBER.matcher(otherText).results()
                .noneMatch(number -> days.stream().anyMatch(day -> number.group().equals(String.valueOf(day))));
    }

    static String any(String... names) {
        return String.join("|", Arrays.stream(names).sorted((one, other) -> other.length() - one.length()).toList());
    }
}
