package org.dragoman.api.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FeedItemsResourceTest {

    private static final String RSS = """
            <rss version="2.0"><channel><title>أخبار</title>
            <item><guid>a</guid><title>قال الوزير</title><description>زار الرئيس بغداد اليوم.</description>
            <pubDate>Tue, 04 Mar 2025 09:30:00 +0300</pubDate></item>
            <item><guid>b</guid><title>في بغداد</title></item>
            <item><guid>c</guid></item>
            </channel></rss>
            """;

    @Test
    void itemsAreListedAsADispatchWantsThem() {
        given().contentType("application/octet-stream").body(RSS.getBytes(StandardCharsets.UTF_8)).post("/v1/feeds/items")
                .then()
                .statusCode(200).body("title", equalTo("أخبار")).body("items", hasSize(3))
                .body("items.guid", contains("a", "b", "c")).body("items[0].headline", equalTo("قال الوزير"))
                .body("items[0].text", equalTo("زار الرئيس بغداد اليوم.")).body("items[0].status", equalTo("usable"))
                .body("items[0].published", equalTo("2025-03-04T09:30:00+03:00"));
    }

    /** A title alone is the text, as everywhere else. */
    @Test
    void whatCannotBeTranslatedHasNoText() {
        given().contentType("application/rss+xml").body(RSS.getBytes(StandardCharsets.UTF_8)).post("/v1/feeds/items").then()
                .body("items.text", contains("زار الرئيس بغداد اليوم.", "في بغداد", ""));
    }

    @Test
    void innerAddressesAreNotFetched() {
        given().contentType("application/json").body(Map.of("url", "http://127.0.0.1:1/feed")).post("/v1/feeds/items").then()
                .statusCode(422).body("type", equalTo("/problems/unreadable-feed"));
    }
}
