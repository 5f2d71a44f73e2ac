package org.dragoman.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the lists that rules are made of: UTF-8, one entry a line, empty lines and lines that begin with # left out. */
public final class DataLines {

    private DataLines() {
    }

    /**
     * Reads a list that is part of the program.
     *
     * @param name absolute, as {@code /text/abbreviations.txt}
     * @throws IllegalStateException when the program was built without it
     */
    public static List<String> shipped(String name) {
        try (InputStream list = DataLines.class.getResourceAsStream(name)) {
            if (list == null) {
                throw new IllegalStateException("The program lacks its list " + name);
            }
            return entries(new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + name + " cannot be read", e);
        }
    }

    /**
     * Reads a list that an operator keeps.
     *
     * @throws UncheckedIOException when there is none or it is not UTF-8
     */
    public static List<String> of(Path file) {
        try (BufferedReader list = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return entries(list);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " cannot be read", e);
        }
    }

    private static List<String> entries(BufferedReader list) {
        return list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
