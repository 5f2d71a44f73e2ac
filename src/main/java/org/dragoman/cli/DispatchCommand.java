package org.dragoman.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.dragoman.cli.terminal.Output;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.desk.answer.PlainDispatch;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.summarize.SummaryLength;

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

    @Mixin
    private Terms terms;

    @ArgGroup
    private Length length;

    @Option(names = "--headline", paramLabel = "TEXT", description = "The headline, where it does not stand in the file.")
    private String headline;

    @Option(names = "--published", paramLabel = "TIME", description = {
            "When it was filed, as 2025-03-04T09:30:00+03:00; \"yesterday\" is counted from there." })
    private OffsetDateTime published;

    @Option(names = "--translate-boilerplate", description = "Translate what is no part of the story as well.")
    private boolean translateBoilerplate;

    DispatchCommand(Newsdesk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        SummaryLength limit = Length.of(length, spec);
        Dispatch dispatch = new Dispatch(Optional.ofNullable(headline), copy.text(), Optional.ofNullable(published));
        DispatchOrder order = new DispatchOrder(dispatch, limit, Newsdesk.optional(beam.size()), false, translateBoilerplate,
                desk.terms(terms), Instant.MAX);
        DispatchAnswer answer = desk.dispatch(order, spec.commandLine().getErr());
        output.print(spec, () -> PlainDispatch.of(answer).strip(), () -> desk.json(answer));
    }
}
