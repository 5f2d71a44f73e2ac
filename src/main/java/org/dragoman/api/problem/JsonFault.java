package org.dragoman.api.problem;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What Jackson did not like about a body, in words of our own: its messages quote the body, and with it the copy.
 */
public final class JsonFault {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$-]{0,63}");

    private JsonFault() {
    }

    public static Violation of(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return new Violation(path(unknown), "is not a known field; known: " + unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return new Violation(path(mismatch), "must be " + expected(mismatch.getTargetType()) + at(fault));
        }
        return new Violation("", "is not well-formed JSON in UTF-8" + at(fault));
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name(step.getFieldName()));
            }
        }
        return path.toString();
    }

    /** A field name that is no name may be copy in the wrong place. */
    private static String name(String field) {
        return NAME.matcher(field).matches() ? field : "(a name of " + field.length() + " characters)";
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a string";
            case "Integer", "int" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "List", "ArrayList", "Collection" -> "an array";
            case "Instant", "OffsetDateTime" -> "a time in RFC 3339, such as 2025-03-04T09:30:00Z";
            default -> "an object";
        };
    }

    private static String at(JacksonException fault) {
        JsonLocation location = fault.getLocation();
        return location == null || location.getLineNr() < 1 ? ""
                : String.format(Locale.ROOT, " (line %d, column %d)", location.getLineNr(), location.getColumnNr());
    }
}
