package org.dragoman.api.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedReader;
import org.dragoman.feed.ReadingHints;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** With a publisher on an address that the configuration of the tests allows. */
@QuarkusTest
@Timeout(120)
class StandingResourceTest {

    private static final String ALLOWED = "127.0.0.7";

    @Inject
    FakeModel model;

    @Inject
    FeedReader reader;

    private volatile String published;
    private HttpServer publisher;

    @BeforeEach
    void publish() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(ALLOWED, 0), 0);
        publisher.createContext("/", exchange -> {
            byte[] body = published.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/jsonl");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop(0);
        given().delete("/v1/feeds/standing/wire");
    }

    private int put() {
        String url = "http://" + ALLOWED + ":" + publisher.getAddress().getPort() + "/feed";
        return given().contentType("application/json")
                .body("{\"url\": \"" + url + "\", \"every\": \"PT1H\", \"summary\": {\"sentences\": 1}}")
                .put("/v1/feeds/standing/wire").then().body("name", equalTo("wire"))
                .body("options.summary.sentences", equalTo(1))
                .extract().statusCode();
    }

    private static String item(String guid, String text) {
        return "{\"guid\": \"" + guid + "\", \"headline\": \"قال الوزير\", \"text\": \"" + text + "\", \"link\": "
                + "\"https://example.org/" + guid + "\"}\n";
    }

    private static List<JsonPath> items() {
        return given().get("/v1/feeds/standing/wire/items").then().statusCode(200)
                .contentType(containsString("application/x-ndjson")).extract().asString().lines().map(JsonPath::from).toList();
    }

    private static List<JsonPath> await(String states) throws InterruptedException {
        String last = "";
        for (int tries = 0; tries < 1000; tries++) {
            List<JsonPath> items = items();
            last = String.join(" ", items.stream()
                    .map(item -> item.getString("guid") + ":" + item.getString("state") + ":" + item.getInt("versions")
                            + (item.getString("answer") == null ? "" : "+"))
                    .sorted().toList());
            if (last.equals(states)) {
                return items;
            }
            Thread.sleep(20);
        }
        throw new AssertionError(last + " is not " + states);
    }

    @Test
    void aFeedIsTranslatedKeptUpAndWithdrawn() throws Exception {
        published = item("a", "زار الرئيس بغداد أمس. قال الوزير أمس. في بغداد أمس.") + item("b", "في بغداد.");
        assertEquals(201, put());
        await("a:done:1+ b:done:1+");
        JsonPath first = items().get(0);
        given().get("/v1/jobs/" + first.getString("job") + "/items/" + first.getInt("number")).then().statusCode(200)
                .body("guid", equalTo(first.getString("guid"))).body("dispatch.headline", equalTo("قال الوزير"));
        int known = model.sources();

        published = item("a", "زار الرئيس بغداد أمس. قال الرئيس أمس. في بغداد أمس.") + item("b", "في بغداد.");
        assertEquals(200, put());
        List<JsonPath> items = await("a:done:2+ b:done:1+");
        for (int tries = 0; tries < 500 && !text(items).contains("said the president"); tries++) {
            Thread.sleep(20);
            items = items();
        }
        assertTrue(text(items).contains("said the president"), () -> text(items()));
        assertEquals(1, model.sources() - known, "only the sentence that changed was translated");

        published = "{\"guid\": \"a\", \"status\": \"killed\"}\n" + item("b", "في بغداد.");
        put();
        await("a:withdrawn:2 b:done:1+");
        for (String as : new String[] { "rss", "atom", "newsml", "ninjs" }) {
            byte[] feed = given().queryParam("as", as).get("/v1/feeds/standing/wire/items").then().statusCode(200).extract()
                    .asByteArray();
            List<FeedItem> read = reader.read(feed, ReadingHints.NONE).items();
            assertEquals(2, read.size(), as);
            FeedItem b = read.stream().filter(item -> item.guid().endsWith("b#en")).findFirst().orElseThrow();
            assertEquals(Optional.of("said the minister"), b.title(), as);
            assertEquals("in Baghdad.", b.text(), as);
        }
    }

    private static String text(List<JsonPath> items) {
        return items.stream().filter(item -> item.getString("guid").equals("a"))
                .map(item -> String.valueOf(item.getString("answer.translation.text"))).findFirst().orElse("");
    }

    @Test
    void feedsAreListedAndTakenAway() {
        published = item("a", "في بغداد");
        put();
        given().get("/v1/feeds/standing").then().statusCode(200).body("name", hasItem("wire"));
        given().get("/v1/feeds/standing/wire").then().statusCode(200).body("every", equalTo("PT1H"));
        given().delete("/v1/feeds/standing/wire").then().statusCode(204);
        given().get("/v1/feeds/standing/wire").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().get("/v1/feeds/standing/wire/items").then().statusCode(404);
    }

    @Test
    void requestsAreChecked() {
        for (String body : new String[] { "{}", "{\"url\": \"file:///etc/passwd\"}",
                "{\"url\": \"https://a.example\", \"every\": \"PT10S\"}", "{\"url\": \"https://a.example\", \"beam\": 9}",
                "{\"url\": \"https://a.example\", \"etag\": \"x\"}" }) {
            given().contentType("application/json").body(body).put("/v1/feeds/standing/wrong").then().statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"));
        }
        given().contentType("application/json").body("{\"url\": \"https://a.example\", \"glossary\": \"none\"}")
                .put("/v1/feeds/standing/wrong").then().statusCode(404);
        given().contentType("application/json").body("{\"url\": \"https://a.example\"}").put("/v1/feeds/standing/%20x").then()
                .statusCode(400);
    }
}
