package org.dragoman.api.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
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
import java.util.stream.Stream;

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

    /** So that offsets in the answer can be looked up by others than the one who handed it in. */
    @Test
    void oneItemHasTheDispatchItCameAs() {
        String id = submit(LINES);
        results(id);

        given().get("/v1/jobs/" + id + "/items/0").then().statusCode(200).body("state", equalTo("done"))
                .body("dispatch.text", equalTo("زار الرئيس بغداد اليوم.")).body("dispatch.headline", equalTo("قال الوزير"))
                .body("answer.translation.text", equalTo("Visited the president Baghdad today."));
        given().get("/v1/jobs/" + id + "/items/2").then().statusCode(200).body("state", equalTo("failed"))
                .body("dispatch", equalTo(null));
        given().get("/v1/jobs/" + id + "/items/9").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().get("/v1/jobs/unknown/items/0").then().statusCode(404);
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
    void aFeedIsAJobLikeAnyOther() {
        String feed = """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
                <newsItem guid="good" version="2"><itemMeta><versionCreated>2025-03-05T10:00:00Z</versionCreated>
                <pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>قال الوزير</headline></contentMeta>
                <contentSet><inlineXML><html><body><p>زار الرئيس بغداد اليوم.</p></body></html></inlineXML></contentSet></newsItem>
                <newsItem guid="held" version="1"><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta>
                <contentMeta><headline>قال الوزير</headline></contentMeta></newsItem>
                <newsItem guid="killed" version="3"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
                <newsItem guid="empty" version="1"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta></newsItem>
                </itemSet></newsMessage>
                """;
        for (String type : new String[] { "application/vnd.iptc.g2.newsmessage+xml", "text/html" }) {
            String id = given().contentType(type).body(feed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .queryParam("sentences", 1).post("/v1/jobs").then().statusCode(202).extract().path("id");
            JsonPath[] results = results(id);

            assertEquals("good done 2, held failed 1, killed withdrawn 3, empty failed 1", Stream.of(results)
                    .map(line -> line.getString("guid") + " " + line.getString("state") + " " + line.getString("item.version"))
                    .collect(Collectors.joining(", ")));
            assertEquals("Visited the president Baghdad today.", results[0].getString("answer.translation.text"));
            assertEquals(1, results[0].getInt("answer.summary.limit"));
            assertEquals("2025-03-05T10:00:00Z usable",
                    results[0].getString("item.published") + " " + results[0].getString("item.status"));
            assertEquals("/problems/withheld-item", results[1].getString("problem.type"));
            assertEquals("withdrawn", results[2].getString("item.status"));
            assertEquals("/problems/unreadable-item", results[3].getString("problem.type"));
            job(id).body("state", equalTo("finished")).body("counts.withdrawn", equalTo(1));
        }
    }

    @Test
    void whatItemsOfAFeedRepeatAtTheirEndsIsSetAside() {
        String feed = IntStream.range(0, 3)
                .mapToObj(i -> "{\"guid\": \"" + i + "\", \"text\": \"زار الرئيس بغداد اليوم. " + "ا".repeat(i + 1)
                        + "\\nقال الوزير في بغداد اليوم.\"}")
                .collect(Collectors.joining("\n"));
        String id = given().contentType("application/jsonl").body(feed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/jobs").then().statusCode(202).extract().path("id");

        Stream.of(results(id)).forEach(item -> assertEquals(1, item.getList("answer.setAside").size(), item.prettify()));
    }

    @Test
    void innerAddressesAreNoJobs() {
        given().contentType("application/json").body("{\"url\": \"http://127.0.0.1/\"}").post("/v1/jobs").then()
                .statusCode(422).body("type", equalTo("/problems/unreadable-feed"))
                .body("detail", containsString("(forbidden-address)"));
        given().contentType("text/html").body("<!doctype html><html><body>x</body></html>").post("/v1/jobs").then()
                .statusCode(422).body("detail", containsString("web page"));
    }

    @Test
    void glossariesAreThoseThatAreInstalled() {
        given().contentType("text/csv").body("Arabic,English\nبغداد,Bagdad\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/v1/glossaries/joblist").then().statusCode(anyOf(equalTo(200), equalTo(201), equalTo(204)));
        String text = "{\"text\": \"زار الرئيس بغداد اليوم.\"}\n{\"text\": \"قال\", \"glossary\": \"none\"}";
        String id = lines(text).queryParam("glossary", "joblist").post("/v1/jobs").then().statusCode(202).extract().path("id");
        JsonPath[] results = results(id);

        assertThat(results[0].getString("answer.model.glossary"), containsString("joblist"));
        assertEquals("/problems/not-found", results[1].getString("problem.type"));
        lines(text).queryParam("glossary", "none").post("/v1/jobs").then().statusCode(404);
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
