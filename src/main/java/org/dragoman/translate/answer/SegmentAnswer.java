package org.dragoman.translate.answer;

import java.util.List;
import java.util.Locale;

import org.dragoman.text.Span;
import org.dragoman.translate.TranslatedSegment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A segment and its English, as users see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Segment", description = "A sentence of the source, or a part of a long one, and its English")
public record SegmentAnswer(
        @Schema(description = "Place among the segments of its text, from 0") int number,
        @Schema(description = "What it belongs to", enumeration = {
                "headline", "byline", "dateline", "body",
                "boilerplate" }) String part,
        @Schema(description = "Where it stands in the text as it was sent, in UTF-16 code units") Range source,
        @Schema(description = "Where its English stands in the translation; absent while the translation is streamed") Range target,
        @Schema(description = "Its English") String text,
        @Schema(description = "Mean log-probability of a token: 0 is certain, below -1 is doubtful", examples = "-0.31") float score,
        @Schema(description = "False when the model broke off and the English may lack the end") boolean complete,
        @Schema(description = "Why it was not translated: the source stands here unchanged or, when set aside, nothing; absent when it was translated", enumeration = {
                "no-letters", "latin-script", "other-script", "other-language", "set-aside" }) String passedThrough,
        @Schema(description = "What an editor should look at; absent when nothing was found. While the translation is streamed, what can be said of the segment alone, without target") List<FindingAnswer> findings,
        @Schema(description = "How it was translated again because of what was found, in this order; absent when it was not") List<TriedAnswer> tried){

    /** A segment whose place in the translation is not known yet. */
    public static SegmentAnswer of(TranslatedSegment segment, List<FindingAnswer> findings) {
        return of(segment, null, findings);
    }

    /** @param target where the English stands in the translation; null when not known yet */
    static SegmentAnswer of(TranslatedSegment segment, Span target, List<FindingAnswer> findings) {
        return new SegmentAnswer(segment.number(), named(segment.kind()), Range.of(segment.source()),
                target == null ? null : Range.of(target),
                segment.text(), segment.score(), segment.complete(),
                segment.passedThrough().map(SegmentAnswer::named).orElse(null),
                findings.isEmpty() ? null : List.copyOf(findings),
                segment.tried().isEmpty() ? null : segment.tried().stream().map(TriedAnswer::of).toList());
    }

    /** The name of a constant as JSON has it. */
    static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
