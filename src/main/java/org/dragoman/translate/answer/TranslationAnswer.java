package org.dragoman.translate.answer;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.dragoman.translate.Translation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A translation as users see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Translation", description = "The English of one text, aligned with it")
public record TranslationAnswer(
        @Schema(description = "The English, with the line breaks of the source") String text,
        @Schema(description = "False when a segment is incomplete") boolean complete,
        @Schema(description = "In the order of the text; offsets on both sides") List<SegmentAnswer> segments,
        @Schema(description = "Names and terms of glossaries in the text; of a dispatch they stand beside its translation") List<TermAnswer> terms) {

    public TranslationAnswer {
        segments = List.copyOf(segments);
    }

    /** A translation that has not been audited. */
    public static TranslationAnswer of(Translation translation) {
        return of(translation, Collections.nCopies(translation.segments().size(), List.of()));
    }

    /** @param findings of each segment */
    public static TranslationAnswer of(Translation translation, List<List<FindingAnswer>> findings) {
        return new TranslationAnswer(translation.text(), translation.isComplete(),
                IntStream.range(0, translation.segments().size())
                        .mapToObj(i -> SegmentAnswer.of(translation.segments().get(i), translation.target().segments().get(i),
                                findings.get(i)))
                        .toList(),
                null);
    }

    /** The same with its terms. */
    public TranslationAnswer withTerms(Translation translation) {
        return new TranslationAnswer(text, complete, segments, TermAnswer.of(translation));
    }

    /** Those of all segments. */
    List<FindingAnswer> findings() {
        return segments.stream().filter(segment -> segment.findings() != null)
                .flatMap(segment -> segment.findings().stream()).toList();
    }
}
