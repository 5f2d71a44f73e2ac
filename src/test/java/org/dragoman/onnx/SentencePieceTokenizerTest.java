package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dragoman.decode.Tokenizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ai.djl.util.Utils;

class SentencePieceTokenizerTest {

    /** The byte pieces follow padding, unknown, begin, end and the three reserved symbols. */
    private static final int FIRST_BYTE = 7;

    private final TranslationModel translator = TinyModel.load();
    private final Tokenizer tokenizer = translator.tokenizer();

    @AfterEach
    void close() {
        translator.close();
    }

    @Test
    void sourcesAreSplitAsPythonSplitsThem() {
        for (TinyModel.Answer answer : TinyModel.answers()) {
            assertArrayEquals(answer.tokens(), tokenizer.encode(answer.source()));
        }
    }

    @Test
    void targetsAreJoinedAsPythonJoinsThem() {
        for (TinyModel.Answer answer : TinyModel.answers()) {
            assertEquals(answer.target(), tokenizer.decode(answer.greedyTokens()));
        }
    }

    @Test
    void whatIsNoPieceIsSplitIntoItsBytes() {
        assertEquals(List.of(0xF0, 0x9F, 0x98, 0x80), bytes("😀"));
        assertEquals(List.of(0xE2, 0x82, 0xAC), bytes("€"));
    }

    @Test
    void nulDoesNotEndAText() {
        assertArrayEquals(tokenizer.encode("نعم نعم"), tokenizer.encode("نعم\0نعم"));
    }

    @Test
    void anEmptySourceIsItsEndSymbol() {
        assertArrayEquals(new int[] { 3 }, tokenizer.encode(""));
    }

    @Test
    void bytesAreJoinedToCharacters() {
        assertEquals("😀€", tokenizer.decode(pieces("😀€")));
        assertEquals("\uFFFD", tokenizer.decode(Arrays.copyOf(pieces("😀"), 2)));
    }

    @Test
    void controlSymbolsAreLeftOutAndUnknownOnesShown() {
        assertEquals("", tokenizer.decode(new int[] { 0, 2, 3 }));
        assertEquals("\u2047", tokenizer.decode(new int[] { 1 }));
        assertEquals("", tokenizer.decode(new int[0]));
    }

    @Test
    void aFileThatIsNoSentencePieceModelIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("source.model");
        byte[] model = Files.readAllBytes(TinyModel.FOLDER.resolve("source.model"));
        for (byte[] content : List.of("not a model".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(model, 1000),
                new byte[] { 10, -1, -1, -1, -1, 15 }, new byte[] { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 })) {
            Files.write(file, content);
            assertThrows(IOException.class, () -> SentencePieces.read(file));
        }
    }

    @Test
    void nothingIsReportedToTheAuthorsOfDjl() {
        assertTrue(Utils.isOfflineMode());
        assertEquals("true", Utils.getEnvOrSystemProperty("OPT_OUT_TRACKING"));
    }

    private List<Integer> bytes(String text) {
        return IntStream.of(tokenizer.encode(text)).filter(id -> id >= FIRST_BYTE && id < FIRST_BYTE + 256)
                .map(id -> id - FIRST_BYTE).boxed().toList();
    }

    private static int[] pieces(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, utf8.length).map(i -> FIRST_BYTE + Byte.toUnsignedInt(utf8[i])).toArray();
    }
}
