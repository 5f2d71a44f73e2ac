package org.dragoman.summarize;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whole sentences taken from one or more stories, within a limit.
 *
 * @param headline at most twelve words in wire style, made of words of the lead or of the story's own headline; empty when
 *        none can be made safely
 * @param sentences at least one, in the order in which they are read
 * @param modelVersion the scorer that chose them
 */
public record Summary(Optional<String> headline, List<SummarySentence> sentences, SummaryLength length, String modelVersion)
        implements
            SummaryOutcome {

    public Summary {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A summary without a sentence is no summary");
        }
    }

    /** The sentences with one space between them. */
    public String text() {
        return sentences.stream().map(SummarySentence::text).collect(Collectors.joining(" "));
    }
}
