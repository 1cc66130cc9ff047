package lv.ocma.complaints.link;

import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.id;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LinksApiTest {

    @Inject
    Given given;

    static Response link(RequestSpecification by, String file, String kind, String other) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("kind", kind, "other", id(other)))
                .post(file + "/links");
    }

    @Test
    void cases_that_belong_together_are_found_from_either_and_linked_once() {
        var place = given.aPlace();
        var first = opened(frontEnd(), complaint(place));
        var second = opened(frontEnd(), complaint(place));
        link(handler(place), second, "DUPLICATE_OF", first)
                .then()
                .statusCode(201)
                .body("other", equalTo(id(first).toString()));
        link(handler(place), first, "DUPLICATE_OF", second)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/cases-linked-before"));
        link(handler(place), first, "JOINED_WITH", second).then().statusCode(201);

        handler(place)
                .get(first + "/links")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("JOINED_WITH", "DUPLICATE_OF")))
                .body("items.reverse", equalTo(List.of(false, true)))
                .body(
                        "items.other",
                        equalTo(List.of(id(second).toString(), id(second).toString())));
        handler(place)
                .queryParam("limit", 1)
                .get(second + "/links")
                .then()
                .statusCode(200)
                .body("items.reverse", equalTo(List.of(true)));
        handler(place).get(second + "/timeline").then().body("items.what", hasItem("LINKED"));
        frontEnd().get(second + "/timeline").then().body("items.what", equalTo(List.of("RECEIVED")));
    }

    @Test
    void a_case_is_linked_neither_to_itself_nor_to_one_of_another_place() {
        var place = given.aPlace();
        var file = opened(frontEnd(), complaint(place));
        link(handler(place), file, "FOLLOWS", file)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("case-linked-to-itself"));
        var elsewhere = opened(frontEnd(), complaint(given.aPlace()));
        link(handler(place), file, "FOLLOWS", elsewhere).then().statusCode(403);
        link(handler(place), file, "FOLLOWS", "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
