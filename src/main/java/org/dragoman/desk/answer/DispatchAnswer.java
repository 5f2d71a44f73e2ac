package org.dragoman.desk.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dragoman.dispatch.Part;
import org.dragoman.dispatch.PartKind;
import org.dragoman.dispatch.Quotation;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.text.Span;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.FindingCounts;
import org.dragoman.translate.answer.Range;
import org.dragoman.translate.answer.TermAnswer;
import org.dragoman.translate.answer.TranslationAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The answer to {@code POST /v1/dispatches}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DispatchAnswer(
        @Schema(description = "Of the headline that was sent beside the text") TranslationAnswer headline,
        TranslationAnswer translation,
        @Schema(description = "What the text is made of") List<PartAnswer> parts,
        List<QuotationAnswer> quotations,
        @Schema(description = "What is no story: listed here, not summarized, and translated only when that is asked for") List<SetAsideAnswer> setAside,
        List<DateAnswer> dates,
        @Schema(description = "One entry a paragraph") List<LanguageAnswer> languages,
        @Schema(description = "Names and terms of glossaries in the text") List<TermAnswer> terms,
        SummaryAnswer summary,
        FindingCounts findings,
        ModelsUsed model,
        Timings timings) {

    /** A part of the text, on both sides. */
    @Schema(name = "Part")
    public record PartAnswer(
            @Schema(enumeration = {
                    "headline", "byline", "dateline", "body", "boilerplate" }) String kind,
            Range source,
            Range target){

        static List<PartAnswer> of(Translation translation) {
            List<Part> parts = translation.parts().parts();
            return IntStream.range(0, parts.size()).mapToObj(i -> of(parts.get(i), target(translation, i))).toList();
        }

        private static PartAnswer of(Part part, Span target) {
            return new PartAnswer(named(part.kind()), Range.of(part.span()), Range.of(target));
        }

        /** From the first of the part's segments to its last; a part without any has been left where it stood. */
        private static Span target(Translation translation, int part) {
            List<Span> spans = translation.segments().stream().filter(segment -> segment.part() == part)
                    .map(segment -> translation.target().segments().get(segment.number())).toList();
            return spans.isEmpty() ? new Span(0, 0) : new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        }
    }

    /** Words of somebody else in the text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Quotation")
    public record QuotationAnswer(
            @Schema(description = "Marks included") Range source,
            @Schema(description = "How many quotations enclose it") int depth,
            @Schema(description = "False when a mark is missing") boolean balanced,
            @Schema(description = "Where the text names who said it; absent where it does not, or not for sure") Range speaker) {

        static QuotationAnswer of(Quotation quotation) {
            return new QuotationAnswer(Range.of(quotation.span()), quotation.depth(), quotation.balanced(),
                    quotation.speaker().map(Range::of).orElse(null));
        }
    }

    /** A part of the text that is no part of the story. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SetAside")
    public record SetAsideAnswer(
            @Schema(enumeration = "boilerplate") String kind,
            Range source,
            @Schema(description = "Name of the rule by which it is known", examples = "anadolu-closing") String rule,
            @Schema(description = "As it stands in the source") String text) {

        static List<SetAsideAnswer> of(Translation translation) {
            return translation.parts().parts().stream().filter(part -> part.kind() == PartKind.BOILERPLATE)
                    .map(part -> of(part, translation.source().text())).toList();
        }

        private static SetAsideAnswer of(Part part, String source) {
            return new SetAsideAnswer(named(part.kind()), Range.of(part.span()), part.rule().orElse(null),
                    part.span().in(source));
        }
    }

    private static String named(PartKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param audited
     *        of the text and, when there is one, of the headline
     */
    public static DispatchAnswer of(Translation text, List<TranslationAnswer> audited, SummaryAnswer summary, ModelsUsed model,
            Timings timings) {
        return new DispatchAnswer(audited.size() > 1 ? audited.get(1) : null, audited.get(0),
                PartAnswer.of(text), text.parts().quotations().stream().map(QuotationAnswer::of).toList(),
                SetAsideAnswer.of(text),
                DateAnswer.of(text), LanguageAnswer.of(text), TermAnswer.of(text), summary, FindingCounts.of(audited), model,
                timings);
    }
}
