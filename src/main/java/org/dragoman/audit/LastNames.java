package org.dragoman.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.audit.coverage.Lexicon;
import org.dragoman.audit.coverage.Stems;
import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.dragoman.audit.name.Consonants;
import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;
import org.dragoman.translate.terms.ImposedTerm;

/**
 * Persons whom a text has named in full and goes on to call by their last name: after مارك روته, an English for روته that
 * names no Rutte is looked at. Most last names are terms of their own already; what is left are those that are common words or
 * given names as well.
 */
final class LastNames {

    private static final Pattern WORD = Pattern.compile("[\\u0621-\\u064A]{4,}");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}-]+");
    private static final int SHORTEST = 4;

    private final Lexicon lexicon = Lexicon.shipped();
    private final Map<String, GlossaryEntry> persons = new HashMap<>();

    /**
     * The persons that the English of the next segment does not name.
     *
     * @param terms
     *        of this segment
     * @return with offsets in the segment
     */
    List<Finding> next(String source, String target, List<ImposedTerm> terms) {
        List<Finding> findings = new ArrayList<>();
        if (!persons.isEmpty()) {
            Matcher word = WORD.matcher(source);
            while (word.find()) {
                GlossaryEntry person = person(ArabicNormalizer.folded(word.group()));
                boolean looked = person == null || terms.stream().map(term -> term.match().entry())
                        .anyMatch(term -> term.kind() == EntryKind.PERSON && folded(term).equals(folded(person)));
                if (!looked && !isNamed(person, target) && !isOtherWord(word.group(), target)) {
                    findings.add(Finding.of(FindingKind.NAME_MISSING, Severity.WARNING,
                            "The English does not seem to name " + person.english() + ".", new Span(word.start(), word.end()),
                            null));
                }
            }
        }
        terms.stream().map(term -> term.match().entry()).filter(entry -> entry.kind() == EntryKind.PERSON).forEach(this::add);
        return findings;
    }

    private void add(GlossaryEntry person) {
        String last = folded(person);
        if (last.length() >= SHORTEST && !last.startsWith("ال") && person.arabic().indexOf(' ') > 0) {
            persons.put(last, person);
        }
    }

    private static String folded(GlossaryEntry person) {
        return ArabicNormalizer.folded(last(person.arabic()));
    }

    private GlossaryEntry person(String word) {
        GlossaryEntry person = persons.get(word);
        boolean joined = word.length() > SHORTEST && "وفبلك".indexOf(word.charAt(0)) >= 0;
        return person == null && joined ? persons.get(word.substring(1)) : person;
    }

    private static boolean isNamed(GlossaryEntry person, String target) {
        String last = last(person.english());
        String sounds = Consonants.ofEnglish(last);
        return target.toLowerCase(Locale.ROOT).contains(last.toLowerCase(Locale.ROOT)) || CAPITALISED.matcher(target).results()
                .anyMatch(word -> Consonants.ofEnglish(word.group()).equals(sounds));
    }

    /** Whether the English answers it as the common word that it is too. */
    private boolean isOtherWord(String word, String target) {
        Lexicon.Entry entry = lexicon.find(Stems.ofArabic(word).get(0).value());
        return entry != null && Stems.ofEnglish(target).stream().anyMatch(stem -> entry.answers().contains(stem.value()));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
