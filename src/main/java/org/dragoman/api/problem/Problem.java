package org.dragoman.api.problem;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a request was not answered (RFC 9457). The detail never quotes the text that was sent: copy can be embargoed.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why a request was not answered (RFC 9457)")
public record Problem(
        @Schema(examples = "/problems/invalid-request") String type,
        @Schema(examples = "The request is not valid") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "1 field is wrong") String detail,
        @Schema(description = "Of /problems/invalid-request: the fields that are wrong") List<Violation> violations,
        @Schema(description = "Of /problems/unsupported-language: what each paragraph is written in") List<ParagraphLanguage> languages,
        @Schema(description = "Of /problems/not-clean: what an editor would have to look at") List<Violation> findings) {

    /** The type of a problem that its status says everything about. */
    static final String BLANK = "about:blank";

    public Problem {
        violations = violations == null ? List.of() : List.copyOf(violations);
        languages = languages == null ? List.of() : List.copyOf(languages);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, List.of(), List.of(), List.of());
    }

    public static Problem blank(int status, String title, String detail) {
        return new Problem(BLANK, title, status, detail, List.of(), List.of(), List.of());
    }

    Problem withViolations(List<Violation> wrong) {
        return new Problem(type, title, status, detail, wrong, languages, findings);
    }

    Problem withLanguages(List<ParagraphLanguage> found) {
        return new Problem(type, title, status, detail, violations, found, findings);
    }

    Problem withFindings(List<Violation> found) {
        return new Problem(type, title, status, detail, violations, languages, found);
    }
}
