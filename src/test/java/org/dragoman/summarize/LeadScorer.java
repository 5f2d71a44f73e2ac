package org.dragoman.summarize;

import java.util.List;

/** Prefers what stands first, and among neighbours the longer: enough of a scorer to test selection with. */
final class LeadScorer implements SentenceScorer {

    @Override
    public float[] score(List<String> sentences) {
        float[] scores = new float[sentences.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = -i / 3f + Math.min(sentences.get(i).length(), 150) / 300f;
        }
        return scores;
    }

    @Override
    public String modelVersion() {
        return "lead/1";
    }

    @Override
    public String modelDigest() {
        return "1ead";
    }
}
