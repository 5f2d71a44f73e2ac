package org.dragoman.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.dragoman.cli.job.JobCommand;
import org.dragoman.cli.terminal.BadInputException;
import org.dragoman.desk.UnsupportedTextException;
import org.dragoman.feed.UnreadableFeedException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The commands of the shell. */
@Command(name = "dragoman", mixinStandardHelpOptions = true, versionProvider = DragomanCommand.Version.class, description = {
        "Translates Arabic wire dispatches into English and summarizes them.",
        "Without a command it serves HTTP." }, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:done", "1:the work failed", "2:wrong usage",
                "65:the input cannot be used: not there, not UTF-8, blank, not Arabic, or no feed" })
final class DragomanCommand implements Callable<Integer> {

    static final int BAD_INPUT = 65;

    @Spec
    private CommandSpec spec;

    /** @param desk does the work; null is enough for help and for checking arguments */
    static CommandLine commandLine(Newsdesk desk) {
        CommandLine commands = new CommandLine(new DragomanCommand())
                .addSubcommand(new TranslateCommand(desk))
                .addSubcommand(new SummarizeCommand(desk))
                .addSubcommand(new DispatchCommand(desk))
                .addSubcommand(new FeedCommand(desk))
                .addSubcommand(new KeyCommand())
                .addSubcommand(new JobCommand());
        return commands.setExecutionExceptionHandler(DragomanCommand::fail);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Exception failure, CommandLine command, ParseResult parsed) {
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getName());
        command.getErr().println("dragoman: " + message);
        boolean badInput = failure instanceof BadInputException || failure instanceof UnsupportedTextException
                || failure instanceof UnreadableFeedException;
        return badInput ? BAD_INPUT : CommandLine.ExitCode.SOFTWARE;
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String built = DragomanCommand.class.getPackage().getImplementationVersion();
            return new String[] { "dragoman " + Objects.requireNonNullElse(built, "(not built)") };
        }
    }
}
