package org.dragoman;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The built jar with the shipped models. */
@QuarkusIntegrationTest
class PackagedApplicationIT {

    private static final String DISPATCH = "بغداد (رويترز) - أعلن رئيس الوزراء العراقي يوم الأربعاء توقيع اتفاق مع تركيا لتعزيز التجارة بين البلدين.\\n"
            + "وقال وزير الخارجية إن الحكومة وافقت على الاتفاق بعد محادثات استمرت يومين في العاصمة.\\n"
            + "وأضاف أن 250 شركة ستشارك في المشروع.";

    @Test
    void theBuiltJarStartsAndIsReady() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void dispatchIsTranslatedAndSummarizedByTheShippedModels() {
        given().contentType("application/json").body("{\"text\": \"" + DISPATCH + "\", \"summary\": {\"sentences\": 2}}")
                .post("/v1/dispatches").then().statusCode(200)
                .body("parts.kind", contains("dateline", "body", "body", "body"))
                .body("translation.segments", hasSize(5))
                .body("translation.segments.text", everyItem(matchesPattern("[\\p{IsLatin}\\p{Punct}\\p{Digit}\\s]+")))
                .body("summary.sentences.size()", greaterThan(0))
                .body("summary.sentences[0].evidence.size()", greaterThan(0))
                .body("model.translation", startsWith("translate-ar-en/"))
                .body("model.summary", startsWith("summarize-en/"));
    }

    @Test
    void theSameTextGetsTheSameEnglishWhateverElseIsTranslated() {
        String alone = given().contentType("application/json").accept("text/plain")
                .body("{\"text\": \"وأضاف أن 250 شركة ستشارك في المشروع.\"}").post("/v1/translations").then().statusCode(200)
                .extract().asString();

        given().contentType("application/json").body("{\"text\": \"" + DISPATCH + "\"}").post("/v1/translations").then()
                .statusCode(200).body("translations[0].segments[4].text", equalTo(alone));
    }
}
