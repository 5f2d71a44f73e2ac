package org.dragoman.cli.terminal;

import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How an answer is printed. */
public final class Output {

    @Option(names = "--json", description = "Print JSON, as the HTTP service has it.")
    private boolean json;

    public void print(CommandSpec command, Supplier<String> text, Supplier<String> asJson) {
        command.commandLine().getOut().println(json ? asJson.get() : text.get());
        command.commandLine().getOut().flush();
    }
}
