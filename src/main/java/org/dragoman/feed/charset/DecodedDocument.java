package org.dragoman.feed.charset;

import java.util.List;

import org.dragoman.feed.FeedProblem;

/**
 * A document as text, without byte order mark.
 *
 * @param problems
 *        what was wrong with its encoding
 */
public record DecodedDocument(String text, List<FeedProblem> problems) {

    public DecodedDocument {
        problems = List.copyOf(problems);
    }
}
