package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.dragoman.cli.terminal.BadInputException;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.format.BrokenGlossaryException;
import org.dragoman.glossary.format.GlossaryFormat;
import org.dragoman.glossary.store.InstalledGlossaries;

import picocli.CommandLine.Option;

/** The glossary that is minded. */
final class Terms {

    private static final String UNNAMED = "file";

    @Option(names = "--glossary", paramLabel = "NAME|FILE", description = "An installed glossary, or a .tsv, .csv or .tbx file.")
    private String glossary;

    /** Empty when the command line says nothing. */
    Optional<GlossaryMatcher> in(InstalledGlossaries glossaries) {
        if (glossary == null) {
            return Optional.empty();
        }
        Optional<GlossaryMatcher> installed = glossaries.matcher(glossary);
        return installed.isPresent() ? installed : Optional.of(read(glossaries));
    }

    private GlossaryMatcher read(InstalledGlossaries glossaries) {
        GlossaryFormat format = GlossaryFormat.ofFile(glossary)
                .orElseThrow(() -> new BadInputException("there is no glossary " + glossary));
        try {
            return glossaries.matcher(format.read(UNNAMED, Files.readString(Path.of(glossary))));
        } catch (IOException | BrokenGlossaryException fault) {
            throw new BadInputException("the glossary " + glossary + " cannot be read: " + fault.getMessage());
        }
    }
}
