package org.dragoman.api.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dragoman.access.ApiKey;
import org.dragoman.access.Scope;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service with keys: who gets in, with how much, and what the others are told. */
@QuarkusTest
@TestProfile(AccessTest.WithKeys.class)
@Timeout(60)
class AccessTest {

    private static final String DESK = "dgm_desk";
    private static final String BATCH = "dgm_batch";
    private static final String OFTEN = "dgm_often";
    private static final String MUCH = "dgm_much";
    private static final String LITTLE = "dgm_little";
    private static final String BODY = "{\"text\": \"قال الوزير\"}";

    @TestHTTPResource
    URI server;

    /** Keys as an operator would configure them, and a client that must hurry. */
    public static final class WithKeys implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            List<String> lines = List.of(ApiKey.of("desk", Set.of(Scope.TRANSLATE), DESK).line(),
                    ApiKey.of("batch", Set.of(Scope.JOBS), BATCH).line(),
                    ApiKey.of("often", Set.of(Scope.TRANSLATE), OFTEN).line() + ":2",
                    ApiKey.of("much", Set.of(Scope.TRANSLATE), MUCH).line() + "::20",
                    ApiKey.of("little", Set.of(Scope.JOBS), LITTLE).line() + "::20");
            return Map.of("dragoman.access.keys", String.join(";", lines), "dragoman.access.body-time", "1s",
                    "dragoman.access.token-issuer", "https://id.example", "dragoman.access.token-audience", "dragoman",
                    "dragoman.access.token-keys", "src/test/resources/access/jwks.json", "dragoman.access.token-claim",
                    "realm_access.roles");
        }
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json").body(BODY);
    }

    /** Signed with a key that is good for nothing else. */
    private static String token(String issuer, String... roles) throws IOException, JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("dragoman");
        claims.setSubject("leila");
        // The clock of the tests stands still.
        claims.setExpirationTime(NumericDate.fromSeconds(Instant.parse("2100-01-01T00:00:00Z").getEpochSecond()));
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        PublicJsonWebKey key = PublicJsonWebKey.Factory
                .newPublicJwk(Files.readString(Path.of("src/test/resources/access/private-test-key.json")));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    @Test
    void tokenOfTheIdentityProviderOpensWhatItsRolesSay() throws Exception {
        with(token("https://id.example", "translate")).post("/v1/translations").then().statusCode(200);
        isProblem(with(token("https://id.example", "jobs")).post("/v1/translations").then(), 403, "/problems/unauthorized");
        isProblem(with(token("https://id.example")).post("/v1/translations").then(), 403, "/problems/unauthorized");
        isProblem(with(token("https://other.example", "translate")).post("/v1/translations").then(), 401,
                "/problems/unauthorized");
        get("/q/metrics").then().statusCode(200).body(not(containsString("leila")));
    }

    @Test
    void bodyThatIsAnnouncedFarTooLargeIsNotWaitedFor() throws IOException {
        String begun = "POST /v1/translations HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + DESK
                + "\r\nContent-Type: application/json\r\nContent-Length: 200000000\r\n\r\n{\"text\"";

        String answer = exchange(begun);

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("/problems/too-large"), answer);
    }

    private static void isProblem(ValidatableResponse response, int status, String type) {
        response.statusCode(status).contentType("application/problem+json").body("type", equalTo(type))
                .body("status", equalTo(status));
    }

    @Test
    void withoutAKeyNothingIsTranslated() {
        ValidatableResponse response = given().contentType("application/json").body(BODY).post("/v1/translations").then();
        isProblem(response, 401, "/problems/unauthorized");
        List<String> challenges = response.extract().headers().getValues("WWW-Authenticate");
        assertTrue(challenges.get(0).startsWith("Bearer ") && challenges.get(1).startsWith("Basic "), challenges::toString);

        isProblem(with("dgm_wrong").post("/v1/translations").then(), 401, "/problems/unauthorized");
        isProblem(given().get("/v1/models").then(), 401, "/problems/unauthorized");
        isProblem(given().get("/v1/nothing").then(), 401, "/problems/unauthorized");
        isProblem(given().header("Authorization", "Basic ###").get("/v1/models").then(), 401, "/problems/unauthorized");
    }

    @Test
    void keyIsShownInThreeWays() {
        with(DESK).post("/v1/translations").then().statusCode(200).body("translations[0].text", equalTo("said the minister"));
        given().header("X-API-Key", DESK).get("/v1/models").then().statusCode(200);
        given().auth().preemptive().basic("anybody", DESK).get("/v1/models").then().statusCode(200);
    }

    @Test
    void keyThatABrowserAddsForAnotherSiteIsNotTaken() {
        given().auth().preemptive().basic("anybody", DESK).header("Sec-Fetch-Site", "cross-site").get("/v1/models").then()
                .statusCode(401);
    }

    @Test
    void keyOpensItsScopeOnly() {
        isProblem(with(BATCH).post("/v1/translations").then(), 403, "/problems/unauthorized");
        isProblem(with(DESK).post("/v1/jobs").then(), 403, "/problems/unauthorized");
        isProblem(with(DESK).urlEncodingEnabled(false).get("/v1;a=1/jobs").then(), 403, "/problems/unauthorized");
        isProblem(with(DESK).delete("/v1/glossaries/names").then(), 403, "/problems/unauthorized");
        isProblem(with(DESK).get("/q/info").then(), 403, "/problems/unauthorized");
    }

    @Test
    void probesAndMetricsNeedNoKey() {
        get("/q/health/ready").then().statusCode(200);
        get("/q/health/live").then().statusCode(200);
        get("/q/openapi").then().statusCode(200);
        get("/q/metrics").then().statusCode(200).body(not(containsString("dgm_"))).body(not(containsString("desk")));
    }

    @Test
    void requestsOverTheRateAreToldWhenToComeBack() {
        with(OFTEN).post("/v1/translations").then().statusCode(200);
        with(OFTEN).post("/v1/translations").then().statusCode(200);

        ValidatableResponse response = with(OFTEN).post("/v1/translations").then();

        isProblem(response, 429, "/problems/rate-limited");
        int wait = Integer.parseInt(response.extract().header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 30, "Retry-After: " + wait);
    }

    @Test
    void charactersOverTheQuotaAreToldWhenToComeBack() {
        with(MUCH).post("/v1/translations").then().statusCode(200);

        ValidatableResponse response = with(MUCH).post("/v1/translations").then();

        isProblem(response, 429, "/problems/rate-limited");
        assertTrue(Integer.parseInt(response.extract().header("Retry-After")) > 0);
    }

    @Test
    void charactersOfJobsAreCountedToo() {
        submitJob().statusCode(202);

        isProblem(submitJob(), 429, "/problems/rate-limited");
    }

    private static ValidatableResponse submitJob() {
        return given().header("Authorization", "Bearer " + LITTLE).contentType("application/x-ndjson")
                .body(BODY.getBytes(StandardCharsets.UTF_8)).post("/v1/jobs").then();
    }

    @Test
    void refusalsAreCounted() {
        given().get("/v1/models").then().statusCode(401);

        get("/q/metrics").then().body(containsString("dragoman_refused_total{reason=\"unauthorized\"}"));
    }

    @Test
    void pathsOfStrangersAreNoLabels() {
        given().get("/v1/jobs/embargoed-story").then().statusCode(401);
        given().get("/v1/embargoed-story").then().statusCode(401);

        get("/q/metrics").then().body(containsString("uri=\"/v1/jobs/{}\"")).body(not(containsString("embargoed")));
    }

    @Test
    void connectionStaysOpenAfterAShortRefusal() throws IOException {
        String refused = "POST /v1/translations HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: "
                + BODY.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + BODY;
        String last = "GET /q/health/live HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";

        String answers = exchange(refused + last);

        assertTrue(answers.contains("401 Unauthorized"), answers);
        assertTrue(answers.contains("200 OK"), answers);
    }

    @Test
    void bodyThatComesTooSlowlyIsGivenUp() throws IOException {
        String begun = "POST /v1/translations HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + DESK
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"text\"";

        String answer = exchange(begun);

        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void jobThatComesTooSlowlyIsGivenUp() throws IOException {
        String begun = "POST /v1/jobs HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + BATCH
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n" + BODY + "\n";

        String answer = exchange(begun);

        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void longBodyWithoutAKeyIsNotWaitedFor() throws IOException {
        String begun = "POST /v1/translations HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000\r\n\r\n{\"text\"";

        String answer = exchange(begun);

        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    }

    @Test
    void headersOverTheirLimitAreRefused() throws IOException {
        String answer = exchange("GET /v1/models HTTP/1.1\r\nHost: test\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
    }

    @Test
    void answersTellBrowsersToBeCareful() {
        with(DESK).post("/v1/translations").then().statusCode(200).header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY").header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        get("/v1/models").then().statusCode(401).header("X-Content-Type-Options", "nosniff");
        get("/nowhere").then().header("X-Content-Type-Options", "nosniff");
        get("/q/swagger-ui/").then().statusCode(200).header("Content-Security-Policy", containsString("'self'"));
    }

    @Test
    void otherOriginsAreNotLetIn() {
        with(DESK).header("Origin", "https://elsewhere.example").post("/v1/translations").then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", "POST")
                .options("/v1/translations").then().header("Access-Control-Allow-Origin", nullValue());
    }

    /** Sends as it stands and reads until the other side hangs up. */
    private String exchange(String sent) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = client.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = client.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
            }
        } catch (SocketException reset) {
            assertEquals("Connection reset", reset.getMessage());
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
