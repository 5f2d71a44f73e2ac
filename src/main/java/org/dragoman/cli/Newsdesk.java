package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.inject.Singleton;

import org.dragoman.cli.feed.FeedDesk;
import org.dragoman.cli.terminal.Checklist;
import org.dragoman.cli.terminal.Progress;
import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.desk.OngoingDispatch;
import org.dragoman.desk.OngoingTexts;
import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.store.InstalledGlossaries;
import org.dragoman.summarize.Story;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.TextKind;
import org.dragoman.translate.Translation;
import org.dragoman.translate.WarmUp;
import org.dragoman.translate.answer.TranslationAnswer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Does the work of the commands. Nobody else is waiting, so there is no deadline. */
@Singleton
class Newsdesk {

    private final Desk desk;
    private final WarmUp warmUp;
    private final ObjectMapper json;
    private final InstalledGlossaries glossaries;
    private final FeedDesk feeds;

    Newsdesk(Desk desk, WarmUp warmUp, ObjectMapper json, InstalledGlossaries glossaries, FeedDesk feeds) {
        this.feeds = feeds;
        this.glossaries = glossaries;
        this.desk = desk;
        this.warmUp = warmUp;
        this.json = json;
    }

    /** @param beam null for the configured one */
    TranslationAnswer translateAndCheck(String text, Integer beam, Optional<GlossaryMatcher> terms, PrintWriter terminal) {
        Translation translation = translate(text, beam, terms, terminal);
        TranslationAnswer answer = desk.audited(translation).withTerms(translation);
        Checklist.print(answer, terminal);
        return answer;
    }

    private Translation translate(String text, Integer beam, Optional<GlossaryMatcher> terms, PrintWriter terminal) {
        requireReady();
        OngoingTexts ongoing = desk.begin(List.of(text), optional(beam), terms, Instant.MAX);
        Translation translation = Progress.on(terminal).await(ongoing, ongoing.whole()).get(0);
        return translation;
    }

    DispatchAnswer dispatch(DispatchOrder order, PrintWriter terminal) {
        requireReady();
        OngoingDispatch ongoing = desk.begin(order);
        DispatchAnswer answer = Progress.on(terminal).await(ongoing.texts(), ongoing.answer());
        Checklist.print(answer.translation(), terminal);
        return answer;
    }

    /** Summarizes English as it is, and Arabic through its translation. */
    SummaryAnswer summarize(String text, SummaryLength length, PrintWriter terminal) {
        LanguageReport languages = LanguageReport.of(text);
        if (!languages.hasArabic() && languages.predominant() == TextKind.LATIN) {
            return desk.summarize(List.of(Story.ofEnglish("0", text)), length);
        }
        Translation translation = translate(text, null, Optional.empty(), terminal);
        return desk.summarize(List.of(Desk.story("0", translation, desk.audited(translation))), length);
    }

    /** Where feeds are worked on. */
    FeedDesk feeds() {
        requireReady();
        return feeds;
    }

    Optional<GlossaryMatcher> terms(Terms named) {
        return named.in(glossaries);
    }

    String json(Object answer) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written as JSON", impossible);
        }
    }

    private void requireReady() {
        if (!warmUp.passed()) {
            throw new IllegalStateException("the model does not translate its golden sentence as it should");
        }
    }

    static OptionalInt optional(Integer beam) {
        return beam == null ? OptionalInt.empty() : OptionalInt.of(beam);
    }
}
