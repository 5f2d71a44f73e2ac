package org.dragoman.api.problem;

/** The problems that have a type of their own. */
public enum ProblemType {

    INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
    /** No key, or none that is known. */
    UNAUTHORIZED("unauthorized", 401, "A key is needed"),

    /** A known key without the scope. */
    FORBIDDEN("unauthorized", 403, "The key does not open this"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    IDEMPOTENCY_CONFLICT("idempotency-conflict", 409, "The key was used for something else"),
    TOO_LARGE("too-large", 413, "The request is over a limit"),
    UNREADABLE_FEED("unreadable-feed", 422, "The feed cannot be read"),
    UNREADABLE_DOCUMENT("unreadable-document", 422, "The document cannot be read"),
    UNSUPPORTED_LANGUAGE("unsupported-language", 422, "The text is not Arabic"),
    NO_SUMMARY("no-summary", 422, "The text cannot be summarized"),
    NOT_CLEAN("not-clean", 422, "The translation needs an editor"),
    RATE_LIMITED("rate-limited", 429, "The key's allowance is used up"),
    OVERLOADED("overloaded", 503, "The service is busy"),
    DEADLINE_EXCEEDED("deadline-exceeded", 504, "The request took too long");

    private final String name;
    private final int status;
    private final String title;

    ProblemType(String name, int status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    public String uri() {
        return "/problems/" + name;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
