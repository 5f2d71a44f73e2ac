package org.dragoman.onnx;

import java.util.Arrays;

import org.dragoman.decode.DigitTokens;
import org.dragoman.decode.Tokenizer;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.folder.NativeTranslation;

/** Two SentencePiece models: one splits source texts, the other joins target tokens. */
final class SentencePieceTokenizer implements Tokenizer, AutoCloseable {

    private final PieceSplitter source;
    private final SentencePieces target;
    private final int endToken;

    private SentencePieceTokenizer(PieceSplitter source, SentencePieces target, int endToken) {
        this.source = source;
        this.target = target;
        this.endToken = endToken;
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if a file is no SentencePiece model or a vocabulary has another size than the manifest says
     */
    static SentencePieceTokenizer open(ModelFolder folder, NativeTranslation contract) {
        SentencePieces target = SentencePieces.open(folder, "target.model", contract.targetVocabularySize());
        PieceSplitter source = PieceSplitter.open(folder, "source.model", contract.sourceVocabularySize());
        return new SentencePieceTokenizer(source, target, contract.endToken());
    }

    @Override
    public int[] encode(String text) {
        int[] pieces = source.split(text);
        int[] ended = Arrays.copyOf(pieces, pieces.length + 1);
        ended[pieces.length] = endToken;
        return ended;
    }

    @Override
    public String decode(int[] targetTokens) {
        return target.text(targetTokens);
    }

    /** How the target vocabulary writes numbers. */
    DigitTokens digits() {
        return target.digits();
    }

    @Override
    public void close() {
        source.close();
    }
}
