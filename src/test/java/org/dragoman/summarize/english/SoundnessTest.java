package org.dragoman.summarize.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dragoman.summarize.english.Soundness.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundnessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "The council met in Cairo. | GOOD",
            "The mayor said: \"We will stay.\" | GOOD",
            "Will the council meet in Cairo? | WEAK",
            "Five soldiers died. | WEAK",
            "Five soldiers were killed | WEAK",
            "\"We will stay in this town.\" | BARE_QUOTATION",
            "\"We will stay,\" the mayor said | WEAK",
            "\"We will stay in this town. | UNFIT",
            "We will stay,\" the mayor said. | UNFIT",
            "and met in Cairo on Monday. | UNFIT",
            "The council said: | UNFIT",
            "Ceasefire | UNFIT",
            "Noting that the port of Marsa is closed until Monday. | WEAK",
            "Noting that the port was closed, the mayor left the town. | GOOD",
            "Haddad then told the radio in an interview:. | UNFIT",
            "The council (of five met in Cairo. | UNFIT" })
    void standing(String sentence, Standing expected) {
        assertEquals(expected, Soundness.standing(sentence));
    }

    @Test
    void endsWithItsFullStop() {
        assertEquals("The port is open.", Soundness.stopped("The port is open ."));
        assertEquals("The port is open.", Soundness.stopped("The port is open"));
        assertEquals("Is the port \"open\"?", Soundness.stopped("Is the port \"open\"?"));
    }

    @Test
    void everyNumberNameAndQuotationMustStandInTheEvidence() {
        String evidence = "On May 5, Haddad told parliament \"the port is open\" and 1,200 ships wait.";
        assertTrue(Soundness.restsOn(evidence, "Haddad told parliament \"the port is open\" and 1,200 ships wait."));
        assertFalse(Soundness.restsOn(evidence, "Haddad says 1,201 ships wait."));
        assertFalse(Soundness.restsOn(evidence, "The minister Nasser says 1,200 ships wait."));
        assertFalse(Soundness.restsOn(evidence, "Haddad told parliament \"the port is shut\"."));
    }
}
