package org.dragoman.job.feed;

import java.util.List;

import org.dragoman.feed.FeedProblem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of a feed; its last line.
 *
 * @param warnings
 *        what was wrong with the document and could be got over
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedCount(int items, int translated, int failed, int withdrawn, List<FeedProblem> warnings) {

    public FeedCount {
        warnings = List.copyOf(warnings);
    }

    FeedCount and(FeedLine line) {
        boolean done = line.answer() != null;
        boolean wrong = line.problem() != null;
        return new FeedCount(items, translated + (done ? 1 : 0), failed + (wrong ? 1 : 0),
                withdrawn + (done || wrong ? 0 : 1), warnings);
    }
}
