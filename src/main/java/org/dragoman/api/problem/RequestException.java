package org.dragoman.api.problem;

import java.util.List;

import org.dragoman.desk.NotCleanException;
import org.dragoman.text.LanguageReport;

/** A request that is answered with a problem. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private RequestException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static RequestException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    static RequestException invalid(List<Violation> violations) {
        return new RequestException(invalidProblem(violations));
    }

    public static Problem invalidProblem(List<Violation> violations) {
        String detail = violations.size() == 1 ? "1 field is wrong" : violations.size() + " fields are wrong";
        return Problem.of(ProblemType.INVALID_REQUEST, detail).withViolations(violations);
    }

    /** @param detail what is too large, how large it is where that is known, and the limit */
    public static RequestException tooLarge(String detail) {
        return new RequestException(Problem.of(ProblemType.TOO_LARGE, detail));
    }

    /**
     * @param reason
     *        kebab-case, one of a fixed set
     * @param detail
     *        does not quote the feed
     */
    public static RequestException unreadableFeed(String reason, String detail) {
        return new RequestException(Problem.of(ProblemType.UNREADABLE_FEED, detail + " (" + reason + ")"));
    }

    /** @param reason kebab-case, one of a fixed set */
    public static RequestException unreadableDocument(String reason, String detail) {
        return new RequestException(Problem.of(ProblemType.UNREADABLE_DOCUMENT, detail + " (" + reason + ")"));
    }

    /** @param text place of the text among those of the request */
    public static RequestException notArabic(int text, LanguageReport report) {
        return new RequestException(
                Problem.of(ProblemType.UNSUPPORTED_LANGUAGE, "No paragraph of text " + text + " is Arabic")
                        .withLanguages(ParagraphLanguage.of(text, report)));
    }

    public static RequestException notClean(List<NotCleanException.Doubt> doubts) {
        List<Violation> findings = doubts.stream()
                .map(doubt -> new Violation("segments[" + doubt.segment() + "]", doubt.reason())).toList();
        return new RequestException(Problem.of(ProblemType.NOT_CLEAN, findings.size() + " segments have findings")
                .withFindings(findings));
    }

    /** @param reason why no sentence can be given, without quoting the text */
    public static RequestException noSummary(String reason) {
        return new RequestException(Problem.of(ProblemType.NO_SUMMARY, reason));
    }

    /** Nobody will read this; it keeps a client that hung up out of the log of failures. */
    public static RequestException cutOff() {
        return invalid("", "was not sent to its end");
    }

    public static RequestException notReady() {
        return new RequestException(Problem.of(ProblemType.OVERLOADED, "The model is still loading"));
    }

    public static RequestException keyConflict() {
        return new RequestException(Problem.of(ProblemType.IDEMPOTENCY_CONFLICT,
                "The Idempotency-Key came with another body or other options before"));
    }

    public static RequestException busy(String detail) {
        return new RequestException(Problem.of(ProblemType.OVERLOADED, detail));
    }

    public static RequestException notFound(String detail) {
        return new RequestException(Problem.of(ProblemType.NOT_FOUND, detail));
    }
}
