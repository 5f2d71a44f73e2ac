package org.dragoman.onnx.folder;

import java.util.List;

/**
 * The further fields of a {@code model.json} of the contract {@code native-1}.
 *
 * @param maxSourceTokens
 *        longest source the model has positions for, the end symbol included
 * @param beginToken
 *        target id fed to the decoder before the first word
 * @param endToken
 *        id that ends a source and a target alike
 * @param slots
 *        pieces of both vocabularies that the model was trained to carry over unchanged; none when it was not
 */
public record NativeTranslation(int sourceVocabularySize, int targetVocabularySize, int decoderLayers, int modelSize,
        int attentionHeads, int maxSourceTokens, int beginToken, int endToken, List<String> slots, Golden golden) {

    /** A sentence and what greedy search makes of it. */
    public record Golden(String source, String target) {
    }

    public NativeTranslation {
        slots = List.copyOf(slots);
        requirePositive("sourceVocabularySize", sourceVocabularySize);
        requirePositive("targetVocabularySize", targetVocabularySize);
        requirePositive("decoderLayers", decoderLayers);
        requirePositive("modelSize", modelSize);
        requirePositive("attentionHeads", attentionHeads);
        requirePositive("maxSourceTokens", maxSourceTokens);
        if (modelSize % attentionHeads != 0) {
            throw new IllegalArgumentException(
                    "modelSize " + modelSize + " cannot be split over " + attentionHeads + " attentionHeads");
        }
        requireId("beginToken", beginToken, targetVocabularySize);
        requireId("endToken", endToken, Math.min(sourceVocabularySize, targetVocabularySize));
    }

    public int headSize() {
        return modelSize / attentionHeads;
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " must be positive: " + value);
        }
    }

    private static void requireId(String field, int id, int vocabularySize) {
        if (id < 0 || id >= vocabularySize) {
            throw new IllegalArgumentException(field + " " + id + " is outside a vocabulary of " + vocabularySize);
        }
    }
}
