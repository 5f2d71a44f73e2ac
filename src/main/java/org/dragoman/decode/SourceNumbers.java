package org.dragoman.decode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers of a segment in plain digits, with a point where they have a fraction: "2500", "3.5".
 *
 * @param numbers
 *        the only ones that may be written in digits in its translation, each as often as it is listed; empty when any may
 */
public record SourceNumbers(Optional<List<String>> numbers) {

    /** Of a segment whose numbers nobody has read. */
    public static final SourceNumbers UNREAD = new SourceNumbers(Optional.empty());

    public SourceNumbers {
        Objects.requireNonNull(numbers, "numbers");
        numbers = numbers.map(List::copyOf);
        if (numbers.stream().flatMap(List::stream).anyMatch(number -> !number.matches("\\d+(\\.\\d+)?"))) {
            throw new IllegalArgumentException("not plain digits");
        }
    }

    public static SourceNumbers of(List<String> numbers) {
        return new SourceNumbers(Optional.of(numbers));
    }
}
