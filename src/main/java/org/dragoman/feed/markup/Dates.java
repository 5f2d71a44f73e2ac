package org.dragoman.feed.markup;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as publishers write them: RFC 3339 and its W3C abbreviations, RFC 822 with two-digit years, wrong weekdays and
 * obsolete zones, Arabic-Indic digits, Arabic month names. A missing zone is UTC.
 */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})?-?(\\d{2})?(?:[T ](\\d{1,2}):?(\\d{2})(?::?(\\d{2})"
            + "(?:[.,]\\d+)?)?\\s*(Z|[+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,4})?)?");
    private static final Pattern DAY_MONTH = Pattern
            .compile("(\\d{1,2})[\\s-]+(\\p{L}{2,})\\.?(?:\\s*/\\s*\\p{L}+(?:\\s\\p{L}+)?)?"
                    + "[\\s,،-]+(\\d{4}|\\d{2})\\b(?:[\\s,،-]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*([صم])?\\s*([+-]\\d{4}|[A-Za-z]{1,4})?");
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("EST", "-0500"), Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"), Map.entry("CDT", "-0500"), Map.entry("MST", "-0700"), Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"), Map.entry("PDT", "-0700"), Map.entry("CET", "+0100"), Map.entry("CEST", "+0200"),
            Map.entry("AST", "+0300"), Map.entry("EET", "+0200"), Map.entry("MSK", "+0300"), Map.entry("BST", "+0100"));

    private Dates() {
    }

    /** @return empty when it cannot be understood */
    public static Optional<OffsetDateTime> read(String written) {
        String text = westernDigits(written.strip());
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(at(iso, 1, number(iso, 2, 1), 3, iso.group(7)));
            }
            Matcher words = DAY_MONTH.matcher(text);
            if (words.find()) {
                Integer month = MONTHS.get(key(words.group(2)));
                return month == null ? Optional.empty() : Optional.of(afternoon(words, at(words, 3, month, 1, words.group(8))));
            }
            return Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime at(Matcher found, int year, int month, int day, String zone) {
        LocalDateTime time = LocalDateTime.of(century(number(found, year, 0)), month, number(found, day, 1),
                number(found, 4, 0) % 24, number(found, 5, 0), Math.min(59, number(found, 6, 0)));
        return time.atOffset(offset(zone));
    }

    /** ص is before noon, م after it. */
    private static OffsetDateTime afternoon(Matcher found, OffsetDateTime time) {
        if ("م".equals(found.group(7)) && time.getHour() < 12) {
            return time.plusHours(12);
        }
        return "ص".equals(found.group(7)) && time.getHour() == 12 ? time.minusHours(12) : time;
    }

    private static int century(int year) {
        return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher found, int group, int missing) {
        return found.group(group) == null ? missing : Integer.parseInt(found.group(group));
    }

    private static ZoneOffset offset(String zone) {
        String known = zone == null ? "Z" : ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        if (!known.startsWith("+") && !known.startsWith("-")) {
            return ZoneOffset.UTC;
        }
        String digits = known.substring(1).replace(":", "");
        int minutes = Integer.parseInt(digits.substring(0, digits.length() - 2)) * 60
                + Integer.parseInt(digits.substring(digits.length() - 2));
        return ZoneOffset.ofTotalSeconds((known.startsWith("-") ? -60 : 60) * minutes);
    }

    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && Character.isDigit(c)) {
                western.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return western.toString();
    }

    private static String key(String month) {
        String lower = month.toLowerCase(Locale.ROOT);
        return lower.charAt(0) < 128 ? lower.substring(0, Math.min(3, lower.length())) : lower.replaceAll("[أإآ]", "ا");
    }

    private static Map<String, Integer> months() {
        String[] names = { "jan يناير كانون جانفي", "feb فبراير شباط فيفري", "mar مارس اذار", "apr ابريل نيسان افريل",
                "may مايو ايار ماي", "jun يونيو حزيران جوان", "jul يوليو تموز جويلية", "aug اغسطس اب اوت",
                "sep سبتمبر ايلول", "oct اكتوبر تشرين", "nov نوفمبر", "dec ديسمبر" };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        // Two months share each of these; alone they say nothing.
        months.keySet().removeAll(Set.of("كانون", "تشرين"));
        return months;
    }
}
