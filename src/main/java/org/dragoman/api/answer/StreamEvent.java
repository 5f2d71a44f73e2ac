package org.dragoman.api.answer;

import org.dragoman.api.problem.Problem;
import org.dragoman.translate.answer.SegmentAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A line of a streamed answer: segments as they are finished, then the answer as it would have come in one piece, or the
 * problem that ended the stream.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A line of a streamed answer")
public record StreamEvent(
        @Schema(enumeration = {
                "segment", "answer", "problem" }) String type,
        @Schema(description = "Of a segment: place of its text in the request, from 0; of a dispatch 0 is its text, 1 its headline") Integer text,
        SegmentAnswer segment,
        Object answer,
        Problem problem){

    public static StreamEvent segment(int text, SegmentAnswer segment) {
        return new StreamEvent("segment", text, segment, null, null);
    }

    public static StreamEvent answer(Object answer) {
        return new StreamEvent("answer", null, null, answer, null);
    }

    public static StreamEvent problem(Problem problem) {
        return new StreamEvent("problem", null, null, null, problem);
    }
}
