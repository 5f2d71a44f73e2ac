package org.dragoman.glossary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryMatcher;
import org.junit.jupiter.api.Test;

class ShippedNamesTest {

    private static final Glossary NAMES = ShippedNames.glossary();

    /** That no two rule on the same Arabic, {@link Glossary} itself sees to. */
    @Test
    void thereAreEnoughAndEachSaysWhatItFollows() {
        assertTrue(NAMES.entries().size() >= 1500, () -> NAMES.entries().size() + " entries");
        NAMES.entries().forEach(entry -> assertFalse(entry.source().isEmpty(), entry::arabic));
    }

    @Test
    void theArabicIsArabicAndTheEnglishIsNot() {
        NAMES.entries().forEach(entry -> {
            assertTrue(entry.arabic().matches("[\\p{IsArabic}\\p{M}ـ ]+"), entry::arabic);
            assertTrue(entry.english().matches("[\\p{IsLatin}0-9.'+\\- ]+"), entry::english);
        });
    }

    @Test
    void aSentenceOfTheWireIsRead() {
        GlossaryMatcher matcher = new GlossaryMatcher(List.of(NAMES));
        String text = "والتقى محمد شياع السوداني الأمين العام لحلف شمال الأطلسي مارك روته في بروكسل";
        assertEquals(List.of("Mohammed Shia al-Sudani", "NATO secretary-general", "Mark Rutte", "Brussels"),
                matcher.match(text).stream().map(match -> match.entry().english()).toList());
    }
}
