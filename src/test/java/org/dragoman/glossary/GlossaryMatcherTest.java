package org.dragoman.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GlossaryMatcherTest {

    private static final GlossaryMatcher MATCHER = new GlossaryMatcher(List.of(new Glossary("desk", List.of(
            entry("العراق", "Iraq", EntryKind.PLACE), entry("مالي", "Mali", EntryKind.PLACE),
            entry("مصر", "Egypt", EntryKind.PLACE), entry("عراقي", "Iraqi", EntryKind.TERM),
            entry("رئيس الوزراء", "prime minister", EntryKind.TITLE),
            entry("الأمم المتحدة", "United Nations", EntryKind.ORGANIZATION),
            entry("الأمين العام للأمم المتحدة", "UN secretary-general", EntryKind.TITLE),
            entry("الأمين العام", "secretary-general", EntryKind.TITLE),
            entry("عبد اللطيف رشيد", "Abdul Latif Rashid", EntryKind.PERSON),
            entry("عيسى", "Issa", EntryKind.PERSON)))));

    private static GlossaryEntry entry(String arabic, String english, EntryKind kind) {
        return new GlossaryEntry(arabic, english, List.of(), kind, "");
    }

    private static List<String> found(String text) {
        return MATCHER.match(text).stream().map(match -> match.source().in(text) + "=" + match.entry().english()).toList();
    }

    @Test
    void whatIsWrittenOntoAWordIsNotPartOfTheTerm() {
        assertEquals(List.of("العراق=Iraq"), found("والعراق"));
        assertEquals(List.of("العراق=Iraq"), found("وبالعراق"));
        assertEquals(List.of("لعراق=Iraq"), found("قال للعراق"));
        assertEquals(List.of("مصر=Egypt"), found("فلمصر كلمة"));
        assertEquals(List.of("رئيس الوزراء=prime minister"), found("كرئيس الوزراء"));
        assertEquals(List.of("عراقي=Iraqi"), found("الشعب العراقي"));
    }

    @Test
    void aNameTakesNoArticle() {
        assertEquals(List.of(), found("القطاع المالي"));
        assertEquals(List.of("مالي=Mali"), found("في مالي"));
    }

    @Test
    void theLongestEntryIsMeant() {
        assertEquals(List.of("الأمين العام للأمم المتحدة=UN secretary-general"), found("الأمين العام للأمم المتحدة"));
        assertEquals(List.of("الأمين العام=secretary-general"), found("الأمين العام للحزب"));
    }

    @Test
    void looseSpellingAndVowelMarksAreTheSameWord() {
        assertEquals(List.of("الامم المتحده=United Nations"), found("قالت الامم المتحده إن"));
        assertEquals(List.of("عَبْدُاللَّطِيف رَشيد=Abdul Latif Rashid"), found("عَبْدُاللَّطِيف رَشيد"));
        assertEquals(List.of("عيسي=Issa"), found("عيسي"));
    }

    @Test
    void onlyWholeWordsThatStandTogetherMatch() {
        assertEquals(List.of(), found("مصري"));
        assertEquals(List.of(), found("رئيس، الوزراء"));
    }

    @Test
    void aShorterEntryOfTheEarlierGlossaryGoesBeforeALongerOneOfTheLater() {
        Glossary own = new Glossary("own", List.of(entry("السوداني", "al-Soudani", EntryKind.PERSON)));
        Glossary shipped = new Glossary("names", List.of(
                entry("محمد شياع السوداني", "Mohammed Shia al-Sudani", EntryKind.PERSON),
                entry("مارك روته", "Mark Rutte", EntryKind.PERSON)));
        GlossaryMatcher matcher = new GlossaryMatcher(List.of(own, shipped));
        List<TermMatch> matches = matcher.match("مارك روته ومحمد شياع السوداني");
        assertEquals(List.of("names", "own"), matches.stream().map(TermMatch::glossary).toList());
        assertEquals("Mohammed Shia al-Soudani", matches.get(1).entry().english());
        assertEquals(List.of("Mohammed Shia al-Sudani"), matches.get(1).overruled());
        assertEquals(List.of("al-Soudani"), matcher.match("قال السوداني").stream().map(match -> match.entry().english())
                .toList());
        Glossary bank = new Glossary("desk", List.of(entry("العراق", "Republic of Iraq", EntryKind.PLACE)));
        Glossary banks = new Glossary("names", List.of(entry("بنك العراق", "Bank of Iraq", EntryKind.ORGANIZATION)));
        assertEquals(List.of("Republic of Iraq"), new GlossaryMatcher(List.of(bank, banks)).match("بنك العراق").stream()
                .map(match -> match.entry().english()).toList());
    }

    @Test
    void theEarlierGlossaryHasItsWay() {
        Glossary own = new Glossary("own", List.of(entry("الأمم المتحدة", "U.N.", EntryKind.ORGANIZATION)));
        Glossary shipped = new Glossary("names", List.of(entry("الامم المتحدة", "United Nations", EntryKind.ORGANIZATION)));
        List<TermMatch> matches = new GlossaryMatcher(List.of(own, shipped)).match("الأمم المتحدة");
        assertEquals(List.of("United Nations"), matches.get(0).overruled());
        assertEquals(List.of("own"), Stream.of(matches.get(0)).map(TermMatch::glossary).toList());
    }
}
