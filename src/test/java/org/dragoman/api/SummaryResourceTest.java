package org.dragoman.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class SummaryResourceTest {

    private static final String ENGLISH = "The president visited Baghdad on Monday for talks with the government. "
            + "He was met at the airport by the minister of defence of the country. "
            + "The two sides signed an agreement on trade and on the training of officers.";

    private static ValidatableResponse post(String accept, String json) {
        return given().contentType("application/json").accept(accept).body(json).post("/v1/summaries").then();
    }

    @Test
    void englishIsSummarizedAsItIs() {
        post("application/json", "{\"text\": \"" + ENGLISH + "\", \"summary\": {\"sentences\": 1}}").statusCode(200)
                .body("summary.text", equalTo("The president visited Baghdad on Monday for talks with the government."))
                .body("summary.sentences[0].story", equalTo("0"))
                .body("summary.sentences[0].evidence[0].source.end", equalTo(70))
                .body("translations", nullValue());
    }

    @Test
    void arabicIsTranslatedFirst() {
        post("application/json", "{\"text\": \"زار الرئيس بغداد اليوم في بغداد.\", \"summary\": {\"sentences\": 1}}")
                .statusCode(200)
                .body("summary.text", equalTo("Visited the president Baghdad today in Baghdad."))
                .body("translations[0].text", equalTo("Visited the president Baghdad today in Baghdad."));
    }

    @Test
    void textsOnOneStoryGetOneSummary() {
        post("application/json", "{\"texts\": [\"" + ENGLISH + "\", \"زار الرئيس بغداد اليوم في بغداد.\"]}").statusCode(200)
                .body("translations", hasSize(2)).body("translations[0]", nullValue())
                .body("translations[1].text", equalTo("Visited the president Baghdad today in Baghdad."))
                .body("model.translation", equalTo("fake-ar-en/1"));
    }

    @Test
    void limitIsNeverPassed() {
        String summary = post("application/json", "{\"text\": \"" + ENGLISH + "\", \"summary\": {\"characters\": 80}}")
                .statusCode(200).body("summary.unit", equalTo("characters")).extract().path("summary.text");
        assertEquals(true, summary.length() <= 80 && !summary.isEmpty(), summary);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/dispatches", "/v1/summaries" })
    void sentenceInWhichTheAuditFoundAnErrorIsShownOnlyAlone(String path) {
        String erroneous = "زار الرئيس بغداد مجهول.";
        given().contentType("application/json")
                .body("{\"text\": \"" + erroneous + " أعلن الوزير في بغداد اليوم.\", \"summary\": {\"sentences\": 2}}")
                .post(path).then().statusCode(200)
                .body("summary.text", equalTo("Officials announced the minister in Baghdad today."))
                .body("summary.sentences[0].doubtful", nullValue());
        given().contentType("application/json").body("{\"text\": \"" + erroneous + "\"}").post(path).then().statusCode(200)
                .body("summary.text", equalTo("Visited the president Baghdad [مجهول]."))
                .body("summary.sentences[0].doubtful", equalTo(true));
    }

    private static ValidatableResponse summary(String text, String length) {
        return post("application/json", "{\"text\": \"" + text + "\", \"summary\": " + length + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ceasefire", "By Omar Saleh", "Photo: Reuters" })
    void textWithoutASentenceHasNoSummary(String text) {
        summary(text, "{\"sentences\": 3}").statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/no-summary")).body("detail", containsString("No sentence"));
    }

    @Test
    void whenNoSentenceFitsTheProblemSaysWhatWould() {
        summary(ENGLISH, "{\"words\": 5}").statusCode(422).body("type", equalTo("/problems/no-summary"))
                .body("detail", equalTo("The shortest sentence that can stand alone has 11 words: ask for as many or more"));
        summary(ENGLISH, "{\"words\": 11}").statusCode(200).body("summary.sentences", hasSize(1));
        given().contentType("application/json").accept("text/plain")
                .body("{\"text\": \"Ceasefire\"}").post("/v1/summaries").then().statusCode(422);
    }

    @Test
    void oneSentenceIsItsOwnSummary() {
        summary("Five soldiers were killed near Basra on Friday.", "{\"sentences\": 3}").statusCode(200)
                .body("summary.text", equalTo("Five soldiers were killed near Basra on Friday."))
                .body("summary.sentences", hasSize(1));
    }

    @Test
    void aThousandSentencesAreSummarized() {
        String text = IntStream.range(0, 1000)
                .mapToObj(i -> String.format(Locale.ROOT, "Ship number %d left pier %d for harbour %d.", i, i * 7, i * 13))
                .collect(Collectors.joining(" "));
        summary(text, "{\"sentences\": 5}").statusCode(200)
                .body("summary.text", startsWith("Ship number 0 left pier 0 for harbour 0."))
                .body("summary.sentences.size()", lessThanOrEqualTo(5));
    }

    @Test
    void aTextOfOnlyQuotationsKeepsThemWhole() {
        summary("\\\"We will stay. We will not leave.\\\"\\n\\\"The sea is ours.\\\"", "{\"sentences\": 1}").statusCode(200)
                .body("summary.text", equalTo("\"We will stay. We will not leave.\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"words\": 0}", "{\"words\": -1}", "{\"words\": 100000}", "{\"sentences\": 0}",
            "{\"sentences\": 101}", "{\"characters\": 0}" })
    void lengthOutOfBoundsIsRefused(String length) {
        summary(ENGLISH, length).statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("violations[0].field", startsWith("summary."))
                .body("violations[0].message", containsString("must be at"));
    }

    @Test
    void twoLengthsAtOnceAreRefused() {
        summary(ENGLISH, "{\"words\": 60, \"sentences\": 3}").statusCode(400).body("violations[0].field", equalTo("summary"))
                .body("violations[0].message", equalTo("give one of sentences, words and characters"));
    }

    @Test
    void answerNamesTheSummarizer() {
        summary(ENGLISH, "{\"sentences\": 1}").statusCode(200).body("model.summary", equalTo("fake-summary/1"));
    }

    @Test
    void plainTextIsJustTheSummary() {
        assertEquals("The president visited Baghdad on Monday for talks with the government.\n",
                post("text/plain", "{\"text\": \"" + ENGLISH + "\", \"summary\": {\"sentences\": 1}}").statusCode(200).extract()
                        .asString());
    }

    @Test
    void installedModelsAreListed() {
        given().get("/v1/models").then().statusCode(200).body("models.id", contains("fake-ar-en", "fake-summary"))
                .body("models[0].ready", equalTo(true)).body("models[0].maxSourceTokens", equalTo(40));
    }
}
