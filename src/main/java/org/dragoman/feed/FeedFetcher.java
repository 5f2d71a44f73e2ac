package org.dragoman.feed;

/** Gets feeds from where their publishers put them. Safe for use by many threads at once. */
public interface FeedFetcher {

    /**
     * Fetches a feed; waits for the polite interval of its host, for answers and for redirects, and comes back within the
     * configured time in any case.
     *
     * @return what came; a refusal or failure is an outcome, not an exception
     */
    FetchOutcome fetch(FetchRequest request);
}
