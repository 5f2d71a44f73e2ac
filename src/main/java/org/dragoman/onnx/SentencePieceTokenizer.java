package org.dragoman.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.dragoman.decode.DigitTokens;
import org.dragoman.decode.Tokenizer;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.folder.NativeTranslation;

/** Two SentencePiece models: one splits source texts, the other joins target tokens. */
final class SentencePieceTokenizer implements Tokenizer, AutoCloseable {

    private final PieceSplitter source;
    private final SentencePieces target;
    private final int endToken;
    private final Map<String, Integer> slots;

    private SentencePieceTokenizer(PieceSplitter source, SentencePieces target, int endToken, Map<String, Integer> slots) {
        this.source = source;
        this.target = target;
        this.endToken = endToken;
        this.slots = slots;
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if a file is no SentencePiece model, or a vocabulary has another size or lacks a slot of the manifest
     */
    static SentencePieceTokenizer open(ModelFolder folder, NativeTranslation contract) {
        SentencePieces target = SentencePieces.open(folder, "target.model", contract.targetVocabularySize());
        Map<String, Integer> slots = slots(folder, contract, target);
        PieceSplitter source = PieceSplitter.open(folder, "source.model", contract.sourceVocabularySize());
        return new SentencePieceTokenizer(source, target, contract.endToken(), slots);
    }

    private static Map<String, Integer> slots(ModelFolder folder, NativeTranslation contract, SentencePieces target) {
        SentencePieces source = SentencePieces.open(folder, "source.model", contract.sourceVocabularySize());
        Map<String, Integer> slots = new HashMap<>();
        for (String slot : contract.slots()) {
            if (source.symbol(slot).isEmpty() || target.symbol(slot).isEmpty()) {
                throw folder.broken("model.json names the slot " + slot + ", which is no user-defined symbol of both "
                        + "source.model and target.model");
            }
            slots.put(slot, target.symbol(slot).getAsInt());
        }
        return Map.copyOf(slots);
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

    @Override
    public Map<String, Integer> slots() {
        return slots;
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
