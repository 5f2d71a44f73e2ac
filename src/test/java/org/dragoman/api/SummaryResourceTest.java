package org.dragoman.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
