package org.dragoman.dispatch.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the year that a date without one is in, by when its text was published. */
final class CalendarYear {

    /** Where a date lies, as seen from the day of publication. */
    enum Side {

        PAST,
        FUTURE,
        /** In the year of publication. */
        SAME,
        NEAREST;

        static Side of(String word) {
            if (word == null) {
                return NEAREST;
            }
            return switch (word) {
                case "الجاري", "الحالي", "الجارية", "الحالية" -> SAME;
                case "المقبل", "القادم", "المقبلة", "القادمة" -> FUTURE;
                default -> PAST;
            };
        }
    }

    private CalendarYear() {
    }

    /** The first day of a month or the given day of it; empty when there is no such day. */
    static Optional<LocalDate> date(MonthName month, int year, int day) {
        try {
            return Optional.of(month.hijri() ? LocalDate.from(HijrahChronology.INSTANCE.date(year, month.month(), day))
                    : LocalDate.of(year, month.month(), day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The last day of a month of the Islamic calendar that begins on a day. */
    static LocalDate endOfHijriMonth(LocalDate start) {
        return start.plusDays(HijrahDate.from(start).lengthOfMonth() - 1L);
    }

    /** @param day 1 when a whole month is meant */
    static Optional<LocalDate> nearby(MonthName month, int day, boolean wholeMonth, Side side, LocalDate published) {
        int year = month.hijri() ? HijrahDate.from(published).get(ChronoField.YEAR) : published.getYear();
        Stream<LocalDate> dates = IntStream.rangeClosed(year - 1, year + 1).mapToObj(y -> date(month, y, day))
                .flatMap(Optional::stream);
        LocalDate from = wholeMonth && !month.hijri() ? YearMonth.from(published).atDay(1) : published;
        return switch (side) {
            case SAME -> date(month, year, day);
            case PAST -> dates.filter(from::isAfter).max(Comparator.naturalOrder());
            case FUTURE -> dates.filter(from::isBefore).min(Comparator.naturalOrder());
            case NEAREST -> dates.min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(from, date))));
        };
    }
}
