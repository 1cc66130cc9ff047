package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Unremovable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** Whoever keeps something beside a visit is told once of each change. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WatchedVisitsApiTest extends AtAnOpenPlace {

    @Inject
    Changes changes;

    @ApplicationScoped
    @Unremovable
    static class Changes implements VisitWatcher {

        private final List<UUID> seen = new CopyOnWriteArrayList<>();

        @Override
        public void changing(UUID visit) {
            seen.add(visit);
        }

        @Override
        public void cancelled(UUID visit) {
            // Told of elsewhere.
        }

        @Override
        public void handedOver(UUID from, UUID to) {
            // Told of elsewhere.
        }

        long of(UUID visit) {
            return seen.stream().filter(visit::equals).count();
        }
    }

    @Test
    void a_visit_that_is_split_and_one_of_which_a_service_is_dropped_has_changed_once() {
        var other = given.aService(15);
        var visit = booked(
                frontEnd(),
                Api.forgedSlot(place, day.atTime(9, 0).atZone(Zones.RIGA).toInstant(), service + ":2," + other + ":1"));
        var id = UUID.fromString(visit.id());

        as(frontEnd())
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "items",
                        List.of(item(visit, 2)),
                        "slot",
                        Api.slots(place, other, day).getLast()))
                .post("/v1/appointments/" + id + "/splits")
                .then()
                .statusCode(201);
        assertEquals(1, changes.of(id));

        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/appointments/" + id + "/items/" + item(visit, 1))
                .then()
                .statusCode(200);
        assertEquals(2, changes.of(id));
    }

    private static String item(Api.Booked visit, int which) {
        return JsonBody.text(read(frontEnd(), visit.id()), "/items/" + which + "/id");
    }
}
