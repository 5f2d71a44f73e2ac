package org.dragoman.audit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.Span;

/** English that is no English, or more than the Arabic can have said. */
final class ShapeAudit {

    private static final Pattern ARABIC = Pattern
            .compile("[\\u0621-\\u064A\\u067E-\\u06CC]+(?:[ \\u060C]+[\\u0621-\\u064A\\u067E-\\u06CC]+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final double MOSTLY = 0.6;
    private static final int FEW = 3;
    private static final int MANY = 12;
    private static final int WORDS_FOR_ONE = 4;

    private ShapeAudit() {
    }

    static List<Finding> of(String source, String target) {
        List<Finding> findings = new ArrayList<>();
        addArabic(source, target, findings);
        addInvented(source, target, findings);
        return findings;
    }

    private static void addArabic(String source, String target, List<Finding> findings) {
        Matcher arabic = ARABIC.matcher(target);
        if (!arabic.find()) {
            return;
        }
        Span first = new Span(arabic.start(), arabic.end());
        long letters = target.chars().filter(Character::isLetter).count();
        long left = target.chars().filter(unit -> unit >= 0x621 && unit <= 0x6CC).count();
        if (left > letters * MOSTLY || target.strip().equals(source.strip())) {
            findings.add(Finding.of(FindingKind.UNTRANSLATED, Severity.ERROR, "This was not translated.", Span.of(source),
                    Span.of(target)));
        } else {
            findings.add(Finding.of(FindingKind.LEFTOVER_ARABIC, Severity.ERROR,
                    "Arabic is left in the English: " + first.in(target) + ".", null, first));
        }
    }

    private static void addInvented(String source, String target, List<Finding> findings) {
        long said = WORD.matcher(source).results().count();
        long english = WORD.matcher(target).results().count();
        if (said == 0 && english > 0 || said <= FEW && english >= MANY || english > MANY + WORDS_FOR_ONE * said) {
            findings.add(Finding.of(FindingKind.INVENTED, Severity.ERROR,
                    "The English says much more than the Arabic can.", Span.of(source), Span.of(target)));
        }
    }
}
