package org.dragoman.summarize.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The council approved the new budget on Monday. | Council approved new budget",
            "CAIRO (Reuters) - A bus hit a wall near the port, police said. | Bus hit wall near port: police",
            "Jens Stoltenberg said on Thursday that the alliance will send four ships. | Jens Stoltenberg: alliance will send four ships",
            "NATO Secretary General Jens Stoltenberg said on Thursday that the alliance will send four ships and 200 soldiers to the Gulf. | Jens Stoltenberg: alliance will send four ships and 200 soldiers to Gulf",
            "Twelve people died in a fire at a hospital in the capital, according to the Health Ministry. | Twelve people died in fire at hospital in capital: Health Ministry",
            "The army retook the town of Marea on Sunday, after three weeks of heavy fighting that drove thousands from their homes. | Army retook town of Marea",
            "A lorry blew up at a camp of the border guards in Marsa on Tuesday morning, killing two people and wounding 14, state radio reported. | Lorry blew up at camp of border guards in Marsa: state radio",
            "A man drove into four policemen while he was fleeing in Marsa on Friday, the mayor and witnesses said. | Man drove into four policemen: mayor and witnesses",
            "Relief workers reported \"unbelievable destruction\" after a storm hit the capital of the island, the Red Cross said Saturday. | Relief workers reported \"unbelievable destruction\": Red Cross",
            "Three officers were fired and a fourth resigned after a row over tickets, the police of Qasr said. | Three officers were fired and a fourth resigned: police of Qasr",
            "Foreign Minister Adel Nasser said on Thursday that Qasr is seeking to interfere in the affairs of all countries through sectarianism. | Nasser: Qasr seeking to interfere in affairs of all countries through sectarianism",
            "Foreign Minister Adel al-Nasser said on Thursday that Qasr is seeking to interfere in the affairs of other countries through sectarianism. | Al-Nasser: Qasr seeking to interfere in affairs of other countries through sectarianism",
            "The tennis star Rana Jaber announced on Monday her withdrawal from the Open of Marsa, the second of the four great tournaments, ahead of her match in the final, because of an injury. | Tennis star Rana Jaber announced her withdrawal from Open of Marsa",
            "Leila Haddad, who has led the party since 2015, resigned on Friday following a vote in parliament over the budget. | Leila Haddad, who has led party since 2015, resigned" })
    void compressesTheLead(String lead, String expected) {
        assertEquals(Optional.of(expected), Headline.ofLead(lead));
    }

    @ParameterizedTest
    @ValueSource(strings = { "He resigned on Monday.", "I was in Cairo when the war began.", "Resigned.",
            "\"We will never leave this land,\" the mayor of the town told a crowd of thousands of angry people in the square.",
            "The parties will not sign the agreement on the border until the last of the soldiers who crossed it in May have left the town.",
            "It was predictable.", "One is a student who loves football.", "Share, and your gift will be multiplied.",
            "[Breaking news, posted at 9:04 p.m.]" })
    void isAbsentWhenNothingSafeCanBeMade(String lead) {
        assertTrue(Headline.ofLead(lead).isEmpty(), () -> Headline.ofLead(lead).get());
    }

    @Test
    void takesANewsroomsOwnHeadlineOnlyWhenItIsShort() {
        assertEquals(Optional.of("Alliance sends ships to Gulf"), Headline.asItStands("Alliance sends ships to Gulf"));
        assertTrue(Headline.asItStands("Ships ".repeat(13)).isEmpty());
        assertTrue(Headline.asItStands("Minister: \"We are").isEmpty());
    }
}
