package org.dragoman.summarize;

import java.util.List;

import org.dragoman.text.Span;

/**
 * A sentence of a summary and what it rests on.
 *
 * @param text the sentence as it is shown
 * @param story the story it was taken from
 * @param evidence at least one segment; the first ones are the sentence itself, a later one names whom a pronoun stood for
 * @param alsoIn other stories that say nearly the same
 * @param doubtful true when the audit found an error in the English that it was taken from
 */
public record SummarySentence(String text, String story, List<Evidence> evidence, List<String> alsoIn, boolean doubtful) {

    public SummarySentence {
        evidence = List.copyOf(evidence);
        alsoIn = List.copyOf(alsoIn);
        if (text.isBlank() || evidence.isEmpty()) {
            throw new IllegalArgumentException("A summary sentence has a text and evidence");
        }
    }

    /**
     * A place a summary sentence rests on.
     *
     * @param segment number of the segment in the story
     * @param target the part of the English document that the sentence was taken from
     * @param source the whole segment in the source document
     */
    public record Evidence(int segment, Span target, Span source) {
    }
}
