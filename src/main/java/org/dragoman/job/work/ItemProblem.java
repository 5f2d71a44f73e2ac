package org.dragoman.job.work;

/**
 * Why an item has no translation (RFC 9457). It never quotes the item.
 *
 * @param type
 *        {@code /problems/...}
 * @param status
 *        what a request for this item alone would have been answered with
 */
public record ItemProblem(String type, String title, int status, String detail) {

    public static ItemProblem gaveUp(int failures) {
        return new ItemProblem("/problems/translation-failed", "The item could not be translated", 500,
                "Failed " + failures + " times; the failures are in the service's log");
    }

    static ItemProblem lost(int attempts) {
        return new ItemProblem("/problems/translation-failed", "The item could not be translated", 500,
                "The process ended " + attempts + " times while it was at work on this item");
    }
}
