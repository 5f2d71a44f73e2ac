package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.summarize.Story;
import org.dragoman.summarize.Summarizer;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.TranslatedStory;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.TextKind;
import org.dragoman.translate.TranslateConfig;
import org.dragoman.translate.Translation;
import org.dragoman.translate.TranslationOrder;
import org.dragoman.translate.Translator;
import org.dragoman.translate.WarmUp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Does the work of the commands. Nobody else is waiting, so there is no deadline. */
@Singleton
class Newsdesk {

    private final Translator translator;
    private final Summarizer summarizer;
    private final WarmUp warmUp;
    private final TranslateConfig config;
    private final ObjectMapper json;

    Newsdesk(Translator translator, Summarizer summarizer, WarmUp warmUp, TranslateConfig config, ObjectMapper json) {
        this.translator = translator;
        this.summarizer = summarizer;
        this.warmUp = warmUp;
        this.config = config;
        this.json = json;
    }

    /** @param beam null for the configured one */
    Translation translate(String text, Integer beam, PrintWriter terminal) {
        requireReady();
        return warned(Progress.on(terminal).await(translator.begin(Dispatch.of(text), order(beam))), terminal);
    }

    Translation translateHeadline(String headline, Integer beam) {
        requireReady();
        return translator.beginHeadline(headline, order(beam)).await();
    }

    SummaryAnswer summarize(Translation translation, SummaryLength length) {
        return SummaryAnswer.of(summarizer.summarize(TranslatedStory.of("0", translation), length), length);
    }

    /** Summarizes English as it is, and Arabic through its translation. */
    SummaryAnswer summarize(String text, SummaryLength length, PrintWriter terminal) {
        LanguageReport languages = LanguageReport.of(text);
        if (!languages.hasArabic() && languages.predominant() == TextKind.LATIN) {
            return SummaryAnswer.of(summarizer.summarize(List.of(Story.ofEnglish("0", text)), length), length);
        }
        return summarize(translate(text, null, terminal), length);
    }

    String json(Object answer) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written as JSON", impossible);
        }
    }

    private TranslationOrder order(Integer beam) {
        return new TranslationOrder(DecodingOptions.beam(Optional.ofNullable(beam).orElseGet(config::beamSize)), Instant.MAX);
    }

    private void requireReady() {
        if (!warmUp.passed()) {
            throw new IllegalStateException("the model does not translate its golden sentence as it should");
        }
    }

    private static Translation warned(Translation translation, PrintWriter terminal) {
        translation.segments().stream().filter(segment -> !segment.complete())
                .forEach(segment -> terminal.println("dragoman: the model broke off in segment " + segment.number()));
        return translation;
    }
}
