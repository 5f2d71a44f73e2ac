package org.dragoman.feed;

/** Nothing can be made of a document: it is no feed, not one of a known format, or it is dangerous. */
public class UnreadableFeedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient FeedProblem problem;

    public UnreadableFeedException(String kind, String detail) {
        super(detail);
        this.problem = new FeedProblem(kind, detail);
    }

    public FeedProblem problem() {
        return problem;
    }
}
