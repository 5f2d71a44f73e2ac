package org.dragoman.onnx;

import java.io.IOException;
import java.util.Arrays;

import org.dragoman.decode.Tokenizer;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.OfflineDjl;
import org.dragoman.onnx.session.OpenGuard;

import ai.djl.sentencepiece.SpTokenizer;

/** Two SentencePiece models (Kudo and Richardson 2018): one splits source texts, the other joins target tokens. */
final class SentencePieceTokenizer implements Tokenizer, AutoCloseable {

    static {
        OfflineDjl.settle();
    }

    private final SpTokenizer source;
    private final SentencePieces target;
    private final int endToken;
    private final OpenGuard guard = new OpenGuard("the tokenizer");

    private SentencePieceTokenizer(SpTokenizer source, SentencePieces target, int endToken) {
        this.source = source;
        this.target = target;
        this.endToken = endToken;
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if a file is no SentencePiece model or a vocabulary has another size than the manifest says
     */
    static SentencePieceTokenizer open(ModelFolder folder, int sourceSize, int targetSize, int endToken) {
        pieces(folder, "source.model", sourceSize);
        SentencePieces target = pieces(folder, "target.model", targetSize);
        return new SentencePieceTokenizer(splitter(folder, "source.model"), target, endToken);
    }

    static SentencePieces pieces(ModelFolder folder, String file, int expectedSize) {
        try {
            SentencePieces pieces = SentencePieces.read(folder.file(file));
            if (pieces.size() != expectedSize) {
                throw folder.broken(file + " holds " + pieces.size() + " pieces, but model.json says " + expectedSize);
            }
            return pieces;
        } catch (IOException e) {
            throw folder.broken(file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    static SpTokenizer splitter(ModelFolder folder, String file) {
        try {
            return new SpTokenizer(folder.file(file));
        } catch (IOException e) {
            throw folder.broken(file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public int[] encode(String text) {
        // The native side would take NUL for the end of the text.
        String complete = text.replace('\0', ' ');
        int[] pieces = guard.use(() -> source.getProcessor().encode(complete));
        int[] ended = Arrays.copyOf(pieces, pieces.length + 1);
        ended[pieces.length] = endToken;
        return ended;
    }

    @Override
    public String decode(int[] targetTokens) {
        return target.text(targetTokens);
    }

    @Override
    public void close() {
        guard.close(source::close);
    }
}
