package org.dragoman;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PackagedApplicationIT {

    @Test
    void theBuiltJarStartsAndIsAlive() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
