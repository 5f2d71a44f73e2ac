package org.dragoman.onnx;

import java.io.IOException;

import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.OfflineDjl;
import org.dragoman.onnx.session.OpenGuard;

import ai.djl.sentencepiece.SpTokenizer;

/** Text to ids of a SentencePiece model (Kudo and Richardson 2018). Safe for use by many threads at once. */
final class PieceSplitter implements AutoCloseable {

    static {
        OfflineDjl.settle();
    }

    private final SpTokenizer tokenizer;
    private final OpenGuard guard;

    private PieceSplitter(SpTokenizer tokenizer, String file) {
        this.tokenizer = tokenizer;
        this.guard = new OpenGuard(file);
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if the file is no SentencePiece model or has not as many pieces as expected
     */
    static PieceSplitter open(ModelFolder folder, String file, int expectedSize) {
        // Read by us before the native library sees it: that one ends the process when it dislikes a file.
        SentencePieces.open(folder, file, expectedSize);
        try {
            return new PieceSplitter(new SpTokenizer(folder.file(file)), file);
        } catch (IOException e) {
            throw folder.broken(file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    int[] split(String text) {
        // The native side would take NUL for the end of the text.
        String whole = text.replace('\0', ' ');
        return guard.use(() -> tokenizer.getProcessor().encode(whole));
    }

    @Override
    public void close() {
        guard.close(tokenizer::close);
    }
}
