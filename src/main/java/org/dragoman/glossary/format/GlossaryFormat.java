package org.dragoman.glossary.format;

import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.glossary.Glossary;

/** How glossaries are written down. */
public enum GlossaryFormat {

    TSV("tsv"),
    CSV("csv"),
    TBX("tbx");

    private final String extension;

    GlossaryFormat(String extension) {
        this.extension = extension;
    }

    /** The format that the name of a file tells. */
    public static Optional<GlossaryFormat> ofFile(String file) {
        return Stream.of(values()).filter(format -> file.endsWith("." + format.extension)).findFirst();
    }

    public String extension() {
        return extension;
    }

    /** @throws BrokenGlossaryException when the text is no glossary */
    public Glossary read(String name, String text) {
        return switch (this) {
            case TSV -> Table.TSV.read(name, text);
            case CSV -> Table.CSV.read(name, text);
            case TBX -> TbxReader.read(name, text);
        };
    }

    public String write(Glossary glossary) {
        return switch (this) {
            case TSV -> Table.TSV.write(glossary);
            case CSV -> Table.CSV.write(glossary);
            case TBX -> TbxWriter.write(glossary);
        };
    }
}
