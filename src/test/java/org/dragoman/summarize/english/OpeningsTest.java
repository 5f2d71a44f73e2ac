package org.dragoman.summarize.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.dragoman.summarize.english.Openings.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {

    private static final String LEAD = "The alliance will send four ships to the Gulf.";

    @Test
    void theFirstSentenceStandsAsItIs() {
        assertEquals(new Opening("He was born in Amman.", OptionalInt.empty()),
                new Openings(List.of("He was born in Amman.")).standalone(0).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "They left on Monday.", "It will cost $5 million.", "This decision surprised many.",
            "His brother was arrested.",
            "As a result of that, the port closed.", "So the port closed.", "The two met in Cairo.",
            "In this case, the port stays shut.",
            "When he arrived, the port was closed.", "Two days later, he was dead.", "Others disagreed with the plan.",
            "\"We will not leave,\" he said.", "\"We will not leave.\"", "Then came the second blast.",
            "Instead, the port closed.", "Two days later he was dead.", "Doctors removed his kidney.",
            "The move came after a vote.",
            "On Monday they were released.", "One was a student of law.", "Even a child could tell you that." })
    void doesNotStandWithoutWhatItPointsTo(String sentence) {
        assertTrue(new Openings(List.of(LEAD, sentence)).standalone(1).isEmpty(), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = { "This week, the council meets in Cairo.", "It is the first time the council meets in Cairo.",
            "There were 40 people on the bus.", "It remains unclear whether the talks will resume.",
            "The company said it will close.",
            "\"We will not leave,\" Jens Stoltenberg said.", "Iran said its ships were near.", "So far 12 people have died.",
            "Haddad said he would resign.", "When Haddad left, he waved.", "The mayor and his brother left.",
            "Villagers said they would stay.",
            "The results of the vote are due." })
    void standsWhenItPointsToNothing(String sentence) {
        assertEquals(sentence, new Openings(List.of(LEAD, sentence)).standalone(1).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "But the minister refused. | The minister refused.",
            "While the team of Qasr won its match in Marsa, according to the radio. | The team of Qasr won its match in Marsa, according to the radio.",
            "Meanwhile, oil prices rose by 3%. | Oil prices rose by 3%.",
            "It is worth noting that the port was closed in May. | The port was closed in May.",
            "And Turkey closed its border. | Turkey closed its border." })
    void losesTheConnective(String sentence, String expected) {
        assertEquals(expected, new Openings(List.of(LEAD, sentence)).standalone(1).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NATO Secretary General Jens Stoltenberg said the ships would sail. | He also said that more would follow. | Jens Stoltenberg said that more would follow.",
            "\"We are ready,\" said Foreign Minister Leila Haddad. | She added that talks would go on. | Leila Haddad added that talks would go on.",
            "Jens Stoltenberg told reporters the ships would sail. | \"We are ready,\" he added. | \"We are ready,\" Jens Stoltenberg added.",
            "Karim Nasser, a spokesman for the army, said 5 were dead. | Speaking in Homs, he said more had been hurt. | Speaking in Homs, Karim Nasser said more had been hurt." })
    void namesTheSpeakerWhenThereIsOnlyOne(String before, String sentence, String expected) {
        Opening opening = new Openings(List.of(LEAD, before, sentence)).standalone(2).orElseThrow();
        assertEquals(expected, opening.text());
        assertEquals(OptionalInt.of(1), opening.namedBy());
    }

    @Test
    void followsAChainOfPronounsToTheName() {
        Opening opening = new Openings(
                List.of(LEAD, "Jens Stoltenberg said the ships would sail.", "He said that four were ready.",
                        "He added that more would follow."))
                .standalone(3).orElseThrow();
        assertEquals("Jens Stoltenberg added that more would follow.", opening.text());
        assertEquals(OptionalInt.of(1), opening.namedBy());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Jens Stoltenberg said yes, and Leila Haddad said no.",
            "The Foreign Ministry said the ships would sail.",
            "A spokesman for Jens Stoltenberg said the ships would sail.", "Stoltenberg said the ships would sail.",
            "The ships of Jens Stoltenberg sailed on Monday.", "Karim Nasser and Jens Stoltenberg said the ships would sail.",
            "Queen Rania Yassin said the ships would sail." })
    void guessesNoSpeaker(String before) {
        assertTrue(new Openings(List.of(LEAD, before, "He added that more would follow.")).standalone(2).isEmpty(), before);
    }
}
