package org.dragoman.feed.markup;

import java.util.List;

import org.dragoman.feed.FeedProblem;
import org.jsoup.nodes.Element;

/**
 * An XML document, mended where it was not well-formed.
 *
 * @param cutOff
 *        whether it ends in the middle of an item
 */
public record XmlDocument(Element root, List<FeedProblem> problems, boolean cutOff) {

    public XmlDocument {
        problems = List.copyOf(problems);
    }
}
