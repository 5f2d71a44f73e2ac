package org.dragoman.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.dragoman.summarize.SummaryCheck.Violation;
import org.dragoman.summarize.SummarySentence.Evidence;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** A hundred and fifty made-up stories at every length, and the proof that the check sees what it is there to see. */
class SummaryCheckTest {

    private static final List<String> SENTENCES = List.of("The council of %s approved a budget of $%d million on Monday.",
            "%s President Omar Saleh said %d soldiers would leave the border.",
            "He also said that talks with %s would go on for %d days.",
            "\"We will not leave %s. We have %d reasons to stay,\" said Leila Haddad.", "\"It took %2$d years,\" he added.",
            "However, %s closed %d schools in May.", "It remains unclear whether %s will send %d observers.",
            "This was the worst storm in %s since %d.", "According to the Health Ministry of %s, %d people were hurt.",
            "In %s, which lies on the coast, %d families fled.", "\nPhoto: The harbour of %s, %d\n",
            "But %s lost %d seats, officials said.",
            "\"Nobody asked us in %s.", "%s (population %d", "Asked about %s, she said that %d people had voted.",
            "Speaking to reporters in %s, the mayor said %d homes had burned.", "Will %s pay %d million?",
            "They left %s in %d.");
    private static final List<String> PLACES = List.of("Marsa", "Qasr", "Tell Aran", "Wadi Noor", "Ain Zarqa", "Dar Salam");

    @Test
    void generatedStoriesHaveNoViolation() {
        SummaryCheck check = new SummaryCheck();
        Summarizer summarizer = new Summarizer(new LeadScorer());
        Random dice = new Random(7);
        for (int i = 0; i < 150; i++) {
            String text = story(dice);
            Story story = Story.ofEnglish("story-" + i, text);
            for (SummaryLength length : SummaryCheck.LENGTHS) {
                check.check(story, text, length, summarizer.summarize(story, length));
            }
        }
        assertEquals(0, check.total(), () -> check.counts() + "\n" + String.join("\n", check.examples()));
        assertTrue(check.summaries() > 900, "only " + check.summaries() + " summaries");
    }

    @Test
    void everyFaultIsSeen() {
        String text = "Omar Saleh spoke in Marsa. He said \"five ships\" left with 12 men.";
        Evidence first = new Evidence(0, new Span(0, 26), new Span(0, 26));
        Evidence second = new Evidence(1, new Span(27, 65), new Span(27, 65));
        assertEquals(List.of(Violation.OVER_LIMIT, Violation.LONGER_THAN_SOURCE, Violation.REPEATED_SENTENCE),
                violations(text, new SummaryLength.Sentences(2), "Omar Saleh spoke in Marsa.", first,
                        "Omar Saleh spoke in Marsa.", first,
                        "Omar Saleh spoke in Marsa.", first));
        assertEquals(List.of(Violation.CUT), violations(text, SummaryLength.DEFAULT, "Omar Saleh spoke", first));
        assertEquals(List.of(Violation.NO_EVIDENCE),
                violations(text, SummaryLength.DEFAULT, "Omar Saleh spoke.",
                        new Evidence(0, new Span(60, 90), new Span(0, 1))));
        assertEquals(List.of(Violation.NUMBER_NOT_IN_EVIDENCE),
                violations(text, SummaryLength.DEFAULT, "Omar Saleh spoke to 12 men.", first));
        assertEquals(List.of(Violation.QUOTATION_NOT_IN_EVIDENCE),
                violations(text, SummaryLength.DEFAULT, "Omar Saleh spoke of \"six ships\".", first));
        assertEquals(List.of(Violation.NAME_NOT_IN_EVIDENCE),
                violations(text, SummaryLength.DEFAULT, "Omar Nasser spoke.", first));
        assertEquals(List.of(Violation.UNBALANCED_QUOTATION),
                violations(text, SummaryLength.DEFAULT, "Omar Saleh spoke \" today.", first));
        assertEquals(List.of(Violation.DANGLING_OPENING),
                violations(text, SummaryLength.DEFAULT, "He said \"five ships\" left with 12 men.", second));
    }

    private static List<Violation> violations(String text, SummaryLength length, Object... sentencesAndEvidence) {
        List<SummarySentence> sentences = new ArrayList<>();
        for (int i = 0; i < sentencesAndEvidence.length; i += 2) {
            sentences.add(
                    new SummarySentence((String) sentencesAndEvidence[i], "a", List.of((Evidence) sentencesAndEvidence[i + 1]),
                            List.of(), false));
        }
        SummaryCheck check = new SummaryCheck();
        check.check(Story.ofEnglish("a", text), text, length, new Summary(Optional.empty(), sentences, length, "lead/1"));
        return List.copyOf(check.counts().keySet());
    }

    private static String story(Random dice) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + dice.nextInt(14);
        for (int i = 0; i < sentences; i++) {
            String place = PLACES.get(dice.nextInt(PLACES.size()));
            text.append(
                    String.format(Locale.ROOT, SENTENCES.get(dice.nextInt(SENTENCES.size())), place, 2 + dice.nextInt(3000)))
                    .append(dice.nextInt(3) == 0 ? "\n" : " ");
        }
        return text.toString();
    }
}
