package org.dragoman.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.dragoman.audit.finding.Finding;
import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.TermMatch;
import org.dragoman.text.Span;
import org.dragoman.translate.terms.ImposedTerm;
import org.junit.jupiter.api.Test;

class LastNamesTest {

    private static final GlossaryEntry RUTTE = new GlossaryEntry("مارك روته", "Mark Rutte", List.of(), EntryKind.PERSON, "");

    private final LastNames names = new LastNames();

    private List<Finding> after(String source, String target) {
        names.next("التقى مارك روته", "He met Mark Rutte", List.of(
                new ImposedTerm(new TermMatch(RUTTE, "names", new Span(6, 15)), Optional.of(new Span(7, 17)))));
        return names.next(source, target, List.of());
    }

    @Test
    void whoIsCalledByTheLastNameIsMissed() {
        Finding missing = after("وفي لقاء السوداني مع روته", "In al-Sudani's meeting with his Roh").get(0);

        assertEquals("name-missing", missing.kind().id());
        assertEquals("روته", missing.source().orElseThrow().in("وفي لقاء السوداني مع روته"));
    }

    @Test
    void anotherSpellingOrAFormerMentionIsNoFinding() {
        assertEquals(List.of(), after("وقال روته", "Rutte said"));
        assertEquals(List.of(), after("وقال روته", "Rota said"));
        assertEquals(List.of(), new LastNames().next("وقال روته", "He said", List.of()));
    }
}
