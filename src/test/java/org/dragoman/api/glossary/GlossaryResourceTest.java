package org.dragoman.api.glossary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GlossaryResourceTest {

    @Test
    void aGlossaryIsPutReadChangedAndRemoved() {
        given().contentType("text/tab-separated-values; charset=UTF-8").body("مصر\tEgypt\nأنقرة\tAngora\t\tplace\n")
                .put("/v1/glossaries/desk").then().statusCode(200).body("entries", equalTo(2));
        given().contentType("application/json").body("[{\"arabic\": \"انقرة\", \"english\": \"Ankara\"}]")
                .put("/v1/glossaries/desk/entries").then().statusCode(200).body("entries", equalTo(2));
        given().accept("application/json").get("/v1/glossaries/desk").then().statusCode(200)
                .body("english", hasItem("Ankara"));
        given().accept("text/csv").get("/v1/glossaries/desk").then().statusCode(200).body(containsString("انقرة,Ankara"));
        given().accept("application/x-tbx+xml").get("/v1/glossaries/desk").then().statusCode(200);
        given().contentType("application/json").body("{\"text\": \"قالت مصر\", \"glossary\": \"desk\"}")
                .post("/v1/dispatches").then().statusCode(200).body("model.glossary", containsString("desk/"))
                .body("terms.target", hasItem("Egypt"));
        given().delete("/v1/glossaries/desk").then().statusCode(204);
        given().accept("application/json").get("/v1/glossaries/desk").then().statusCode(404);
    }

    @Test
    void whatShipsIsListedAndCannotBeReplaced() {
        given().get("/v1/glossaries").then().statusCode(200).body("glossaries[0].name", equalTo("names"))
                .body("glossaries[0].shipped", equalTo(true));
        given().accept("text/csv").get("/v1/glossaries/names").then().statusCode(200);
        given().contentType("text/csv; charset=UTF-8").body("مصر,Egypt").put("/v1/glossaries/names").then().statusCode(400)
                .body("violations.field", hasItem("name"));
        given().contentType("application/json").body("{\"text\": \"قالت مصر\"}").post("/v1/translations").then()
                .statusCode(200).body("translations[0].terms.target", hasItem("Egypt"));
    }

    @Test
    void whatIsBrokenOrUnknownIsAProblem() {
        given().contentType("text/csv; charset=UTF-8").body("مصر,Egypt\nلبنان,").put("/v1/glossaries/broken").then()
                .statusCode(400).body("violations.field", hasItem("line 2")).body("violations.message",
                        hasItem("has no English"));
        given().contentType("application/json").body("{\"text\": \"قالت مصر\", \"glossary\": \"none\"}")
                .post("/v1/translations").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
}
