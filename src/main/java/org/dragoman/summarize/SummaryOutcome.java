package org.dragoman.summarize;

/** What comes of a request for a summary. */
public sealed interface SummaryOutcome permits Summary, SummaryOutcome.NothingFits, SummaryOutcome.NothingToSummarize {

    /**
     * The stories have sentences that could stand alone, and all are longer than the limit.
     *
     * @param shortest length of the shortest of them in the unit of {@code length}; asking for this much gives a summary
     */
    record NothingFits(SummaryLength length, int shortest) implements SummaryOutcome {
    }

    /** The stories have no sentence that could stand alone: a single word, a list of names, boilerplate. */
    record NothingToSummarize() implements SummaryOutcome {
    }
}
