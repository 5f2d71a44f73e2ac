package org.dragoman.desk.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How long the parts of a request took, waiting included. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Milliseconds")
public record Timings(Long translate, Long summarize, long total) {

    private static final long NANOS_IN_MILLI = 1_000_000;

    /** @param start reading of {@link System#nanoTime()} */
    public static long since(long start) {
        return (System.nanoTime() - start) / NANOS_IN_MILLI;
    }
}
