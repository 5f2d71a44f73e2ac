package org.dragoman.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.dragoman.decode.DigitTokens;
import org.dragoman.onnx.folder.ModelFolder;

/**
 * The vocabulary in a SentencePiece model file, and text from its ids. Why not through DJL: it tells no size, ends the
 * process when asked for an id that is not there, and mangles characters beyond the basic plane when it decodes.
 *
 * <p>
 * The file is a protocol buffer ({@code sentencepiece_model.proto}): field 1 of the model is a piece, repeated, with text
 * in its field 1 and its type in field 3.
 */
final class SentencePieces {

    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;
    private static final int BYTE = 6;
    /** Stands for a space, as pieces contain none. */
    private static final String SPACE = "\u2581";
    /** How SentencePiece itself shows an unknown piece. */
    private static final String UNKNOWN_SURFACE = " \u2047 ";

    private static final String DIGITS = "0123456789";

    private final List<Piece> pieces;

    private record Piece(String text, int type) {

        byte[] surface() {
            return switch (type) {
                case CONTROL -> new byte[0];
                case UNKNOWN -> UNKNOWN_SURFACE.getBytes(StandardCharsets.UTF_8);
                // <0x0A>
                case BYTE -> new byte[] { (byte) Integer.parseInt(text.substring(3, 5), 16) };
                default -> text.replace(SPACE, " ").getBytes(StandardCharsets.UTF_8);
            };
        }
    }

    private SentencePieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if the file is no SentencePiece model or has not as many pieces as expected
     */
    static SentencePieces open(ModelFolder folder, String file, int expectedSize) {
        try {
            SentencePieces read = read(folder.file(file));
            if (read.pieces.size() != expectedSize) {
                throw folder.broken(file + " holds " + read.pieces.size() + " pieces, but model.json says " + expectedSize);
            }
            return read;
        } catch (IOException e) {
            throw folder.broken(file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * @throws IOException
     *         if the file cannot be read or is no SentencePiece model
     */
    static SentencePieces read(Path file) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try {
            ByteBuffer model = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            while (model.hasRemaining()) {
                int tag = (int) varint(model);
                if (tag == field(1, LENGTH_DELIMITED)) {
                    pieces.add(piece(part(model)));
                } else {
                    skip(model, tag);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("not a SentencePiece model", e);
        }
        return new SentencePieces(pieces);
    }

    /** The token of a symbol that is never split; empty when there is none of this name. */
    OptionalInt symbol(String name) {
        return IntStream.range(0, pieces.size())
                .filter(id -> pieces.get(id).type() == USER_DEFINED && pieces.get(id).text().equals(name)).findFirst();
    }

    /** The tokens of digits, where each digit is a piece by itself and no other piece has one in it. */
    DigitTokens digits() {
        Map<Integer, Integer> digits = new HashMap<>();
        Map<String, Integer> separators = new HashMap<>();
        for (int id = 0; id < pieces.size(); id++) {
            String text = pieces.get(id).text();
            if (pieces.get(id).type() != NORMAL || text.isEmpty()) {
                continue;
            }
            if (text.length() == 1 && DIGITS.indexOf(text.charAt(0)) >= 0) {
                digits.put(text.charAt(0) - '0', id);
            } else if (text.chars().anyMatch(Character::isDigit)) {
                return DigitTokens.UNKNOWN;
            } else if (text.equals(",") || text.equals(".")) {
                separators.put(text, id);
            }
        }
        return digits.size() == DIGITS.length()
                ? new DigitTokens(digits, separators.getOrDefault(",", -1), separators.getOrDefault(".", -1))
                : DigitTokens.UNKNOWN;
    }

    /** Bytes of byte pieces are put together to characters; spaces at the ends are dropped. */
    String text(int[] ids) {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        for (int id : ids) {
            utf8.writeBytes(pieces.get(id).surface());
        }
        return utf8.toString(StandardCharsets.UTF_8).strip();
    }

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private static int field(int number, int wireType) {
        return number << 3 | wireType;
    }

    private static Piece piece(ByteBuffer message) {
        String text = "";
        int type = NORMAL;
        while (message.hasRemaining()) {
            int tag = (int) varint(message);
            if (tag == field(1, LENGTH_DELIMITED)) {
                text = StandardCharsets.UTF_8.decode(part(message)).toString();
            } else if (tag == field(3, VARINT)) {
                type = (int) varint(message);
            } else {
                skip(message, tag);
            }
        }
        return new Piece(text, type);
    }

    private static ByteBuffer part(ByteBuffer message) {
        int length = (int) varint(message);
        ByteBuffer part = message.slice(message.position(), checked(length, message)).order(ByteOrder.LITTLE_ENDIAN);
        message.position(message.position() + length);
        return part;
    }

    private static int checked(int length, ByteBuffer message) {
        if (length < 0 || length > message.remaining()) {
            throw new IllegalArgumentException("a part of " + length + " bytes where " + message.remaining() + " are left");
        }
        return length;
    }

    private static void skip(ByteBuffer message, int tag) {
        switch (tag & 7) {
            case VARINT -> varint(message);
            case FIXED_64 -> message.getLong();
            case LENGTH_DELIMITED -> part(message);
            case FIXED_32 -> message.getInt();
            default -> throw new IllegalArgumentException("wire type " + (tag & 7));
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }
}
