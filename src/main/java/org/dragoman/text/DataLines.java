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
import java.util.stream.IntStream;

/** Reads the lists that rules are made of: UTF-8, one entry a line, empty lines and lines that begin with # left out. */
public final class DataLines {

    /** An entry and where it stands, from 1. */
    public record Line(int number, String text) {
    }

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

    /**
     * Reads a list that an operator keeps, with the numbers that an editor shows, so that a fault can be told by its place.
     *
     * @throws UncheckedIOException when there is none or it is not UTF-8
     */
    public static List<Line> numbered(Path file) {
        try {
            List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
            return IntStream.range(0, all.size()).mapToObj(i -> new Line(i + 1, withoutMark(i, all.get(i))))
                    .filter(line -> isEntry(line.text)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " cannot be read", e);
        }
    }

    /** Windows editors begin a file with a byte-order mark. */
    private static String withoutMark(int index, String line) {
        return index == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static List<String> entries(BufferedReader list) {
        return list.lines().filter(DataLines::isEntry).toList();
    }
}
