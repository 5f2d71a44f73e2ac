package org.dragoman.job.work;

import java.util.Objects;

/** An item that nothing can be made of, however often it is tried. */
public class HopelessItemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ItemProblem problem;

    public HopelessItemException(ItemProblem problem) {
        super(problem.title());
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    public ItemProblem problem() {
        return problem;
    }
}
