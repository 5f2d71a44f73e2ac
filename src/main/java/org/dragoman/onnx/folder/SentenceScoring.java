package org.dragoman.onnx.folder;

import java.util.List;

/**
 * The further fields of a {@code model.json} of the contract {@code sentence-scorer-1}.
 *
 * @param maxSentenceTokens
 *        longer sentences are cut
 * @param maxSentences
 *        most sentences of one document
 */
public record SentenceScoring(int sourceVocabularySize, int maxSentenceTokens, int maxSentences, Golden golden) {

    /** A document, the ids of its sentences, and the scores they are given, exact to {@code tolerance}. */
    public record Golden(List<String> sentences, List<List<Integer>> tokenIds, List<Double> scores, double tolerance) {

        public Golden {
            sentences = List.copyOf(sentences);
            tokenIds = tokenIds.stream().map(List::copyOf).toList();
            scores = List.copyOf(scores);
            if (sentences.isEmpty() || sentences.size() != tokenIds.size() || sentences.size() != scores.size()) {
                throw new IllegalArgumentException("golden: " + sentences.size() + " sentences, " + tokenIds.size()
                        + " lists of ids, " + scores.size() + " scores");
            }
        }
    }

    public SentenceScoring {
        if (sourceVocabularySize < 2 || maxSentenceTokens < 1 || maxSentences < 1) {
            throw new IllegalArgumentException("sourceVocabularySize " + sourceVocabularySize + ", maxSentenceTokens "
                    + maxSentenceTokens + ", maxSentences " + maxSentences);
        }
    }
}
