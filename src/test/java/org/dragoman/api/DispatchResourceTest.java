package org.dragoman.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class DispatchResourceTest {

    private static final String TEXT = "ليث الجنيدي/ الأناضول\\nزار الرئيس بغداد اليوم.\\nوقال الوزير \\\"في بغداد\\\"."
            + "\\nأعلن الوزير في بغداد اليوم.";

    private static ValidatableResponse post(String accept, String json) {
        return given().contentType("application/json").accept(accept).body(json).post("/v1/dispatches").then();
    }

    @Test
    void answersWithPartsTranslationAndCitedSummary() {
        post("application/json", "{\"headline\": \"قال الوزير\", \"text\": \"" + TEXT + "\", \"published\": "
                + "\"2025-03-04T09:30:00+03:00\", \"summary\": {\"sentences\": 1}}").statusCode(200)
                .body("headline.text", equalTo("said the minister"))
                .body("parts.kind", contains("byline", "body", "body", "body"))
                .body("parts[1].source.start", equalTo(22))
                .body("translation.segments", hasSize(6))
                .body("translation.segments[2].text", equalTo("Anadolu"))
                .body("translation.segments[0].part", equalTo("byline"))
                .body("quotations", hasSize(1))
                .body("quotations[0].speaker.start", equalTo(51)).body("quotations[0].speaker.end", equalTo(57))
                .body("summary.sentences", hasSize(1))
                .body("summary.sentences[0].text", equalTo("Visited the president Baghdad today."))
                .body("summary.sentences[0].evidence[0].segment", equalTo(3))
                .body("summary.sentences[0].evidence[0].source.start", equalTo(22))
                .body("summary.unit", equalTo("sentences")).body("summary.limit", equalTo(1))
                .body("model.summary", equalTo("fake-summary/1"));
    }

    @Test
    void datesAndLanguagesAreSaid() {
        String text = "\"text\": \"زار الرئيس بغداد في 27 سبتمبر/ أيلول الماضي.\\nReuters\\nوقال الوزير في 3 مايو 2024.\"";
        post("application/json", "{" + text + ", \"published\": \"2025-03-05T09:30:00+03:00\"}").statusCode(200)
                .body("dates.date", contains("2024-09-27", "2024-05-03"))
                .body("dates.text", contains("27 September 2024", "3 May 2024"))
                .body("dates[0].precision", equalTo("day"))
                .body("dates[0].source.start", equalTo(20)).body("dates[0].source.end", equalTo(43))
                .body("languages.kind", contains("arabic", "latin", "arabic"))
                .body("languages.translated", contains(true, false, true));
        post("application/json", "{" + text + "}").statusCode(200).body("dates.date", contains("2024-05-03"));
    }

    @Test
    void boilerplateIsSetAside() {
        String text = "\"text\": \"" + TEXT + "\\nاقرأ أيضا: في بغداد\"";
        post("application/json", "{" + text + "}").statusCode(200)
                .body("setAside", hasSize(1))
                .body("setAside[0].kind", equalTo("boilerplate")).body("setAside[0].rule", equalTo("see-also"))
                .body("setAside[0].text", equalTo("اقرأ أيضا: في بغداد"))
                .body("translation.segments[6].text", equalTo(""))
                .body("translation.segments[6].passedThrough", equalTo("set-aside"));
        post("application/json", "{" + text + ", \"translateBoilerplate\": true}").statusCode(200)
                .body("setAside", hasSize(1)).body("translation.segments[6].passedThrough", nullValue());
    }

    @Test
    void headlineMayBeMissing() {
        post("application/json", "{\"text\": \"" + TEXT + "\"}").statusCode(200).body("headline", nullValue())
                .body("summary.limit", equalTo(3));
        post("application/json", "{\"headline\": \" \", \"text\": \"" + TEXT + "\"}").statusCode(200).body("headline",
                nullValue());
    }

    @Test
    void headlineThatIsNotArabicPassesThrough() {
        post("application/json", "{\"headline\": \"Reuters\", \"text\": \"" + TEXT + "\"}").statusCode(200)
                .body("headline.text", equalTo("Reuters"));
    }

    @Test
    void summaryThatCannotBeMadeSaysWhy() {
        post("application/json", "{\"text\": \"" + TEXT + "\", \"summary\": {\"words\": 1}}").statusCode(200)
                .body("summary.text", equalTo("")).body("summary.sentences", hasSize(0))
                .body("summary.reason",
                        equalTo("The shortest sentence that can stand alone has 5 words: ask for as many or more"));
    }

    @Test
    void plainTextIsWhatAnEditorReads() {
        String body = post("text/plain", "{\"headline\": \"قال الوزير\", \"text\": \"" + TEXT + "\", \"summary\": "
                + "{\"sentences\": 1}}").statusCode(200).extract().asString();

        List<String> lines = body.lines().toList();
        assertEquals("said the minister", lines.get(0));
        assertEquals("---", lines.get(lines.size() - 2));
        assertEquals("Visited the president Baghdad today.", lines.get(lines.size() - 1));
    }

    @Test
    void streamedSegmentsCarryTheirFindings() {
        String body = post("application/x-ndjson", "{\"text\": \"زار السفير بغداد اليوم.\"}").statusCode(200).extract()
                .asString();

        JsonPath answer = JsonPath.from(body.strip().split("\n")[1]);
        JsonPath segment = JsonPath.from(body.split("\n")[0]);
        assertEquals("segment", segment.getString("type"));
        assertEquals(answer.getList("answer.translation.segments[0].findings.kind"), segment.getList("segment.findings.kind"));
        assertFalse(segment.getList("segment.findings").isEmpty());
    }

    @Test
    void streamEndsWithTheWholeAnswer() {
        String body = post("application/x-ndjson", "{\"headline\": \"قال الوزير\", \"text\": \"" + TEXT + "\"}").statusCode(200)
                .extract().asString();

        List<JsonPath> lines = Stream.of(body.strip().split("\n")).map(JsonPath::from).toList();
        assertEquals(8, lines.size());
        assertEquals(1, lines.stream().filter(line -> line.get("text") != null && line.getInt("text") == 1).count());
        assertEquals("answer", lines.get(7).getString("type"));
        assertEquals("said the minister", lines.get(7).getString("answer.headline.text"));
    }
}
