package org.dragoman.api.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class DocumentResourceTest {

    private static ValidatableResponse read(byte[] document) {
        return given().contentType("application/pdf").body(document).post("/v1/documents").then();
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src", "test", "resources", "document", name));
    }

    @Test
    void pdfBecomesText() throws IOException {
        read(file("chromium.pdf")).statusCode(200).body("text",
                equalTo(Files.readString(Path.of("src", "test", "resources", "document", "dispatch.txt")).strip()));
    }

    @Test
    void protectedDocumentIsAProblemThatSaysWhatToDo() throws IOException {
        read(file("locked.pdf")).statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-document")).body("detail", containsString("(encrypted)"));
    }

    @Test
    void documentOverTheLimitIsTooLarge() {
        read(new byte[(20 << 20) + 1]).statusCode(413).body("type", equalTo("/problems/too-large"));
    }

    @Test
    void otherKindsOfFileAreNotTaken() {
        given().contentType("application/msword").body(new byte[9]).post("/v1/documents").then().statusCode(415);
    }
}
