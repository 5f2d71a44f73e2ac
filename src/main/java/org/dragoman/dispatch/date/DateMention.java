package org.dragoman.dispatch.date;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.dragoman.text.Span;

/**
 * A date as a text speaks of it.
 *
 * @param source where
 * @param date the day, or the first day of the month or year
 * @param until the last day, where the text speaks of several or of a month that is none of the Gregorian calendar
 */
public record DateMention(Span source, LocalDate date, Optional<LocalDate> until, Precision precision) {

    /** How much of a date is known. */
    public enum Precision {

        DAY("uuuu-MM-dd", "d MMMM uuuu"),
        MONTH("uuuu-MM", "MMMM uuuu"),
        YEAR("uuuu", "uuuu");

        private final DateTimeFormatter iso;
        private final DateTimeFormatter english;

        Precision(String iso, String english) {
            this.iso = DateTimeFormatter.ofPattern(iso, Locale.ROOT);
            this.english = DateTimeFormatter.ofPattern(english, Locale.ENGLISH);
        }
    }

    public DateMention {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(precision, "precision");
        if (until.isPresent() && until.get().isBefore(date)) {
            throw new IllegalArgumentException(until.get() + " is before " + date);
        }
    }

    /** ISO 8601, as much of it as is known: "2024-09-27", "2024-09", "2024". */
    public String iso() {
        return precision.iso.format(date);
    }

    /** "27 September 2024". */
    public String english() {
        return precision.english.format(date);
    }

    DateMention at(Span place) {
        return new DateMention(place, date, until, precision);
    }
}
