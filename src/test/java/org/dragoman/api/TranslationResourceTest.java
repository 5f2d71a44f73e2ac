package org.dragoman.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class TranslationResourceTest {

    private static final String TWO_LINES = "{\"text\": \"زار الرئيس بغداد.\\nReuters, 2025\"}";

    private static ValidatableResponse post(String accept, String json) {
        return given().contentType("application/json").accept(accept).body(json).post("/v1/translations").then();
    }

    @Test
    void answersWithAlignedSegments() {
        post("application/json", TWO_LINES).statusCode(200).contentType("application/json")
                .body("translations", hasSize(1))
                .body("translations[0].text", equalTo("Visited the president Baghdad.\nReuters, 2025"))
                .body("translations[0].complete", equalTo(true))
                .body("translations[0].segments", hasSize(2))
                .body("translations[0].segments[0].source.start", equalTo(0))
                .body("translations[0].segments[0].source.end", equalTo(17))
                .body("translations[0].segments[0].target.end", equalTo(30))
                .body("translations[0].segments[0].score", equalTo(-0.25f))
                .body("translations[0].segments[0].passedThrough", nullValue())
                .body("translations[0].segments[1].passedThrough", equalTo("latin-script"))
                .body("model.translation", equalTo("fake-ar-en/1"))
                .body("timings.total", greaterThanOrEqualTo(0));
    }

    @Test
    void anyMediaTypeIsJson() {
        given().contentType("application/json").body(TWO_LINES).post("/v1/translations").then().contentType("application/json");
        post("*/*", TWO_LINES).statusCode(200).contentType("application/json");
        post("text/html, image/gif, */*; q=.2", TWO_LINES).statusCode(200).contentType("application/json");
        post("application/json, text/plain, */*", TWO_LINES).statusCode(200).contentType("application/json");
    }

    @Test
    void plainTextIsJustTheEnglish() {
        String body = post("text/plain", TWO_LINES).statusCode(200).contentType("text/plain").extract().asString();

        assertEquals("Visited the president Baghdad.\nReuters, 2025", body);
    }

    @Test
    void textsAreTranslatedEachByItself() {
        post("application/json", "{\"texts\": [\"قال الوزير\", \"في بغداد\"], \"beam\": 2}").statusCode(200)
                .body("translations.text", contains("said the minister", "in Baghdad"));
    }

    @Test
    void linesOfJsonComeAsSegmentsAreFinished() {
        String body = post("application/x-ndjson", TWO_LINES).statusCode(200).contentType("application/x-ndjson").extract()
                .asString();

        List<JsonPath> lines = Stream.of(body.strip().split("\n")).map(JsonPath::from).toList();
        assertEquals(List.of("segment", "segment", "answer"), lines.stream().map(line -> line.getString("type")).toList());
        assertTrue(lines.stream().anyMatch(line -> "Visited the president Baghdad.".equals(line.getString("segment.text"))));
        assertEquals("Visited the president Baghdad.\nReuters, 2025", lines.get(2).getString("answer.translations[0].text"));
    }

    @Test
    void serverSentEventsComeAsSegmentsAreFinished() {
        String body = post("text/event-stream", TWO_LINES).statusCode(200).contentType("text/event-stream").extract()
                .asString();

        List<String> events = Stream.of(body.strip().split("\n\n")).toList();
        assertEquals(3, events.size());
        assertTrue(events.stream().allMatch(event -> event.startsWith("data:{\"type\":")), body);
    }

    @Test
    void failureInAStreamIsItsLastLine() {
        String body = post("application/x-ndjson", "{\"text\": \"English first.\\nقال معطوب\"}").statusCode(200).extract()
                .asString();

        List<JsonPath> lines = Stream.of(body.strip().split("\n")).map(JsonPath::from).toList();
        assertEquals("problem", lines.get(lines.size() - 1).getString("type"));
        assertEquals(500, lines.get(lines.size() - 1).getInt("problem.status"));
    }
}
