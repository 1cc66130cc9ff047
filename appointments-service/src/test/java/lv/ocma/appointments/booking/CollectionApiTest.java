package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.ServiceVersions;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.time.Zones;
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
        var slot = Requests.given()
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

    @Test
    @Clause({"C3", "R2"})
    void a_service_is_booked_by_what_holds_on_the_day_of_the_visit() {
        var before = day.minusDays(1);
        place = given.aPlace()
                .open(before, "09:00", "10:00")
                .open(day, "09:00", "10:00")
                .published();
        var ends = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(ends, List.of(ServiceVersions.version(null, before, 20))));
        var grows = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(
                grows, List.of(ServiceVersions.version(null, before, 20), ServiceVersions.version(day, null, 40))));

        assertEquals(List.of("09:00", "09:15", "09:30"), Api.starts(place, ends, before));
        assertEquals(List.of(), Api.starts(place, ends, day));
        book(frontEnd(), Api.forgedSlot(place, at(9, 0), ends + ":1"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/service-not-bookable"));
        assertEquals(List.of("09:00", "09:15", "09:30"), Api.starts(place, grows, before));
        assertEquals(List.of("09:00", "09:15"), Api.starts(place, grows, day));
        book(frontEnd(), firstSlot(place, grows, day))
                .then()
                .statusCode(201)
                .body("end", startsWith(day + "T09:40:00+"));

        var over = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(
                over, List.of(ServiceVersions.version(null, given.today().minusDays(1), 20))));
        Api.search(place, over, day, day).then().statusCode(400).body("errors.code", contains("service-not-bookable"));
    }

    private Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(Zones.RIGA).toInstant();
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
