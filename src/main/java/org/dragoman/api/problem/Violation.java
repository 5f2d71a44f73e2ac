package org.dragoman.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field of a request.
 *
 * @param field
 *        path of the field, {@code texts[3]}; empty for the body as a whole
 */
public record Violation(
        @Schema(examples = "text") String field,
        @Schema(examples = "must not be blank") String message) {
}
