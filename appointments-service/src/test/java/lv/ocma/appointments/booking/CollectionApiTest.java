package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The collection of a ready document is a service like any other, told by the same event, with a length of its own. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CollectionApiTest extends AtAnOpenPlace {

    private static final String COLLECTION = "document-collection";

    @BeforeEach
    void theCatalogueTellsOfTheCollection() {
        given.service(told(true));
    }

    @Test
    @Clause({"C3", "R2"})
    void the_collection_of_a_ready_document_is_booked_for_as_long_as_the_catalogue_says() {
        book(frontEnd(), firstSlot(place, COLLECTION, day))
                .then()
                .statusCode(201)
                .body("items.service", contains(COLLECTION))
                .body("start", startsWith(day + "T09:00:00+"))
                .body("end", startsWith(day + "T09:10:00+"));
    }

    @Test
    @Clause("R4")
    void a_document_is_collected_in_the_same_visit_as_another_is_asked_for() {
        var slot = RestAssured.given()
                .queryParam("place", place)
                .queryParam("service", COLLECTION, service)
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/slots")
                .jsonPath()
                .getString("items[0].slot");
        book(frontEnd(), slot)
                .then()
                .statusCode(201)
                .body("items.service", containsInAnyOrder(COLLECTION, service))
                .body("end", startsWith(day + "T09:25:00+"));
    }

    @Test
    void what_the_catalogue_ends_can_be_booked_no_more() {
        var slot = firstSlot(place, COLLECTION, day);
        given.service(told(false));
        book(frontEnd(), slot).then().statusCode(409).body("type", endsWith("/problems/service-not-bookable"));
    }

    private static ServicePublished told(boolean bookable) {
        return new ServicePublished(
                COLLECTION,
                Map.of("lv", "Gatava dokumenta saņemšana"),
                bookable,
                10,
                true,
                Map.of(),
                "COLLECTION",
                null,
                null,
                null,
                null,
                null);
    }
}
