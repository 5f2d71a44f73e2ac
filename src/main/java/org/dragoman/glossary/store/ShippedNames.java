package org.dragoman.glossary.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.format.GlossaryFormat;

/** The names and titles that are part of the program. */
public final class ShippedNames {

    static final List<String> FILES = List.of("people", "countries", "places", "organizations", "titles");

    private ShippedNames() {
    }

    public static Glossary glossary() {
        List<GlossaryEntry> entries = new ArrayList<>();
        FILES.forEach(file -> entries.addAll(GlossaryFormat.TSV.read(file, text("/glossary/" + file + ".tsv")).entries()));
        return new Glossary(Glossary.SHIPPED, entries);
    }

    private static String text(String resource) {
        try (InputStream file = ShippedNames.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its glossary " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The glossary " + resource + " cannot be read", e);
        }
    }
}
