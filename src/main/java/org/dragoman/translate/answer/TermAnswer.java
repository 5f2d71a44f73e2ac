package org.dragoman.translate.answer;

import java.util.List;

import org.dragoman.text.Span;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;
import org.dragoman.translate.terms.ImposedTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A term of a glossary in a text, on both sides. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Term")
public record TermAnswer(
        @Schema(description = "The Arabic of the entry", examples = "مارك روته") String entry,
        @Schema(description = "The English it wants", examples = "Mark Rutte") String target,
        @Schema(description = "False when it was not certain which English words stand for it; they are left as they are") boolean applied,
        Range source,
        @Schema(description = "Where it stands in the translation, as wanted or in other words the entry allows; absent when not applied") Range range,
        @Schema(description = "Name of the glossary; names is the one that ships", examples = "names") String glossary) {

    public static List<TermAnswer> of(Translation translation) {
        return translation.segments().stream().flatMap(segment -> segment.terms().stream()
                .map(term -> of(term, start(translation, segment)))).toList();
    }

    private static int start(Translation translation, TranslatedSegment segment) {
        return translation.target().segments().get(segment.number()).start();
    }

    private static TermAnswer of(ImposedTerm term, int start) {
        Span source = term.match().source();
        return new TermAnswer(term.match().entry().arabic(), term.match().entry().english(), term.applied(),
                Range.of(source), term.range().map(range -> Range.of(range.shiftedBy(start))).orElse(null),
                term.match().glossary());
    }
}
