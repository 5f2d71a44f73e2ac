package org.dragoman.translate.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.TermMatch;
import org.dragoman.glossary.store.ShippedNames;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final GlossaryMatcher NAMES = new GlossaryMatcher(List.of(ShippedNames.glossary()));

    private final Slots slots = new Slots(List.of("<term>", "</term>", "<trans>"));

    private Slots.Slotted put(String text) {
        List<TermMatch> matches = NAMES.match(text);
        return slots.put(text, Span.of(text), matches, List.of(), segment -> ArabicNormalizer.normalize(segment).value());
    }

    @Test
    void namesAreHiddenAndWhatIsWrittenOntoThemStays() {
        Slots.Slotted slotted = put("وقال محمد شياع السوداني لمارك روته.");
        assertEquals("وقال <term> ل</term>.", slotted.text());
        assertEquals("Mark Rutte", slotted.terms().get("</term>").entry().english());
    }

    @Test
    void theirEnglishTakesThePlaceOfTheSymbols() {
        String text = "وقال محمد شياع السوداني لمارك روته.";
        Slots.Filled filled = slots.filled("</term> was told by <term>.", put(text)).orElseThrow();
        assertEquals("Mark Rutte was told by Mohammed Shia al-Sudani.", filled.text());
        filled.places().forEach((match, place) -> assertEquals(match.entry().english(), place.in(filled.text())));
    }

    @Test
    void aNameBeginsASentenceWithACapital() {
        Slots.Slotted slotted = put("زار الشارقة.");
        String english = slotted.terms().get("<term>").entry().english();
        assertEquals("\"" + english.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + english.substring(1) + " rejoices.\"",
                slots.filled("\"<term> rejoices.\"", slotted).orElseThrow().text());
    }

    @Test
    void anArticleTooManyIsLeftOut() {
        Slots.Slotted slotted = put("زار مارك روته الولايات المتحدة.");
        GlossaryEntry place = slotted.terms().get("</term>").entry();
        assertEquals("United States", place.english());
        assertEquals("Mark Rutte visited the United States.", slots.filled("The <term> visited the </term>.", slotted)
                .orElseThrow().text());

        TermMatch gaza = new TermMatch(new GlossaryEntry("غزة", "the Gaza enclave", List.of(), EntryKind.PLACE, ""), "desk",
                new Span(4, 7));
        Slots.Slotted own = slots.put("زار غزة", new Span(0, 7), List.of(gaza), List.of(), segment -> segment);
        assertEquals("He was in the Gaza enclave.", slots.filled("He was in the <term>.", own).orElseThrow().text());
        assertEquals("The Gaza enclave fell.", slots.filled("The <term> fell.", own).orElseThrow().text());
    }

    @Test
    void englishWithASymbolTooFewOrTooManyIsDiscarded() {
        Slots.Slotted slotted = put("زار العراق.");
        assertTrue(slots.filled("He visited it.", slotted).isEmpty());
        assertTrue(slots.filled("He visited <term> and <term>.", slotted).isEmpty());
        assertTrue(slots.filled("He visited <term> and <trans>.", slotted).isEmpty());
    }

    @Test
    void aSymbolThatTheTextHasItselfIsNotTakenForOne() {
        assertEquals("كتب < term > في <term>", put("كتب <term> في العراق").text());
        assertEquals("زار <term>", put("زار\uE000 العراق").text());
    }
}
