package org.dragoman.api.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class JobResourceTest {

    private static final String NDJSON = "application/x-ndjson";

    private static final String LINES = """
            {"guid": "one", "headline": "قال الوزير", "text": "زار الرئيس بغداد اليوم."}

            {"guid": "two", "text": "no Arabic at all"}
            {"guid": "three", "text": "
            {"guid": "four", "txet": "قال"}
            ["زار"]
            {"guid": "six", "text": "قال الوزير في بغداد.", "summary": {"sentences": 1}}
            """;

    private static RequestSpecification lines(String lines) {
        return given().contentType(NDJSON).body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String submit(String lines) {
        return lines(lines).post("/v1/jobs").then().statusCode(202).extract().path("id");
    }

    /** Every line of the job's results; waits until it ends. */
    private static JsonPath[] results(String id) {
        String body = given().queryParam("follow", true).get("/v1/jobs/" + id + "/items").then().statusCode(200)
                .contentType(containsString(NDJSON)).extract().asString();
        return body.lines().filter(line -> !line.isBlank()).map(JsonPath::from).toArray(JsonPath[]::new);
    }

    private static ValidatableResponse job(String id) {
        return given().get("/v1/jobs/" + id).then();
    }

    @Test
    void everyLineGetsItsResultInOrder() {
        String id = submit(LINES);
        JsonPath[] results = results(id);

        assertEquals("one two null four null six",
                IntStream.range(0, 6).mapToObj(i -> String.valueOf(results[i].getString("guid")))
                        .collect(Collectors.joining(" ")));
        assertEquals("done failed failed failed failed done",
                IntStream.range(0, 6).mapToObj(i -> results[i].getString("state")).collect(Collectors.joining(" ")));
        assertEquals("Visited the president Baghdad today.", results[0].getString("answer.translation.text"));
        assertEquals("said the minister", results[0].getString("answer.headline.text"));
        assertEquals("/problems/unsupported-language", results[1].getString("problem.type"));
        assertEquals("/problems/invalid-request", results[2].getString("problem.type"));
        assertEquals("txet", results[3].getString("problem.violations[0].field"));
        assertEquals("must be an object", results[4].getString("problem.violations[0].message"));
        job(id).statusCode(200).body("state", equalTo("finished")).body("items", equalTo(6))
                .body("counts.done", equalTo(2)).body("counts.failed", equalTo(4)).body("counts.waiting", equalTo(0));
        given().get("/v1/jobs").then().statusCode(200).body("jobs.id", hasItem(id));
    }

    @Test
    void resultsGoOnAfterTheLastOneKnown() {
        String id = submit(LINES);
        results(id);
        String rest = given().queryParam("after", 4).get("/v1/jobs/" + id + "/items").then().statusCode(200).extract()
                .asString();

        assertEquals(1, rest.lines().count());
        assertEquals(5, JsonPath.from(rest).getInt("number"));
    }

    @Test
    void theAnswerSaysWhereTheJobIs() {
        lines(LINES).post("/v1/jobs").then().statusCode(202)
                .header("Location", containsString("/v1/jobs/")).body("id", not(equalTo(null)))
                .body("items", equalTo(6));
    }

    @Test
    void optionsOfTheJobAreThoseOfItsItems() {
        String text = "{\"text\": \"زار الرئيس بغداد اليوم. قال الوزير. في بغداد.\"}";
        String id = lines(text).queryParam("sentences", 1).post("/v1/jobs").then().statusCode(202).extract().path("id");

        assertEquals(1, results(id)[0].getInt("answer.summary.limit"));
    }

    @Test
    void theSameKeyBringsTheSameJob() {
        String key = UUID.randomUUID().toString();
        String first = lines(LINES).header("Idempotency-Key", key).post("/v1/jobs").then().statusCode(202).extract()
                .path("id");
        lines(LINES).header("Idempotency-Key", key).post("/v1/jobs").then().statusCode(202).body("id", equalTo(first))
                .header("Location", endsWith(first));
        lines(LINES + "{\"text\": \"قال\"}").header("Idempotency-Key", key).post("/v1/jobs").then().statusCode(409)
                .contentType("application/problem+json").body("type", equalTo("/problems/idempotency-conflict"));
        lines(LINES).queryParam("beam", 1).header("Idempotency-Key", key).post("/v1/jobs").then().statusCode(409);
    }

    @Test
    void unknownJobsAreProblems() {
        for (String path : new String[] { "/v1/jobs/none", "/v1/jobs/none/items" }) {
            given().get(path).then().statusCode(404).contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
        given().delete("/v1/jobs/none").then().statusCode(404);
    }

    @Test
    void aJobIsCancelled() {
        String many = IntStream.range(0, 300).mapToObj(i -> "{\"text\": \"زار الرئيس بغداد اليوم " + i + ".\"}")
                .collect(Collectors.joining("\n"));
        String id = submit(many);
        given().delete("/v1/jobs/" + id).then().statusCode(200);

        assertEquals(300, results(id).length);
        given().delete("/v1/jobs/" + id).then().statusCode(200);
    }

    @Test
    void aLineOverTheLimitFailsAlone() {
        String long1 = "{\"text\": \"" + "قال ".repeat(300_000) + "\"}";
        String long2 = "{\"text\": \"" + "قال ".repeat(20_000) + "\"}";
        String id = submit(long1 + "\n" + long2 + "\n{\"text\": \"قال الوزير\"}\n");
        JsonPath[] results = results(id);

        assertEquals("/problems/too-large", results[0].getString("problem.type"));
        assertEquals("/problems/too-large", results[1].getString("problem.type"));
        assertEquals("done", results[2].getString("state"));
    }

    @Test
    void webhooksNeedAConfiguredSecret() {
        lines(LINES).queryParam("webhook", "https://desk.example/done").queryParam("secret", "unknown").post("/v1/jobs")
                .then().statusCode(400).body("violations.field", hasItem("secret")).body("violations", hasSize(1));
    }

    @Test
    void theQueueIsMeasured() {
        submit(LINES);

        given().get("/q/metrics").then().statusCode(200).body(allOf(containsString("dragoman_job_items{state=\"waiting\"}"),
                containsString("dragoman_job_queue_age_seconds"), containsString("dragoman_job_settled_total")));
    }
}
