package org.dragoman.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dragoman.decode.SourceNumbers;
import org.dragoman.text.SpelledNumbers;

/** Reads the numbers of a normalized segment. */
final class SegmentNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,،]\\d+)*");
    private static final Pattern SEPARATOR = Pattern.compile("[.,،]");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,،])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern THOUSANDS_AND_FRACTION = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+");
    private static final Pattern FRACTION = Pattern.compile("\\d+[.,]\\d+");

    private SegmentNumbers() {
    }

    static SourceNumbers of(String normalized) {
        List<String> numbers = new ArrayList<>();
        NUMBER.matcher(normalized).results().map(MatchResult::group).forEach(number -> read(number, numbers));
        TreeSet<String> spelled = new TreeSet<>(SpelledNumbers.in(normalized));
        numbers.forEach(spelled::remove);
        numbers.addAll(spelled);
        return SourceNumbers.of(numbers);
    }

    /** Every reading that a number may have: "2.500" is two and a half, or two thousand five hundred. */
    private static void read(String number, List<String> numbers) {
        boolean thousands = THOUSANDS.matcher(number).matches();
        if (thousands) {
            numbers.add(SEPARATOR.matcher(number).replaceAll(""));
        }
        if (THOUSANDS_AND_FRACTION.matcher(number).matches()) {
            numbers.add(number.replace(",", ""));
        } else if (FRACTION.matcher(number).matches() && !(thousands && number.indexOf(',') > 0)) {
            numbers.add(number.replace(',', '.'));
        } else if (!thousands) {
            numbers.addAll(List.of(SEPARATOR.split(number))); // a list, or a date
        }
    }
}
