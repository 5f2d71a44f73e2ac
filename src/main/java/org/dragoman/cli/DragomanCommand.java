package org.dragoman.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

/**
 * Without a subcommand the process serves HTTP until it is told to stop. Quarkus' picocli extension takes over
 * {@code main} and refuses to start without a command of this kind.
 */
@TopCommand
@Command(name = "dragoman", mixinStandardHelpOptions = true, description = "Serves Arabic to English translation of wire dispatches.")
class DragomanCommand implements Runnable {

    @Override
    public void run() {
        Quarkus.waitForExit();
    }
}
