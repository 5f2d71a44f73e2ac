package org.dragoman.dispatch.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** "أمس", "اليوم", "الأربعاء المقبل": days counted from the day of publication. */
final class RelativeDays {

    static final String WEEKDAY = "(?:الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت)";
    static final String DAY = "(?:أول أمس|أول من أمس|أمس الأول|الأمس|بالأمس|أمس|امس|بعد غد|غدا|الغد|اليوم)";

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("الأحد", DayOfWeek.SUNDAY, "الاحد", DayOfWeek.SUNDAY,
            "الاثنين",
            DayOfWeek.MONDAY, "الإثنين", DayOfWeek.MONDAY, "الثلاثاء", DayOfWeek.TUESDAY, "الأربعاء", DayOfWeek.WEDNESDAY,
            "الاربعاء", DayOfWeek.WEDNESDAY, "الخميس", DayOfWeek.THURSDAY, "الجمعة", DayOfWeek.FRIDAY, "السبت",
            DayOfWeek.SATURDAY);

    /** "سيزور بغداد الأحد": the future tense before a weekday; nouns that begin like it are left out. */
    private static final Pattern FUTURE = Pattern.compile("(?<!\\p{L})[وف]?س[يتن]\\p{L}{3,}");
    private static final Set<String> NO_FUTURE = Set.of("سيارة", "سيارات", "سياسة", "سياسي", "سياسية", "سياسات", "سيطرة",
            "سيطر",
            "سيطرت", "سيناء", "سيناريو", "سيدة", "سيدات", "سيادة", "سيول", "سينما", "سنوات", "سنوية", "سنوي", "سنغافورة",
            "ستين", "ستون", "ستوكهولم", "ستراسبورغ", "سنجار", "سيرة", "سيراليون");

    /** Days that are named, not dated: "اليوم العالمي", "اليوم نفسه". */
    private static final Pattern NO_TODAY = Pattern
            .compile(" (?:ال(?!أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت)|نفس|ذات).*");

    private RelativeDays() {
    }

    static boolean isNoToday(String day, String following) {
        return day.equals("اليوم") && NO_TODAY.matcher(following).matches();
    }

    /** @param weekday named beside the day, which then decides; null when none is */
    static LocalDate day(String day, String weekday, LocalDate published) {
        if (weekday != null) {
            boolean future = day.contains("غد");
            return weekday(weekday, future ? CalendarYear.Side.FUTURE : CalendarYear.Side.NEAREST, published);
        }
        return switch (day) {
            case "أول أمس", "أول من أمس", "أمس الأول" -> published.minusDays(2);
            case "أمس", "امس", "الأمس", "بالأمس" -> published.minusDays(1);
            case "غدا", "الغد" -> published.plusDays(1);
            case "بعد غد" -> published.plusDays(2);
            default -> published;
        };
    }

    /** A weekday by itself is the nearest past one or the day of publication: wire copy tells what was. */
    static LocalDate weekday(String weekday, CalendarYear.Side side, LocalDate published) {
        DayOfWeek day = WEEKDAYS.get(weekday);
        return published.with(switch (side) {
            case FUTURE -> TemporalAdjusters.next(day);
            case PAST -> TemporalAdjusters.previous(day);
            default -> TemporalAdjusters.previousOrSame(day);
        });
    }

    /** Whether the words before a weekday speak of the future, so that it may be the next one as well. */
    static boolean isFuture(String before) {
        String clause = before.substring(Math.max(before.lastIndexOf('.'), before.lastIndexOf('؛')) + 1);
        return FUTURE.matcher(clause).results().map(word -> word.group().replaceFirst("^[وف](?=س)", ""))
                .anyMatch(word -> !NO_FUTURE.contains(word));
    }
}
