package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A whole visit that goes to another place. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HandoversApiTest extends AtAPlaceOfParts {

    @Nested
    class Elsewhere {

        @Test
        @Clause("P3")
        void a_visit_is_handed_to_another_place_at_its_time() {
            var there = given.aPlace().open(day, "09:00", "10:00").published();
            var visit = Api.booked(frontEnd(), slot(0));

            handOver(visit, Map.of("place", there))
                    .then()
                    .statusCode(200)
                    .body("place", equalTo(there))
                    .body("start", startsWith(day + "T09:00"))
                    .body("actions", hasSize(0)); // it is the other place's now

            assertEquals(4, slots(place, service, day).size());
            assertEquals(3, slots(there, service, day).size());
            assertTrue(given.texts(
                            "select payload from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.rescheduled'",
                            visit.id())
                    .getFirst()
                    .contains("\"previousPlace\":\"" + place + "\""));
        }

        @Test
        @Clause("P3")
        void a_visit_for_which_the_other_place_has_no_time_stays_and_alternatives_there_are_told() {
            var there = given.aPlace().open(day, "12:00", "13:00").published();
            var visit = Api.booked(frontEnd(), slot(0));

            var refused = handOver(visit, Map.of("place", there));

            refused.then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/slot-not-offered"))
                    .body("alternatives[0].place", equalTo(there));
            read(frontEnd(), visit.id()).then().body("place", equalTo(place));
            handOver(visit, Map.of("place", there, "slot", refused.jsonPath().getString("alternatives[0].slot")))
                    .then()
                    .statusCode(200)
                    .body("start", startsWith(day + "T12:00"));
        }

        @Test
        void a_place_that_is_none_or_the_own_is_named_and_nobody_but_staff_hands_over() {
            var visit = Api.booked(frontEnd(), slot(0));

            handOver(visit, Map.of("place", "atlantis"))
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("unknown-place"));
            handOver(visit, Map.of("place", place))
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("place-of-visit"));
            post(frontEnd(), visit, "handovers", Map.of("place", place)).then().statusCode(403);
            read(TestTokens.clerk(place), visit.id()).then().body("actions", hasItem("handovers"));
            read(frontEnd(), visit.id()).then().body("actions", not(hasItem("handovers")));
        }
    }
}
