package org.dragoman.summarize.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSentencesTest {

    @Test
    void splitsAtFullStopsBeforeCapitals() {
        assertEquals(List.of("The council met.", "Nobody spoke.", "13 members left."),
                split("The council met. Nobody spoke. 13 members left."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Mr. Smith met Gen. Haddad on Jan. 5 in Amman.", "The U.S. Senate met at 6:30 p.m. Saturday.",
            "J. K. Odeh lives at No. 10 in St. Louis.", "He paid $1.5 million to Acme Inc. Chairman Ali Omar." })
    void keepsAbbreviationsInside(String sentence) {
        assertEquals(List.of(sentence), split(sentence));
    }

    @Test
    void endsAtAnAbbreviationBeforeAUsualFirstWord() {
        assertEquals(List.of("It is based in the U.S.", "The board met."), split("It is based in the U.S. The board met."));
    }

    @Test
    void keepsAQuotationWhole() {
        assertEquals(List.of("\"We met. We talked. We left,\" Haddad said.", "Nobody answered."),
                split("\"We met. We talked. We left,\" Haddad said. Nobody answered."));
        assertEquals(List.of("He said: \u201cWe met. We left.\u201d", "Nobody answered."),
                split("He said: \u201cWe met. We left.\u201d Nobody answered."));
    }

    @Test
    void splitsBeforeAQuotationThatOpensAgain() {
        assertEquals(List.of("\"We met and talked.", "\"Then we left,\" Haddad said."),
                split("\"We met and talked. \"Then we left,\" Haddad said."));
    }

    @Test
    void doesNotLetAnUnclosedQuotationSwallowTheRest() {
        String text = "He said \"yes. " + "The next sentence says something else entirely here. ".repeat(20);
        assertEquals(true, split(text).size() > 2);
    }

    @Test
    void spansAreOffsetsOfTheWholeText() {
        String text = "\n  One line.  \n\n Two are here. And three.\n";
        List<Span> lines = EnglishSentences.lines(text);
        assertEquals(List.of("One line.", "Two are here. And three."), lines.stream().map(line -> line.in(text)).toList());
        assertEquals(List.of("Two are here.", "And three."),
                EnglishSentences.split(text, lines.get(1)).stream().map(span -> span.in(text)).toList());
    }

    private static List<String> split(String text) {
        return EnglishSentences.split(text, Span.of(text)).stream().map(span -> span.in(text)).toList();
    }
}
