package lv.ocma.system;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Who looked at what of a person is recorded, and auditors can verify the record themselves. */
@SystemTest
class AuditIT {

    private final Api api;
    private final Diary diary;
    private final Inside inside;

    AuditIT(Api api, Diary diary, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.inside = inside;
    }

    @Test
    @Clause("V2")
    void an_auditor_verifies_the_audit_of_each_service_with_the_own_token() {
        for (var service : List.of("divisions", "appointments", "complaints", "notifications")) {
            api.as("auditor")
                    .get("/v1/operations/" + service + "/audit-seals")
                    .then()
                    .statusCode(200)
                    .body("items.intact", everyItem(is(true)));
        }
        api.as("auditor").get("/v1/operations/appointments/dead-letters").then().statusCode(403);
    }

    @Test
    @Clause({"V2", "P5"})
    void each_look_at_a_visit_leaves_a_row_whoever_looks() {
        var visit = api.booked("portal-for-customer", diary.address("looked"), diary.aTimeAt("dobele"));
        api.read(visit).then().statusCode(200);
        api.as("customer").get(visit.path()).then().statusCode(200);

        assertEquals(
                List.of(List.of("PORTAL", "on-behalf"), List.of("CUSTOMER", "own-data")),
                inside.rows(
                        "appointments",
                        "select caller_kind, purpose from audit_entry where kind = 'READ' and object_id = '"
                                + visit.id() + "' order by id"));
    }
}
