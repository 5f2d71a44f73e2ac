package org.dragoman.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Role;
import org.dragoman.summarize.Story.Trust;
import org.dragoman.summarize.SummaryOutcome.NothingFits;
import org.dragoman.summarize.SummaryOutcome.NothingToSummarize;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {

    private static final String STORY = String.join("\n",
            "The harbour of Marsa was closed on Monday after a fire on a ferry, the port authority said.",
            "Karim Nasser, the director of the port, said 41 passengers had been taken ashore.",
            "He also said that nobody had been hurt.",
            "Photo: The ferry on Monday",
            "\"We will open again on Thursday,\" said Transport Minister Leila Haddad.",
            "However, the ferry company has not said when its ships will sail again.",
            "Two ships had collided near the same pier in 2019.");

    private final Summarizer summarizer = new Summarizer(new LeadScorer());

    @Test
    void takesTheBestSentencesInTheOrderOfTheStory() {
        Summary summary = summary(STORY, new SummaryLength.Sentences(2));
        assertEquals(List.of("The harbour of Marsa was closed on Monday after a fire on a ferry, the port authority said.",
                "Karim Nasser, the director of the port, said 41 passengers had been taken ashore."), texts(summary));
        assertEquals(Optional.of("Harbour of Marsa was closed after fire on ferry: port authority"), summary.headline());
        assertEquals("lead/1", summary.modelVersion());
    }

    @Test
    void citesWhereEachSentenceStands() {
        for (SummarySentence sentence : summary(STORY, new SummaryLength.Sentences(5)).sentences()) {
            assertEquals(sentence.text(), sentence.evidence().get(0).target().in(STORY), "cited text");
        }
    }

    @Test
    void keepsAPronounThatFollowsItsReferent() {
        assertTrue(texts(summary(STORY, new SummaryLength.Sentences(3))).contains("He also said that nobody had been hurt."));
    }

    @Test
    void namesTheSpeakerWhenTheSentenceBeforeIsLeftOut() {
        SentenceScorer onlyThird = scorer(0, 0, 9, 0, 0, 0);
        Summary summary = (Summary) new Summarizer(onlyThird).summarize(Story.ofEnglish("a", STORY),
                new SummaryLength.Sentences(1));
        SummarySentence sentence = summary.sentences().get(0);
        assertEquals("Karim Nasser said that nobody had been hurt.", sentence.text());
        assertEquals(List.of(2, 1), sentence.evidence().stream().map(SummarySentence.Evidence::segment).toList());
    }

    @Test
    void leavesOutCreditsBylinesAndBoilerplate() {
        String text = "By Omar Saleh\n" + STORY + "\nAll rights reserved. Reuters 2024.";
        String all = summary(text, new SummaryLength.Sentences(20)).text();
        assertTrue(!all.contains("Saleh") && !all.contains("Photo") && !all.contains("rights"), all);
    }

    @Test
    void leavesOutACaptionToItsEndAndASourceThatStandsAlone() {
        String text = STORY + "\nPhoto: The ferry in the harbour. Nobody was hurt when it burned on Monday. (Reuters)\n(AFP)";
        String all = summary(text, new SummaryLength.Sentences(20)).text();
        assertTrue(!all.contains("when it burned") && !all.contains("Reuters"), all);
        assertInstanceOf(NothingToSummarize.class, summarizer.summarize(Story.ofEnglish("a", "(AFP)"), SummaryLength.DEFAULT));
    }

    @Test
    void onlyTheBodyIsSummarized() {
        Story story = story("a", List.of(Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.BODY, Role.BOILERPLATE),
                List.of("Ferry burns", "By Omar Saleh", "Marsa, Monday", "A ferry burned in the harbour of Marsa.",
                        "The agency was founded in 1920."));
        Summary summary = (Summary) summarizer.summarize(story, SummaryLength.DEFAULT);
        assertEquals(List.of("A ferry burned in the harbour of Marsa."), texts(summary));
    }

    @Test
    void unusablePassagesAreNeverShown() {
        Passage doubtful = new Passage(0, Role.BODY, 0, "A ferry burned in the harbour of Marsa in 2109.", new Span(0, 47),
                new Span(0, 30), Trust.UNUSABLE);
        Passage sound = new Passage(1, Role.BODY, 1, "All 41 passengers were taken ashore safely.", new Span(48, 91),
                new Span(31, 60), Trust.SOUND);
        Summary summary = (Summary) summarizer.summarize(new Story("a", List.of(doubtful, sound)), SummaryLength.DEFAULT);
        assertEquals(List.of("All 41 passengers were taken ashore safely."), texts(summary));
        assertEquals(Optional.empty(), summary.headline());
        assertInstanceOf(NothingToSummarize.class,
                summarizer.summarize(new Story("a", List.of(doubtful)), SummaryLength.DEFAULT));
    }

    @Test
    void doubtfulSentencesAreShownOnlyWhereNothingSoundFits() {
        Passage doubtful = new Passage(0, Role.BODY, 0, "A ferry burned in the harbour of Marsa in 2109.", new Span(0, 47),
                new Span(0, 30), Trust.DOUBTFUL);
        Passage sound = new Passage(1, Role.BODY, 1, "All 41 passengers of the ferry were taken ashore safely by boats.",
                new Span(48, 113), new Span(31, 60), Trust.SOUND);
        Story story = new Story("a", List.of(doubtful, sound));
        Summary summary = (Summary) summarizer.summarize(story, SummaryLength.DEFAULT);
        assertEquals(List.of(sound.text()), texts(summary));
        assertFalse(summary.sentences().get(0).doubtful());
        Summary shorter = (Summary) summarizer.summarize(story, new SummaryLength.Words(10));
        assertEquals(List.of(doubtful.text()), texts(shorter));
        assertTrue(shorter.sentences().get(0).doubtful());
        assertEquals(Optional.empty(), shorter.headline());
    }

    @Test
    void joinsSegmentsThatAreOneSentence() {
        Story story = story("a", 0, "The harbour was closed on Monday after a fire on a ferry,",
                "and 41 passengers were taken ashore.");
        SummarySentence sentence = ((Summary) summarizer.summarize(story, SummaryLength.DEFAULT)).sentences().get(0);
        assertEquals("The harbour was closed on Monday after a fire on a ferry, and 41 passengers were taken ashore.",
                sentence.text());
        assertEquals(List.of(0, 1), sentence.evidence().stream().map(SummarySentence.Evidence::segment).toList());
    }

    @Test
    void citesTheHalfOfASegmentThatHoldsTwoSentences() {
        Story story = story("a", 0, "The harbour was closed on Monday. All 41 passengers were taken ashore.");
        Summary summary = (Summary) summarizer.summarize(story, new SummaryLength.Sentences(1));
        assertEquals(new SummarySentence.Evidence(0, new Span(0, 33), new Span(0, 70)),
                summary.sentences().get(0).evidence().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = { 5, 12, 20, 40, 100000 })
    void staysWithinTheWords(int words) {
        SummaryOutcome outcome = summarizer.summarize(Story.ofEnglish("a", STORY), new SummaryLength.Words(words));
        if (outcome instanceof Summary summary) {
            assertTrue(summary.text().split(" ").length <= words, summary.text());
            assertTrue(summary.text().length() < STORY.length(), "shorter than the story");
        } else {
            assertEquals(new NothingFits(new SummaryLength.Words(5), 8), outcome);
        }
    }

    @Test
    void countsTheSpacesBetweenSentencesAsCharacters() {
        String two = "Ferries burn in Marsa again. Nobody has been hurt there.";
        Summary summary = summary(two, new SummaryLength.Characters(two.length()));
        assertEquals(two, summary.text());
        assertEquals(1, summary(two, new SummaryLength.Characters(two.length() - 1)).sentences().size());
    }

    @Test
    void saysNothingTwice() {
        String text = "The council of Marsa closed the harbour on Monday.\nThe harbour was closed on Monday by the council of Marsa.\n"
                + "Fishermen protested in front of the town hall.";
        assertEquals(
                List.of("The council of Marsa closed the harbour on Monday.", "Fishermen protested in front of the town hall."),
                texts(summary(text, SummaryLength.DEFAULT)));
    }

    @Test
    void mergesStoriesAndNamesTheDispatchOfEachSentence() {
        Story first = Story.ofEnglish("first", "A ferry burned in the harbour of Marsa on Monday. The harbour has two piers.");
        Story second = Story.ofEnglish("second",
                "A ferry burned on Monday in Marsa harbour. All 41 passengers were taken ashore.");
        Summary summary = (Summary) summarizer.summarize(List.of(first, second), new SummaryLength.Sentences(2));
        assertEquals(List.of("first", "second"), summary.sentences().stream().map(SummarySentence::story).toList());
        assertEquals(List.of("A ferry burned in the harbour of Marsa on Monday.", "All 41 passengers were taken ashore."),
                texts(summary));
        assertEquals(List.of("second"), summary.sentences().get(0).alsoIn());
    }

    @Test
    void aStoryWithAnotherNumberDoesNotSayTheSame() {
        Story first = Story.ofEnglish("first", "A ferry burned in Marsa on Monday and 12 passengers died.");
        Story second = Story.ofEnglish("second", "A ferry burned in Marsa on Monday and 14 passengers died.");
        Story third = Story.ofEnglish("third", "On Monday a ferry burned in Marsa: 12 passengers died.");
        Summary summary = (Summary) summarizer.summarize(List.of(first, second, third), SummaryLength.DEFAULT);
        assertEquals(1, summary.sentences().size());
        assertEquals(List.of("third"), summary.sentences().get(0).alsoIn());
    }

    @Test
    void oneSentenceIsItsOwnSummary() {
        assertEquals(List.of("He was released on Monday."),
                texts(summary("He was released on Monday.", SummaryLength.DEFAULT)));
        assertEquals(List.of("Five soldiers were killed."), texts(summary("Five soldiers were killed", SummaryLength.DEFAULT)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ceasefire", "", "  \n ", "...", "2019", "By Omar Saleh", "All rights reserved." })
    void withoutASentenceThereIsNothingToSummarize(String text) {
        assertInstanceOf(NothingToSummarize.class, summarizer.summarize(Story.ofEnglish("a", text), SummaryLength.DEFAULT));
    }

    @Test
    void aTextOfQuotationsKeepsThemWhole() {
        String text = "\"We will stay. We will not leave our homes.\"\n\"The sea is ours.\"\n\"We have nowhere to go.\"";
        assertEquals(text.replace('\n', ' '), summary(text, SummaryLength.DEFAULT).text());
    }

    @Test
    void aThousandSentencesAndMoreAreRead() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            sentences.add(String.format(Locale.ROOT, "Ship number %d left pier %d for harbour %d.", i, i * 7, i * 13));
        }
        Summary summary = summary(String.join(" ", sentences), new SummaryLength.Sentences(5));
        assertTrue(summary.sentences().size() <= 5 && !summary.sentences().isEmpty(), summary.text());
    }

    private Summary summary(String text, SummaryLength length) {
        return (Summary) summarizer.summarize(Story.ofEnglish("a", text), length);
    }

    private static List<String> texts(Summary summary) {
        return summary.sentences().stream().map(SummarySentence::text).toList();
    }

    private static Story story(String id, int paragraph, String... texts) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            Span span = new Span(at, at + text.length());
            passages.add(new Passage(passages.size(), Role.BODY, paragraph, text, span, span, Trust.SOUND));
            at = span.end() + 1;
        }
        return new Story(id, passages);
    }

    private static Story story(String id, List<Role> roles, List<String> texts) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < roles.size(); i++) {
            Span span = new Span(at, at + texts.get(i).length());
            passages.add(new Passage(i, roles.get(i), i, texts.get(i), span, span, Trust.SOUND));
            at = span.end() + 1;
        }
        return new Story(id, passages);
    }

    private static SentenceScorer scorer(float... scores) {
        return new SentenceScorer() {
            @Override
            public float[] score(List<String> sentences) {
                return java.util.Arrays.copyOf(scores, sentences.size());
            }

            @Override
            public String modelVersion() {
                return "table/1";
            }

            @Override
            public String modelDigest() {
                return "7ab1e";
            }
        };
    }
}
