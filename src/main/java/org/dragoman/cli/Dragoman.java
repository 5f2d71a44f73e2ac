package org.dragoman.cli;

import jakarta.inject.Singleton;

import org.dragoman.cli.job.JobCommand;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import sun.misc.Signal;

/**
 * Where the process begins. Without arguments it serves HTTP until it is told to stop; with a command it does that work
 * and ends, and no port is opened. Help and usage errors are answered before the application, and with it a model, is
 * loaded.
 */
@QuarkusMain
public class Dragoman {

    /** A process that a signal ended exits with this and the signal's number. */
    private static final int BY_SIGNAL = 128;

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            // For the time that headers may take; Netty reads it once, when it first listens.
            System.setProperty("io.netty.bootstrap.extensions", "serviceload");
            Quarkus.run(arguments);
        } else if (asksForWork(arguments)) {
            prepareForShell();
            Quarkus.run(Shell.class, arguments);
        } else {
            System.exit(DragomanCommand.commandLine(null).execute(arguments));
        }
    }

    private static boolean asksForWork(String... arguments) {
        try {
            ParseResult parsed = DragomanCommand.commandLine(null).parseArgs(arguments);
            return parsed.hasSubcommand() && !(parsed.subcommand().commandSpec().userObject() instanceof KeyCommand)
                    && !(parsed.subcommand().commandSpec().userObject() instanceof JobCommand)
                    && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()
                    && !parsed.subcommand().isUsageHelpRequested() && !parsed.subcommand().isVersionHelpRequested();
        } catch (ParameterException usage) {
            return false;
        }
    }

    /** Standard output is the answer's alone. */
    private static void prepareForShell() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.banner.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
        // Hooks would take ONNX Runtime down while it works, and crash. There is nothing to save: end at once.
        Signal.handle(new Signal("INT"), signal -> Runtime.getRuntime().halt(BY_SIGNAL + signal.getNumber()));
        Signal.handle(new Signal("TERM"), signal -> Runtime.getRuntime().halt(BY_SIGNAL + signal.getNumber()));
    }

    /** A command with the application around it. */
    @Singleton
    @Unremovable
    static class Shell implements QuarkusApplication {

        private final Newsdesk desk;

        Shell(Newsdesk desk) {
            this.desk = desk;
        }

        @Override
        public int run(String... arguments) {
            CommandLine commands = DragomanCommand.commandLine(desk);
            return commands.execute(arguments);
        }
    }
}
