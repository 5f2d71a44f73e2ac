package org.dragoman.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.dragoman.batch.BatchDecoders;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Every row of the error table, and every wrong input that was thought of. */
@QuarkusTest
@Timeout(60)
class ProblemTest {

    private static final String ARABIC = "قال الوزير";

    @Inject
    FakeModel model;

    @Inject
    BatchDecoders batches;

    @Inject
    FakeClock clock;

    @TestHTTPResource
    URI server;

    @AfterEach
    void release() {
        model.release();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse translate(String body) {
        return post("/v1/translations", body);
    }

    private static ValidatableResponse translate(byte[] body) {
        return given().contentType("application/json").body(body).post("/v1/translations").then();
    }

    private static String text(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    private static void isProblem(ValidatableResponse response, int status, String type) {
        response.statusCode(status).contentType("application/problem+json").body("type", equalTo(type))
                .body("status", equalTo(status)).body("title", notNullValue());
    }

    private static void isInvalid(ValidatableResponse response, String field, String message) {
        isProblem(response, 400, "/problems/invalid-request");
        response.body("violations.field", hasItem(field)).body("violations.message", hasItem(containsString(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/translations", "/v1/summaries", "/v1/dispatches" })
    void emptyBody(String path) {
        isInvalid(given().contentType("application/json").post(path).then(), "", "");
        isInvalid(post(path, "null"), "", "is empty");
        isInvalid(post(path, "[]"), "", "must be an object");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"text\": ", "{\"text\": \"a\"} trailing", "{'text': 'a'}", "قال",
            "{\"text\": \"a\", \"text\": \"b\"}" })
    void malformedJson(String body) {
        isInvalid(translate(body), "", "is not well-formed JSON");
    }

    @Test
    void malformedJsonIsNotQuoted() {
        translate("{\"text\": embargoed}").body("toString()", not(containsString("embargoed")));
    }

    @ParameterizedTest
    @CsvSource({ "/v1/translations", "/v1/summaries", "/v1/dispatches" })
    void blankText(String path) {
        isInvalid(post(path, text(" \\n\\t\\u200f\\u00a0")), "text", "must not be blank");
        isInvalid(post(path, text("")), "text", "must not be blank");
    }

    @Test
    void missingText() {
        isInvalid(translate("{}"), "text", "give either text or texts");
        isInvalid(translate("{\"text\": \"قال\", \"texts\": [\"قال\"]}"), "text", "give either text or texts");
        isInvalid(translate("{\"texts\": []}"), "texts", "must not be empty");
        isInvalid(translate("{\"texts\": [\"قال\", \" \", null]}"), "texts[1]", "must not be blank");
        isInvalid(translate("{\"texts\": [null]}"), "texts[0]", "must not be null");
        isInvalid(post("/v1/dispatches", "{\"headline\": \"قال\"}"), "text", "is missing");
    }

    @Test
    void fieldsOfAnotherTypeAndValue() {
        isInvalid(translate("{\"text\": 5}"), "text", "must be a string");
        isInvalid(translate("{\"texts\": \"قال\"}"), "texts", "must be an array");
        isInvalid(translate("{\"text\": \"قال\", \"beam\": \"4\"}"), "beam", "must be a whole number");
        isInvalid(translate("{\"text\": \"قال\", \"beam\": 0}"), "beam", "must be at least 1");
        isInvalid(translate("{\"text\": \"قال\", \"beam\": 99}"), "beam", "must be at most 8");
        isInvalid(post("/v1/dispatches", "{\"text\": \"قال\", \"published\": \"yesterday\"}"), "published", "RFC 3339");
        isInvalid(post("/v1/dispatches", "{\"text\": \"قال\", \"summary\": {\"words\": 0}}"), "summary.words", "at least 1");
        isInvalid(post("/v1/dispatches", "{\"text\": \"قال\", \"summary\": {\"words\": 5, \"sentences\": 1}}"), "summary",
                "give one of");
        isInvalid(post("/v1/dispatches", "{\"text\": \"قال\", \"requireClean\": \"yes\"}"), "requireClean", "true or false");
    }

    @Test
    void unknownFieldIsNamed() {
        isInvalid(translate("{\"text\": \"قال\", \"langauge\": \"ar\"}"), "langauge", "known: beam, glossary, text, texts");
        isInvalid(post("/v1/dispatches", "{\"text\": \"قال\", \"summary\": {\"lines\": 1}}"), "summary.lines", "known:");
    }

    @Test
    void plainTextWhereJsonIsDue() {
        ValidatableResponse response = given().contentType("text/plain; charset=utf-8").body(ARABIC).post("/v1/dispatches")
                .then();
        isProblem(response, 415, "about:blank");
        response.body("detail", containsString("/q/openapi"));
    }

    @Test
    void bodyThatIsNotUtf8() {
        byte[] body = text("قال الوزير").getBytes(Charset.forName("windows-1256"));
        isInvalid(translate(body), "", "is not well-formed JSON in UTF-8");
    }

    @Test
    void unpairedSurrogates() {
        isInvalid(translate(text("قال \\ud83d الوزير")), "text", "has an unpaired surrogate at offset 4");
        isInvalid(post("/v1/dispatches", "{\"headline\": \"\\udc00\", \"text\": \"قال\"}"), "headline", "unpaired surrogate");
        byte[] raw = text("قال ###").getBytes(StandardCharsets.UTF_8);
        for (int i = 0, hash = 0; i < raw.length; i++) {
            if (raw[i] == '#') {
                raw[i] = new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0xBD }[hash++];
            }
        }
        translate(raw).statusCode(400);
    }

    @Test
    void textWithoutArabicGetsALanguageReport() {
        ValidatableResponse english = translate(text("The minister said.\\nIn Paris."));
        isProblem(english, 422, "/problems/unsupported-language");
        english.body("languages.kind", contains("latin", "latin")).body("languages[1].start", equalTo(19))
                .body("languages[1].end", equalTo(28));

        ValidatableResponse persian = translate(text("رئیس جمهور با همتای ترکیه‌ای خود در تهران دیدار کرد"));
        isProblem(persian, 422, "/problems/unsupported-language");
        persian.body("languages.language", contains("fa"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "؟!... -", "😀 🎉", "2500", "Привет" })
    void textWithoutArabicIsNeverInvented(String text) {
        isProblem(translate(text(text)), 422, "/problems/unsupported-language");
        isProblem(post("/v1/dispatches", text(text)), 422, "/problems/unsupported-language");
        isProblem(post("/v1/summaries", text(text)), 422, "/problems/unsupported-language");
    }

    @Test
    void textThatIsNotArabicAmongOthersIsNamed() {
        translate("{\"texts\": [\"قال\", \"English\"]}").statusCode(422).body("languages.text", contains(1));
    }

    @Test
    void bodyOverItsLimit() {
        byte[] body = text("ق".repeat(1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        isProblem(translate(body), 413, "/problems/too-large");
        isProblem(translate(new byte[2 * 1024 * 1024]), 413, "/problems/too-large");
    }

    @Test
    void bodyOverItsLimitThatDoesNotSayHowLongItIs() throws Exception {
        byte[] body = text("ق".repeat(1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/translations"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();

        HttpResponse<String> response = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request,
                HttpResponse.BodyHandlers.ofString());

        assertEquals(413, response.statusCode());
        assertTrue(response.body().contains("/problems/too-large"), response.body());
    }

    @Test
    void textOverItsLimit() {
        isProblem(translate(text("قال ".repeat(15_000))), 413, "/problems/too-large");
        ValidatableResponse response = post("/v1/dispatches", text("قال ".repeat(15_000)));
        isProblem(response, 413, "/problems/too-large");
        response.body("detail", equalTo("text has 60000 characters; at most 50000 are accepted"));
    }

    @Test
    void moreTextsThanTheLimit() {
        String texts = Collections.nCopies(101, "\"قال\"").stream().collect(Collectors.joining(","));
        isProblem(translate("{\"texts\": [" + texts + "]}"), 413, "/problems/too-large");
    }

    @Test
    void requireCleanRefusesWhatIsNotClean() {
        String body = "{\"text\": \"قال الوزير.\\nقال " + FakeModel.HOPELESS + "\", \"requireClean\": true}";
        ValidatableResponse response = post("/v1/dispatches", body);
        isProblem(response, 422, "/problems/not-clean");
        response.body("findings.field", containsInAnyOrder("segments[1]"));

        post("/v1/dispatches", body.replace("true", "false")).statusCode(200).body("translation.complete", equalTo(false));
    }

    @Test
    void fullQueue() throws Exception {
        model.hold();
        String many = IntStream.range(0, 1500).mapToObj(i -> "قال " + i + "x.").collect(Collectors.joining("\\n"));
        CompletableFuture<ValidatableResponse> first = CompletableFuture.supplyAsync(() -> translate(text(many)));
        awaitUnfinished();

        ValidatableResponse response = translate(text(many.replace("قال", "زار")));

        isProblem(response, 503, "/problems/overloaded");
        response.header("Retry-After", "2");
        model.release();
        first.get(30, TimeUnit.SECONDS).statusCode(200);
    }

    @Test
    void passedDeadline() throws Exception {
        model.hold();
        CompletableFuture<ValidatableResponse> response = CompletableFuture
                .supplyAsync(() -> translate(text("أعلن الوزير في بغداد اليوم")));
        awaitUnfinished();
        clock.advance(Duration.ofMinutes(2));
        model.release();

        isProblem(response.get(30, TimeUnit.SECONDS), 504, "/problems/deadline-exceeded");
    }

    private void awaitUnfinished() throws InterruptedException {
        for (int tries = 0; batches.unfinished() == 0 && tries < 3000; tries++) {
            Thread.sleep(10);
        }
    }

    @Test
    void failureOfTheModel() {
        ValidatableResponse response = translate(text("قال " + FakeModel.BROKEN));
        isProblem(response, 500, "about:blank");
        response.body("detail", equalTo("The failure is in the service's log"));
    }

    @Test
    void whatIsNotThere() {
        isProblem(get("/v1/nothing").then(), 404, "about:blank");
        isProblem(get("/v1/translations").then(), 405, "about:blank");
        isProblem(
                given().contentType("application/json").accept("image/png").body(text(ARABIC)).post("/v1/translations").then(),
                406, "about:blank");
    }

    @Test
    void requestIdIsEchoedOrMade() {
        given().header("X-Request-Id", "job-7/item.3").get("/v1/models").then().header("X-Request-Id", "job-7/item.3");
        given().header("X-Request-Id", "two words").get("/v1/models").then().header("X-Request-Id",
                matchesPattern("[0-9a-f-]{36}"));
        translate("{}").header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        get("/nowhere").then().header("X-Request-Id", notNullValue());
    }

    @Test
    void idempotencyKeyChangesNothing() {
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json").header("Idempotency-Key", "k").body(text(ARABIC)).post("/v1/translations")
                    .then()
                    .statusCode(200).body("translations[0].text", equalTo("said the minister"));
        }
    }

    @Test
    void hugeSentenceIsTranslated() {
        String words = Collections.nCopies(5000, "قال").stream().collect(Collectors.joining(" "));
        translate(text(words)).statusCode(200).body("translations[0].complete", equalTo(true));
    }

    @Test
    void pastedHtmlKeepsItsTags() {
        translate(text("<p>قال الوزير</p><br/><p>في بغداد</p>")).statusCode(200)
                .body("translations[0].text", equalTo("<p>said the minister</p><br/><p>in Baghdad</p>"));
    }

    @Test
    void bytesOfAnyKind() {
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        IntStream.range(0, 256).forEach(noise::write);
        isInvalid(translate(noise.toByteArray()), "", "is not well-formed JSON");
    }
}
