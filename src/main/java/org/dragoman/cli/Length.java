package org.dragoman.cli;

import org.dragoman.summarize.SummaryLength;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How long a summary may be: one of the three. */
final class Length {

    @Option(names = "--sentences", paramLabel = "N", description = "At most so many sentences; 3 when nothing is given.")
    private Integer sentences;

    @Option(names = "--words", paramLabel = "N", description = "At most so many words.")
    private Integer words;

    @Option(names = "--characters", paramLabel = "N", description = "At most so many characters.")
    private Integer characters;

    /** @param given null when the command line says nothing */
    static SummaryLength of(Length given, CommandSpec command) {
        if (given == null) {
            return SummaryLength.DEFAULT;
        }
        try {
            return SummaryLength.of(given.sentences, given.words, given.characters);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command.commandLine(), wrong.getMessage());
        }
    }
}
