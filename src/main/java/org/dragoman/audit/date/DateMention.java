package org.dragoman.audit.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.Span;

/**
 * A month or a weekday in a text.
 *
 * @param name
 *        1 to 12 for a month, 1 to 7 for a weekday
 * @param day
 *        of the month; 0 where none stands there
 */
record DateMention(boolean weekday, int name, int day, String text, Span span) {

    private static final Map<String, Integer> ARABIC_MONTHS = new HashMap<>();
    private static final Map<String, Integer> ENGLISH_MONTHS = names(
            "january february march april may june july august september october november december");
    private static final Map<String, Integer> ENGLISH_DAYS = names("sunday monday tuesday wednesday thursday friday saturday");
    private static final Map<String, Integer> ARABIC_DAYS = Map.ofEntries(Map.entry("الأحد", 1), Map.entry("الاثنين", 2),
            Map.entry("الإثنين", 2), Map.entry("الثلاثاء", 3), Map.entry("الأربعاء", 4), Map.entry("الخميس", 5),
            Map.entry("الجمعة", 6), Map.entry("السبت", 7));

    static {
        String[] forms = {
                "يناير|جانفي|كانون الثاني", "فبراير|فيفري|شباط", "مارس|آذار|اذار", "أبريل|ابريل|إبريل|أفريل|نيسان",
                "مايو|ماي|أيار|ايار", "يونيو|يونيه|جوان|حزيران", "يوليو|يوليوز|جويلية|تموز", "أغسطس|اغسطس|غشت|أوت|آب",
                "سبتمبر|شتنبر|أيلول|ايلول", "أكتوبر|اكتوبر|تشرين الأول|تشرين الاول", "نوفمبر|نونبر|تشرين الثاني",
                "ديسمبر|دجنبر|كانون الأول|كانون الاول" };
        for (int i = 0; i < forms.length; i++) {
            for (String form : forms[i].split("\\|")) {
                ARABIC_MONTHS.put(form, i + 1);
            }
        }
    }

    private static final String ANY_MONTH = String.join("|", ARABIC_MONTHS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length()).toList());

    /** A month by both its names, "سبتمبر/ أيلول", is one. */
    private static final Pattern ARABIC_MONTH = Pattern
            .compile("(?:(?<![\\d.,:])(?<day>\\d{1,2}) (?:من )?(?:شهر )?)?(?<!\\p{L})[وفبل]?(?<month>"
                    + ANY_MONTH + ")(?!\\p{L})(?: ?[/(] ?(?:" + ANY_MONTH
                    + ")(?!\\p{L})\\)?)?(?<year> (?:من عام |عام |سنة )?\\d{4})?");
    private static final Pattern ENGLISH_MONTH = Pattern.compile(
            "(?:\\b(?<before>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?: (?<after>\\d{1,2})(?![\\d:])(?:st|nd|rd|th)?)?(?<year>,? \\d{4})?");
    private static final Pattern ARABIC_DAY = Pattern.compile(
            "(?:يوم |يومي |مساء |صباح |ليلة |فجر |ظهر |أمس |اليوم )(?<day>الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)(?!\\p{L})");
    private static final Pattern ENGLISH_DAY = Pattern
            .compile("\\b(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\\b");

    private static Map<String, Integer> names(String names) {
        Map<String, Integer> numbered = new HashMap<>();
        for (String name : names.split(" ")) {
            numbered.put(name, numbered.size() + 1);
        }
        return numbered;
    }

    static List<DateMention> inArabic(String text) {
        List<DateMention> mentions = new ArrayList<>();
        Matcher month = ARABIC_MONTH.matcher(text);
        while (month.find()) {
            boolean dated = month.group("day") != null || month.group("year") != null;
            if (dated || !month.group("month").matches("مارس|ماي|آب|أوت|جوان|تموز|نيسان")) {
                mentions.add(of(false, ARABIC_MONTHS.get(month.group("month")), month.group("day"), month));
            }
        }
        Matcher day = ARABIC_DAY.matcher(text);
        while (day.find()) {
            mentions.add(of(true, ARABIC_DAYS.get(day.group("day")), null, day));
        }
        return mentions;
    }

    static List<DateMention> inEnglish(String text) {
        List<DateMention> mentions = new ArrayList<>();
        Matcher month = ENGLISH_MONTH.matcher(text);
        while (month.find()) {
            String day = month.group("before") != null ? month.group("before") : month.group("after");
            boolean dated = day != null || month.group("year") != null;
            if (dated || !month.group("month").matches("March|May|August")) {
                mentions.add(of(false, ENGLISH_MONTHS.get(month.group("month").toLowerCase(Locale.ROOT)), day, month));
            }
        }
        Matcher day = ENGLISH_DAY.matcher(text);
        while (day.find()) {
            mentions.add(of(true, ENGLISH_DAYS.get(day.group().toLowerCase(Locale.ROOT)), null, day));
        }
        return mentions;
    }

    private static DateMention of(boolean weekday, int name, String day, Matcher matcher) {
        return new DateMention(weekday, name, day == null ? 0 : Integer.parseInt(day), matcher.group(),
                new Span(matcher.start(), matcher.end()));
    }

    boolean sameName(DateMention other) {
        return weekday == other.weekday && name == other.name;
    }

    /** Whether the days are the same, or one of them is not said or not said beside the month. */
    boolean agrees(DateMention other) {
        return day == other.day || day == 0 || other.day == 0;
    }
}
