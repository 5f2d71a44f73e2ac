package org.dragoman.summarize;

import java.util.List;

/**
 * Judges how much each sentence of a document belongs into its summary. Implementations are safe for use from several
 * threads.
 */
public interface SentenceScorer {

    /** Most sentences one call may bring; what lies beyond is no candidate for a summary. */
    int MAX_SENTENCES = 1000;

    /**
     * Scores the sentences of one document.
     *
     * @param sentences 1 to {@value #MAX_SENTENCES} English sentences in the order of the document, none blank
     * @return as many scores, higher for a better candidate; they compare within this call only
     */
    float[] score(List<String> sentences);

    /** Identity and version of the model, as {@code summarize-en/2026.11.29}; responses carry it. */
    String modelVersion();

    /** SHA-256 of the model's manifest, in hexadecimal. */
    String modelDigest();

    /** Whether what was last put in the model's place was refused. */
    default boolean replacementRefused() {
        return false;
    }
}
