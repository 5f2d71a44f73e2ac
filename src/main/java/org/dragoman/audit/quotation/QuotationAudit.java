package org.dragoman.audit.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.QuotationMarks;
import org.dragoman.text.QuotationMarks.Quoted;
import org.dragoman.text.Span;

/**
 * Holds the quotations of a segment against those of its English. A segment may be the middle of a quotation, so a mark
 * without its partner is no fault as long as both sides have it.
 */
public final class QuotationAudit {

    private static final String DOUBLE_MARKS = "\"\u201C\u201D\u201E\u201F\u2033\uFF02«»";
    private static final double FAR = 0.45;

    private final String source;
    private final String target;
    private static final int LONGEST_TERM = 2;

    private final List<Quoted> arabic;
    private final List<Quoted> english;

    private QuotationAudit(String source, String target) {
        this.source = source;
        this.target = target;
        this.arabic = QuotationMarks.in(source, Span.of(source));
        this.english = QuotationMarks.in(target, Span.of(target));
    }

    public static List<Finding> of(String source, String target) {
        return new QuotationAudit(source, target).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (english.size() < arabic.size()) {
            unanswered(arabic, source, english, target).forEach(quoted -> findings.add(lost(quoted)));
        } else if (english.size() > arabic.size() && marks(target) > marks(source)) {
            unanswered(english, target, arabic, source).forEach(quoted -> findings.add(Finding.of(FindingKind.QUOTATION_MOVED,
                    Severity.WARNING, "These words are in quotation marks; in the Arabic they are not.", null,
                    quoted.span())));
        } else {
            addMoved(findings);
        }
        if (marks(target) % 2 != marks(source) % 2) {
            findings.add(unbalanced());
        }
        return findings;
    }

    /** Nobody says one word or two: that is a name or a term, and English has fewer marks around those. */
    private Finding lost(Quoted quoted) {
        boolean term = quoted.span().in(source).split("\\s+").length <= LONGEST_TERM;
        return term ? Finding.of(FindingKind.QUOTATION_LOST, Severity.NOTE,
                "This stands in quotation marks in the Arabic, and in the English it does not.", quoted.span(), null)
                : Finding.of(FindingKind.QUOTATION_LOST, Severity.ERROR,
                        "These words are quoted in the Arabic; the English has no quotation marks for them.", quoted.span(),
                        null);
    }

    private void addMoved(List<Finding> findings) {
        for (int i = 0; i < Math.min(arabic.size(), english.size()); i++) {
            Quoted ar = arabic.get(i);
            Quoted en = english.get(i);
            double wanted = share(ar, source);
            double got = share(en, target);
            if (Math.abs(wanted - got) > FAR) {
                findings.add(Finding.of(FindingKind.QUOTATION_MOVED, Severity.WARNING, got > wanted
                        ? "The quotation is much longer than in the Arabic: words outside it may have moved inside."
                        : "The quotation is much shorter than in the Arabic: its words may have moved outside.", ar.span(),
                        en.span()));
            }
        }
    }

    private static double share(Quoted quoted, String text) {
        return (double) quoted.span().length() / text.length();
    }

    private Finding unbalanced() {
        Span span = english.stream().filter(quoted -> !quoted.isWhole()).map(Quoted::span).findFirst().orElse(null);
        return Finding.of(FindingKind.QUOTATION_UNBALANCED, Severity.WARNING,
                "A quotation mark of the English lacks its partner.", null, span);
    }

    /** Those of {@code all} that are left when each of the {@code others} has taken the one at its place. */
    private static List<Quoted> unanswered(List<Quoted> all, String text, List<Quoted> others, String otherText) {
        List<Quoted> left = new ArrayList<>(all);
        for (Quoted other : others) {
            left.stream().min(Comparator.comparingDouble(quoted -> Math.abs((double) quoted.span().start() / text.length()
                    - (double) other.span().start() / otherText.length())
                    + Math.abs(share(quoted, text) - share(other, otherText)))).ifPresent(left::remove);
        }
        return left;
    }

    private static long marks(String text) {
        return text.chars().filter(unit -> DOUBLE_MARKS.indexOf(unit) >= 0).count();
    }
}
