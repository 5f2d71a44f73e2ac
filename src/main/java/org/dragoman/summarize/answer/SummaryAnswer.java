package org.dragoman.summarize.answer;

import java.util.List;
import java.util.Locale;

import org.dragoman.summarize.Summary;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.SummaryOutcome;
import org.dragoman.summarize.SummarySentence;
import org.dragoman.summarize.english.Headline;
import org.dragoman.translate.answer.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A summary as users see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Summary", description = "Whole sentences taken from the text, within a hard limit")
public record SummaryAnswer(
        @Schema(description = "The sentences with a space between them; empty when there are none") String text,
        @Schema(description = "A headline in at most twelve words; absent when none can be made safely") String headline,
        List<Sentence> sentences,
        @Schema(description = "What the limit counts", enumeration = {
                "sentences", "words", "characters" }) String unit,
        @Schema(description = "The limit", examples = "3") int limit,
        @Schema(description = "Why there are no sentences; absent when there are some") String reason){

    /** A sentence and what it rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SummarySentence")
    public record Sentence(String text,
            @Schema(description = "Place of the text that it was taken from among those of the request, from 0") String story,
            @Schema(description = "Segments that it rests on: the sentence itself first, then whom a pronoun stood for") List<Evidence> evidence,
            @Schema(description = "Other texts that say nearly the same") List<String> alsoIn,
            @Schema(description = "True when the audit found an error in this sentence and no sound one was to be had; else absent") Boolean doubtful) {

        static Sentence of(SummarySentence sentence) {
            List<Evidence> evidence = sentence.evidence().stream()
                    .map(one -> new Evidence(one.segment(), Range.of(one.source()), Range.of(one.target()))).toList();
            return new Sentence(sentence.text(), sentence.story(), evidence, sentence.alsoIn(),
                    sentence.doubtful() ? Boolean.TRUE : null);
        }
    }

    /** A place in both texts. */
    public record Evidence(@Schema(description = "Number of the segment") int segment,
            @Schema(description = "The segment in the text as it was sent") Range source,
            @Schema(description = "The sentence, or its part, in the English") Range target) {
    }

    /** With the newsroom's own headline where the lead gave none, if that is short enough and whole. */
    public SummaryAnswer headed(String own) {
        return headline != null || sentences.isEmpty() ? this
                : new SummaryAnswer(text, Headline.asItStands(own).orElse(null), sentences, unit, limit, reason);
    }

    public static SummaryAnswer of(SummaryOutcome outcome, SummaryLength asked) {
        if (outcome instanceof Summary summary) {
            return new SummaryAnswer(summary.text(), summary.headline().orElse(null),
                    summary.sentences().stream().map(Sentence::of).toList(), asked.unit(), asked.limit(), null);
        }
        String reason = outcome instanceof SummaryOutcome.NothingFits nothing
                ? String.format(Locale.ROOT, "The shortest sentence that can stand alone has %d %s: ask for as many or more",
                        nothing.shortest(), asked.unit())
                : "No sentence of the text can stand alone";
        return new SummaryAnswer("", null, List.of(), asked.unit(), asked.limit(), reason);
    }
}
