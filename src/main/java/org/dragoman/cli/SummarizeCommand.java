package org.dragoman.cli;

import org.dragoman.cli.terminal.BadInputException;
import org.dragoman.cli.terminal.Output;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.answer.SummaryAnswer;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman summarize FILE}. */
@Command(name = "summarize", mixinStandardHelpOptions = true, description = "Summarizes an English or Arabic text in English.")
final class SummarizeCommand implements Runnable {

    private final Newsdesk desk;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Copy copy;

    @Mixin
    private Output output;

    @ArgGroup
    private Length length;

    SummarizeCommand(Newsdesk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        SummaryLength limit = Length.of(length, spec);
        SummaryAnswer summary = desk.summarize(copy.text(), limit, spec.commandLine().getErr());
        if (summary.reason() != null) {
            throw new BadInputException(summary.reason());
        }
        output.print(spec, summary::text, () -> desk.json(summary));
    }
}
