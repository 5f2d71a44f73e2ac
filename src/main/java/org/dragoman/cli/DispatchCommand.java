package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.answer.PlainDispatch;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.TranslationAnswer;

import com.fasterxml.jackson.annotation.JsonInclude;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman dispatch FILE}. */
@Command(name = "dispatch", mixinStandardHelpOptions = true, description = "Translates a dispatch and summarizes it.")
final class DispatchCommand implements Runnable {

    private final Newsdesk desk;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Copy copy;

    @Mixin
    private Output output;

    @Mixin
    private Beam beam;

    @ArgGroup
    private Length length;

    @Option(names = "--headline", paramLabel = "TEXT", description = "The headline, where it does not stand in the file.")
    private String headline;

    DispatchCommand(Newsdesk desk) {
        this.desk = desk;
    }

    /** What {@code --json} prints. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(TranslationAnswer headline, TranslationAnswer translation, SummaryAnswer summary) {
    }

    @Override
    public void run() {
        PrintWriter terminal = spec.commandLine().getErr();
        SummaryLength limit = Length.of(length, spec);
        Translation text = desk.translate(copy.text(), beam.size(), terminal);
        Translation above = headline == null || headline.isBlank() ? null : desk.translateHeadline(headline, beam.size());
        SummaryAnswer summary = desk.summarize(text, limit);
        List<Translation> done = Stream.of(text, above).filter(translation -> translation != null).toList();
        output.print(spec, () -> PlainDispatch.of(done, summary).strip(), () -> desk.json(new Answer(
                above == null ? null : TranslationAnswer.of(above), TranslationAnswer.of(text), summary)));
    }
}
