package lv.ocma.complaints.serviceerror;

import static lv.ocma.complaints.serviceerror.ErrorGiven.act;
import static lv.ocma.complaints.serviceerror.ErrorGiven.anError;
import static lv.ocma.complaints.serviceerror.ErrorGiven.by;
import static lv.ocma.platform.security.StaffRole.SUPERVISOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EscalationTest {

    @Inject
    Given given;

    @Inject
    Escalation escalation;

    private final String managerSubject = UUID.randomUUID().toString();
    private final String chiefSubject = UUID.randomUUID().toString();
    private String place = "";
    private String clerk = "";

    @BeforeEach
    void a_clerk_with_two_officials_above() {
        place = given.aPlace();
        var manager = given.anEmployee(managerSubject, place, null);
        var chief = given.anEmployee(chiefSubject, place, manager);
        clerk = given.anEmployee(UUID.randomUUID().toString(), place, chief);
    }

    private List<String> told(String error) {
        return given.texts(
                "select coalesce(cast(payload as json) ->> 'official', '-') || ' ' || coalesce(cast(payload as json) ->> 'passedOver', '0') from outbox where aggregateid = ? order by sequence",
                id(error).toString());
    }

    private static UUID id(String error) {
        return UUID.fromString(error.substring(error.lastIndexOf('/') + 1));
    }

    /** As if the last day had passed, and whoever looks after it comes by. */
    private void dayPasses(String error) {
        given.change("update service_error set take_up_by = take_up_by - 30 where id = ?", id(error));
        escalation.run();
    }

    @Test
    @Clause("P9")
    void an_error_that_nobody_takes_up_goes_up_until_the_head_office_has_it() {
        var error = anError(place, clerk);
        by(SUPERVISOR, place).get(error).then().body("takeUpBy", notNullValue());
        dayPasses(error);
        assertEquals(List.of(chiefSubject + " 0", managerSubject + " 1"), told(error));
        dayPasses(error);
        dayPasses(error);
        assertEquals(List.of(chiefSubject + " 0", managerSubject + " 1", "- 2"), told(error));
        by(SUPERVISOR, place)
                .get(error)
                .then()
                .body("told.official", contains(chiefSubject, managerSubject, null))
                .body("official", nullValue())
                .body("takeUpBy", nullValue());
    }

    @Test
    @Clause("P9")
    void what_is_taken_up_goes_no_further_up() {
        var error = anError(place, clerk);
        act(place, error, "/taking-up", null).then().statusCode(200).body("takeUpBy", nullValue());
        dayPasses(error);
        assertEquals(List.of(chiefSubject + " 0"), told(error));
    }

    @Test
    void an_error_whose_last_day_is_today_stays_with_its_official() {
        var error = anError(place, clerk);
        given.change("update service_error set take_up_by = current_date + 1 where id = ?", id(error));
        escalation.run();
        assertEquals(List.of(chiefSubject + " 0"), told(error));
    }
}
