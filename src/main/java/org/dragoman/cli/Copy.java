package org.dragoman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dragoman.cli.terminal.BadInputException;

import picocli.CommandLine.Parameters;

/** The text a command works on. */
final class Copy {

    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Parameters(paramLabel = "FILE|-", description = "A text file in UTF-8, or - for standard input.")
    private String file;

    /** @throws BadInputException when the file is not there, is not UTF-8 or has nothing in it */
    String text() {
        String text = decoded(bytes());
        if (text.isBlank()) {
            throw new BadInputException(file + " is blank");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private byte[] bytes() {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new BadInputException(file + " cannot be read");
        }
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            throw new BadInputException(file + " is not UTF-8");
        }
    }
}
