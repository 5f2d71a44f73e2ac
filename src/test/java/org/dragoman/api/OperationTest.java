package org.dragoman.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;

/** What operators see of the service. */
@QuarkusTest
@Timeout(60)
class OperationTest {

    @Test
    void isReadyAfterTheWarmUp() {
        get("/q/health/ready").then().statusCode(200).body("checks[0].name", equalTo("translation model"))
                .body("checks[0].data.model", equalTo("fake-ar-en/1"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void infoNamesBuildAndModelsByTheirHashes() {
        get("/q/info").then().statusCode(200).body("build.version", startsWith("0."))
                .body("models.translation.name", equalTo("fake-ar-en/1")).body("models.translation.sha256", equalTo("f4ce"))
                .body("models.summary.name", equalTo("fake-summary/1")).body("models.summary.sha256", equalTo("5a3e"))
                .body("models.rules", startsWith("arabic-"));
        get("/v1/models").then().statusCode(200).body("models.digest", contains("f4ce", "5a3e"));
    }

    @Test
    void whatIsLoggedOfARequestCarriesItsId() {
        List<String> ids = new CopyOnWriteArrayList<>();
        ExtHandler handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                ids.add(line.getLevel() + " " + line.getMdc("requestId"));
            }
        };
        Logger log = Logger.getLogger("org.dragoman.api.ProblemMapper");
        log.addHandler(handler);
        try {
            given().contentType("application/json").header("X-Request-Id", "night-7").body("{\"text\": \"معطوب\"}")
                    .post("/v1/translations").then().statusCode(500);
        } finally {
            log.removeHandler(handler);
        }
        assertEquals(List.of("ERROR night-7"), ids);
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

    /** A generated client would otherwise take the problem for the answer. */
    @Test
    void descriptionSaysOfEveryOperationWhatSuccessIs() {
        Map<String, Map<String, Map<String, Object>>> paths = get("/q/openapi?format=json").then().statusCode(200).extract()
                .path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
            assertTrue(responses.keySet().stream().anyMatch(code -> code.toString().startsWith("2")), method + " " + path);
        }));
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
}
