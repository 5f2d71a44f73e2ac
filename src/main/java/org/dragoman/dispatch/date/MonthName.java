package org.dragoman.dispatch.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dragoman.text.DataLines;

/**
 * The names of months, from {@code dispatch/months.tsv}, matched against text under "arabic-1".
 *
 * @param hijri whether the month is one of the Islamic calendar
 * @param month from 1
 * @param preferred the name that stays of two
 * @param ambiguous names that are other words as well
 */
record MonthName(boolean hijri, int month, String preferred, List<String> names, List<String> ambiguous) {

    static final List<MonthName> ALL = read();

    /** Any name of any month. */
    static final String ANY = ALL.stream().flatMap(month -> month.names.stream())
            .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Map<String, MonthName> BY_NAME = byName();

    /** What stands between two names of one month: "سبتمبر/ أيلول", "سبتمبر (أيلول)", "نيسان أبريل". */
    static final String BETWEEN = "(?: ?/ ?| ?\\(| )";

    String group() {
        return (hijri ? "h" : "g") + month;
    }

    /** One name of the month or two of them, in a group named {@link #group()}. */
    private String expression() {
        String name = alternatives();
        return "(?<" + group() + ">" + name + "(?:" + BETWEEN + name + "(?![\\p{L}\\p{Nd}])\\)?)?)";
    }

    private String alternatives() {
        return names.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Any month, once or twice. */
    static String anyOf(List<MonthName> months) {
        return months.stream().map(MonthName::expression).collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{Nd}])"));
    }

    static MonthName of(Matcher matcher) {
        return ALL.stream().filter(month -> matcher.group(month.group()) != null).findFirst().orElseThrow();
    }

    /** The month of a name; null when it is none. */
    static MonthName called(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, MonthName> byName() {
        Map<String, MonthName> months = new HashMap<>();
        ALL.forEach(month -> month.names.forEach(name -> months.put(name, month)));
        return months;
    }

    private static List<MonthName> read() {
        Map<String, MonthName> months = new LinkedHashMap<>();
        for (String line : DataLines.shipped("/dispatch/months.tsv")) {
            String[] fields = line.split("\t");
            MonthName month = months.computeIfAbsent(fields[0] + fields[1],
                    key -> new MonthName(fields[0].equals("hijri"), Integer.parseInt(fields[1]), fields[2], new ArrayList<>(),
                            new ArrayList<>()));
            month.names.add(fields[2]);
            if (fields.length > 3) {
                month.ambiguous.add(fields[2]);
            }
        }
        return List.copyOf(months.values());
    }
}
