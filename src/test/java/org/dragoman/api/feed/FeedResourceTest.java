package org.dragoman.api.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.dragoman.batch.BatchDecoders;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedReader;
import org.dragoman.feed.ReadingHints;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Timeout(120)
class FeedResourceTest {

    private static final String NDJSON = "application/x-ndjson";

    private static final String MIXED = """
            {"guid": "good", "link": "https://example.org/1", "headline": "قال الوزير", "text": "زار الرئيس بغداد اليوم.", "published": "2025-03-04T09:30:00+03:00", "urgency": 2}
            {"guid": "foreign", "text": "no Arabic at all"}
            {"guid": "broken", "text":
            {"guid": "killed", "headline": "قال الوزير", "text": "في بغداد", "status": "kill"}
            {"guid": "held", "text": "قال الوزير في بغداد.", "status": "withheld"}
            {"guid": "last", "text": "قال الوزير في بغداد.", "embargo": "2025-03-05T09:30:00Z"}
            """;

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>t</title>
            <item><guid>a</guid><title>قال الوزير</title><description>زار الرئيس بغداد اليوم.</description></item>
            <item><guid>b</guid><title>في بغداد</title></item>
            </channel></rss>
            """;

    @Inject
    FeedReader reader;

    @Inject
    FakeModel model;

    @Inject
    BatchDecoders batches;

    @TestHTTPResource
    URI server;

    @AfterEach
    void release() {
        model.release();
    }

    private static RequestSpecification feed(String type, String document) {
        return given().contentType(type).body(document.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonPath[] lines(ValidatableResponse response) {
        String body = response.statusCode(200).contentType(containsString(NDJSON)).extract().asString();
        return body.lines().filter(line -> !line.isBlank()).map(JsonPath::from).toArray(JsonPath[]::new);
    }

    /** Items by their guid; the count is not among them. */
    private static Map<String, JsonPath> byGuid(JsonPath[] lines) {
        return IntStream.range(0, lines.length - 1).mapToObj(i -> lines[i])
                .collect(Collectors.toMap(line -> line.getString("guid"), Function.identity()));
    }

    private static ValidatableResponse unreadable(ValidatableResponse response) {
        return response.statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-feed"));
    }

    @Test
    void everyItemOfAMixedFeedIsSettled() {
        JsonPath[] lines = lines(feed(NDJSON, MIXED).queryParam("sentences", 1).post("/v1/feeds").then());
        Map<String, JsonPath> items = byGuid(lines);

        assertEquals(7, lines.length);
        JsonPath good = items.get("good");
        assertEquals("Visited the president Baghdad today.", good.getString("answer.translation.text"));
        assertEquals("said the minister", good.getString("answer.headline.text"));
        assertEquals(1, good.getInt("answer.summary.limit"));
        assertEquals("https://example.org/1 قال الوزير 2025-03-04T09:30:00+03:00 2 usable 0", String.join(" ",
                good.getString("link"), good.getString("title"), good.getString("published"), good.getString("urgency"),
                good.getString("status"), good.getString("number")));
        assertEquals("/problems/unsupported-language", items.get("foreign").getString("problem.type"));
        assertEquals("/problems/unreadable-item", items.get("line:3").getString("problem.type"));
        assertEquals("withdrawn", items.get("killed").getString("status"));
        assertNull(items.get("killed").get("answer"));
        assertNull(items.get("killed").get("problem"));
        assertEquals("/problems/withheld-item", items.get("held").getString("problem.type"));
        assertEquals("2025-03-05T09:30:00Z", items.get("last").getString("embargo"));
        assertNotNull(items.get("last").get("answer"));
        assertEquals(Map.of("items", 6, "translated", 2, "failed", 3, "withdrawn", 1), lines[6].getMap("$"));
    }

    @Test
    void formatIsFoundWhateverTheContentTypeSays() {
        for (String type : new String[] { "application/rss+xml", "text/plain", "application/octet-stream" }) {
            Map<String, JsonPath> items = byGuid(lines(feed(type, RSS).accept("*/*").post("/v1/feeds").then()));
            assertEquals("Visited the president Baghdad today.", items.get("a").getString("answer.translation.text"));
            assertEquals("in Baghdad", items.get("b").getString("answer.translation.text"));
        }
    }

    @Test
    void aFeedComesBackAsAFeed() {
        for (String type : new String[] { "application/rss+xml", "application/atom+xml",
                "application/vnd.iptc.g2.newsmessage+xml", "application/ninjs+json" }) {
            byte[] body = feed(NDJSON, MIXED).accept(type + ", */*;q=0.1").post("/v1/feeds").then().statusCode(200)
                    .contentType(containsString(type)).extract().asByteArray();
            List<FeedItem> items = reader.read(body, ReadingHints.NONE).items();

            assertEquals(6, items.size(), type);
            assertEquals("Visited the president Baghdad today.", items.get(0).text(), type);
            assertEquals(Optional.of("said the minister"), items.get(0).title(), type);
            assertTrue(items.get(0).guid().endsWith("good#en"), items.get(0).guid());
            assertEquals(items.get(5).embargo().map(OffsetDateTime::toInstant),
                    Optional.of(OffsetDateTime.parse("2025-03-05T09:30:00Z").toInstant()), type);
        }
        feed(NDJSON, MIXED).accept("image/png").post("/v1/feeds").then().statusCode(406);
    }

    @Test
    void whatItemsRepeatAtTheirEndsIsSetAside() {
        String feed = IntStream.range(0, 3)
                .mapToObj(i -> "{\"guid\": \"" + i + "\", \"text\": \"زار الرئيس بغداد اليوم. " + "ا".repeat(i + 1)
                        + "\\nقال الوزير في بغداد اليوم.\"}")
                .collect(Collectors.joining("\n"));
        Map<String, JsonPath> items = byGuid(lines(feed(NDJSON, feed).post("/v1/feeds").then()));

        items.values().forEach(item -> assertEquals(1, item.getList("answer.setAside").size(), item.prettify()));
    }

    @Test
    void longFeedIsNeverRefusedForItsLength() {
        String feed = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"guid\": \"" + i + "\", \"text\": \"قال الوزير في بغداد " + i + "\"}")
                .collect(Collectors.joining("\n"));
        JsonPath[] lines = lines(feed(NDJSON, feed).queryParam("beam", 1).post("/v1/feeds").then());

        assertEquals(Map.of("items", 3000, "translated", 3000, "failed", 0, "withdrawn", 0), lines[3000].getMap("$"));
    }

    @Test
    void whatIsNoFeedIsRefusedUnquoted() {
        unreadable(feed("text/xml", "<html><body>محجوب</body></html>").post("/v1/feeds").then())
                .body("detail", containsString("(not-a-feed)")).body("detail", not(containsString("محجوب")));
        unreadable(feed("application/feed+json", "{\"secret\": 1}").post("/v1/feeds").then());
        unreadable(feed("text/plain", " ").post("/v1/feeds").then());
    }

    @Test
    void innerAddressesAreNotFetched() {
        for (String url : new String[] { "http://127.0.0.1/", "http://169.254.169.254/latest", "http://[::1]/" }) {
            unreadable(feed("application/json", "{\"url\": \"" + url + "\"}").post("/v1/feeds").then())
                    .body("detail", containsString("(forbidden-address)"));
        }
        unreadable(feed("application/json", "{\"url\": \"file:///etc/passwd\"}").post("/v1/feeds").then())
                .body("detail", containsString("(forbidden-scheme)"));
    }

    @Test
    void addressesAndOptionsAreChecked() {
        feed("application/json", "{\"url\": \"http://127.0.0.1/\", \"etag\": \"x\"}").post("/v1/feeds").then()
                .statusCode(400).body("violations[0].field", equalTo("etag"));
        feed("application/json", "{}").post("/v1/feeds").then().statusCode(400)
                .body("violations[0].field", equalTo("url"));
        feed(NDJSON, MIXED).queryParam("beam", 9).post("/v1/feeds").then().statusCode(400)
                .body("violations[0].field", equalTo("beam"));
        feed(NDJSON, MIXED).queryParam("glossary", "none").post("/v1/feeds").then().statusCode(404);
        feed("image/png", MIXED).post("/v1/feeds").then().statusCode(415).contentType("application/problem+json");
        given().post("/v1/feeds").then().statusCode(415);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String large = "{\"text\": \"قال\"}\n".repeat(700_000);
        feed(NDJSON, large).post("/v1/feeds").then().statusCode(413).body("type", equalTo("/problems/too-large"));

        String item = "{\"guid\": \"long\", \"text\": \"" + "قال ".repeat(13_000) + "\"}\n{\"guid\": \"b\", \"text\": \"قال\"}";
        Map<String, JsonPath> items = byGuid(lines(feed(NDJSON, item).post("/v1/feeds").then()));
        assertEquals("/problems/too-large", items.get("long").getString("problem.type"));
        assertNotNull(items.get("b").get("answer"));
    }

    @Test
    void itemsOfAClientThatGoesAreDropped() throws Exception {
        model.hold();
        String feed = IntStream.range(0, 100)
                .mapToObj(i -> "{\"text\": \"أعلن الرئيس في بغداد " + (char) ('ا' + i % 20) + i + "ذهاب\"}")
                .collect(Collectors.joining("\n"));
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            post(client, feed);
            await(8);
        }
        await(0);
        model.release();
        for (int i = 0; i < 5; i++) {
            assertEquals(3, lines(feed("text/xml", RSS).post("/v1/feeds").then()).length);
        }
    }

    private static void post(Socket client, String feed) throws IOException {
        byte[] body = feed.getBytes(StandardCharsets.UTF_8);
        OutputStream out = client.getOutputStream();
        out.write(("POST /v1/feeds HTTP/1.1\r\nHost: test\r\nContent-Type: " + NDJSON + "\r\nContent-Length: " + body.length
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private void await(int unfinished) throws InterruptedException {
        for (int tries = 0; batches.unfinished() != unfinished && tries < 2000; tries++) {
            Thread.sleep(10);
        }
        Thread.sleep(200);
        assertTrue(batches.unfinished() == unfinished, () -> batches.unfinished() + " segments are unfinished");
    }
}
