package org.dragoman.audit.name;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.translate.terms.ImposedTerm;

/** Persons and places whose English is known from a glossary, and that the English of their segment does not name. */
public final class MissingNames {

    /** "Iraqi" names Iraq and "Moroccan" Morocco: of a place, the beginning of its name is enough. */
    private static final int LONGEST_STEM = 5;

    private MissingNames() {
    }

    /** @return with offsets in the source text */
    public static List<Finding> in(String target, List<ImposedTerm> terms) {
        String english = target.toLowerCase(Locale.ROOT);
        return terms.stream()
                .filter(term -> !term.applied() && term.match().entry().kind().isName())
                .filter(term -> !isNamed(term.match().entry(), english)).map(MissingNames::finding).toList();
    }

    /** Whether the last word of one of its spellings stands in the English. */
    private static boolean isNamed(GlossaryEntry entry, String english) {
        int longest = entry.kind() == EntryKind.PLACE ? LONGEST_STEM : Integer.MAX_VALUE;
        return Stream.concat(Stream.of(entry.english()), entry.alternatives().stream())
                .map(name -> name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1))
                .map(last -> last.substring(0, Math.min(longest, last.length())).toLowerCase(Locale.ROOT))
                .anyMatch(english::contains);
    }

    private static Finding finding(ImposedTerm term) {
        return Finding.of(FindingKind.NAME_MISSING, Severity.WARNING,
                "The English does not seem to name " + term.match().entry().english() + ".", term.match().source(), null);
    }
}
