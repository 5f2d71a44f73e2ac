package org.dragoman.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many hypotheses are followed. */
final class Beam {

    private static final int MOST = 8;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Integer size;

    @Option(names = "--beam", paramLabel = "N", description = "Hypotheses followed at once, 1 to 8; 1 is fastest.")
    private void set(int given) {
        if (given < 1 || given > MOST) {
            throw new ParameterException(command.commandLine(), "--beam must be within 1 and " + MOST);
        }
        size = given;
    }

    /** Null when the command line says nothing. */
    Integer size() {
        return size;
    }
}
