package org.dragoman.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What operators see of the service, and what happens when a client goes. */
@QuarkusTest
@Timeout(60)
class OperationTest {

    @Inject
    FakeModel model;

    @Inject
    BatchDecoder batches;

    @TestHTTPResource
    URI server;

    @AfterEach
    void release() {
        model.release();
    }

    @Test
    void isReadyAfterTheWarmUp() {
        get("/q/health/ready").then().statusCode(200).body("checks[0].name", equalTo("translation model"))
                .body("checks[0].data.model", equalTo("fake-ar-en/1"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void metricsCountWorkAndHoldNoCopy() {
        given().contentType("application/json").header("X-Request-Id", "secret-id").body("{\"text\": \"زار محجوب بغداد\"}")
                .post("/v1/translations").then().statusCode(200);

        get("/q/metrics").then().statusCode(200).body(containsString("dragoman_tokens_total"))
                .body(containsString("dragoman_queue_waiting")).body(containsString("dragoman_batch_fill_sum"))
                .body(containsString("dragoman_stage_seconds_count{stage=\"step\"}"))
                .body(containsString("uri=\"/v1/translations\"")).body(not(containsString("محجوب")))
                .body(not(containsString("secret-id"))).body(not(containsString("127.0.0.1")));
    }

    @Test
    void descriptionListsPathsProblemsAndExamples() {
        get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey("/v1/dispatches"))
                .body("paths", hasKey("/v1/translations")).body("paths", hasKey("/v1/summaries"))
                .body("paths", hasKey("/v1/models")).body("components.schemas", hasKey("Problem"))
                .body("paths.'/v1/dispatches'.post.responses.default.content", hasKey("application/problem+json"))
                .body("components.schemas.DispatchRequest.properties.text.examples.size()", equalTo(1));
        get("/q/swagger-ui/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/x-ndjson", "text/event-stream", "text/plain" })
    void segmentsOfAClientThatHasGoneAreDropped(String accept) throws Exception {
        model.hold();
        byte[] body = ("{\"text\": \"أعلن الرئيس في بغداد " + accept.hashCode() + "\"}").getBytes(StandardCharsets.UTF_8);
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = client.getOutputStream();
            out.write(("POST /v1/translations HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nAccept: " + accept
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            await(1);
        }
        await(0);
    }

    private void await(int unfinished) throws InterruptedException {
        for (int tries = 0; batches.unfinished() != unfinished && tries < 2000; tries++) {
            Thread.sleep(10);
        }
        assertTrue(batches.unfinished() == unfinished, () -> batches.unfinished() + " segments are unfinished");
    }
}
