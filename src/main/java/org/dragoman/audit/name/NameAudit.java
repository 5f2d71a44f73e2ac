package org.dragoman.audit.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * Follows the spelling of names through a document: an Arabic word and an English name with the same consonants belong
 * together, and should do so in every segment. Keep one for each document, and show it the segments in their order.
 */
public final class NameAudit {

    private static final Pattern ARABIC_WORD = Pattern.compile("[\\u0621-\\u064A]{4,}");
    private static final Pattern ENGLISH_NAME = Pattern.compile("\\b\\p{Lu}\\p{L}{3,}");
    private static final Set<String> COMMON = Set.of("The", "This", "That", "They", "There", "These", "Their", "When", "With");
    private static final int FEWEST_CONSONANTS = 3;

    private final Map<String, String> spellings = new HashMap<>();

    private record Name(String spelling, String consonants, Span span) {
    }

    /** @return with offsets in the segment and in its English */
    public List<Finding> next(String source, String target) {
        List<Finding> findings = new ArrayList<>();
        NormalizedText normalized = ArabicNormalizer.normalize(source);
        List<Name> names = names(target);
        Matcher word = ARABIC_WORD.matcher(normalized.value());
        while (word.find()) {
            String stem = word.group().replaceFirst("^[وفبل]?(?:ال|لل)", "");
            String consonants = Consonants.ofArabic(stem);
            if (consonants.length() < FEWEST_CONSONANTS) {
                continue;
            }
            Span span = new Span(word.start(), word.end());
            List<Name> fitting = names.stream().filter(name -> name.consonants().equals(consonants)).toList();
            String known = spellings.get(stem);
            boolean kept = known != null && fitting.stream().anyMatch(name -> name.spelling().equals(known));
            if (known == null && !fitting.isEmpty()) {
                spellings.put(stem, fitting.get(0).spelling());
            } else if (known != null && !kept && !fitting.isEmpty()) {
                findings.add(inconsistent(fitting.get(0), known, normalized.sourceOf(span)));
            }
        }
        return findings;
    }

    private static Finding inconsistent(Name name, String known, Span source) {
        return Finding.of(FindingKind.NAME_INCONSISTENT, Severity.WARNING,
                "This name is spelled " + name.spelling() + " here and " + known + " before.", source, name.span());
    }

    private static List<Name> names(String target) {
        List<Name> names = new ArrayList<>();
        Matcher name = ENGLISH_NAME.matcher(target);
        while (name.find()) {
            if (!COMMON.contains(name.group()) && !name.group().toUpperCase(Locale.ROOT).equals(name.group())) {
                names.add(new Name(name.group(), Consonants.ofEnglish(name.group()), new Span(name.start(), name.end())));
            }
        }
        return names;
    }
}
