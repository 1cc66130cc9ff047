package lv.ocma.complaints.retention;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.SentCases;
import lv.ocma.complaints.serviceerror.ErrorGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class KeptCasesTest {

    /** On the way from a part to a case or a question, and not deleted with it. */
    private static final String LEFT_BEHIND = """
            with recursive owner (id) as (
              select unnest(array['case_file'::regclass::oid, 'enquiry'::regclass::oid])
              union select c.conrelid from pg_constraint c join owner o on c.confrelid = o.id where c.contype = 'f')
            select c.conrelid::regclass || '.' || c.conname from pg_constraint c join owner o on c.confrelid = o.id
            where c.contype = 'f' and c.confdeltype <> 'c' and c.conrelid not in ('case_file'::regclass, 'enquiry'::regclass)""";

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    @Inject
    Scheduler scheduler;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private void counted(UUID id) {
        Eventually.becomes(
                0L,
                () -> given.count(
                        "select count(*) from case_timeline_entry where case_file = ? and not counted and what in ('RECEIVED', 'RECLASSIFIED', 'WITHDRAWN')",
                        id));
    }

    private long cases(UUID id) {
        return given.count("select count(*) from case_file where id = ?", id);
    }

    @Test
    @Clause("P5")
    void a_case_that_has_ended_goes_after_its_time_with_its_timeline_and_one_that_is_open_stays() {
        var ended = SentCases.at(place);
        SentCases.withdraw(ended);
        var open = SentCases.at(place);
        var recent = SentCases.at(place);
        SentCases.withdraw(recent);
        counted(ended);
        given.change("update case_file set received_at = received_at - interval '11 years' where id = any(?)", (Object)
                new UUID[] {ended, open});
        erasures.run();

        assertEquals(0, cases(ended));
        assertEquals(0, given.count("select count(*) from case_timeline_entry where case_file = ?", ended));
        assertEquals(1, cases(open), "nobody has answered it");
        assertEquals(1, cases(recent));
        assertEquals(
                3L, given.count("select sum(cases) from case_figure where place = ? and what = 'RECEIVED'", place));
    }

    @Test
    @Clause("P5")
    void a_case_that_is_not_in_the_figures_yet_waits_for_that() {
        var ended = SentCases.at(place);
        SentCases.withdraw(ended);
        counted(ended);
        waitsWhile("update case_timeline_entry set counted = false, what = 'REOPENED' where case_file = ?", ended);
    }

    @Test
    @Clause("P5")
    void a_case_that_turned_out_to_be_of_another_kind_waits_until_it_is_counted_under_that() {
        var ended = SentCases.at(place);
        SentCases.reclassify(ended, place, "PROPOSAL");
        SentCases.withdraw(ended);
        counted(ended);
        waitsWhile(
                "update case_timeline_entry set counted = false where what = 'RECLASSIFIED' and case_file = ?", ended);
    }

    /** @param uncounted so that something of it is not in the figures */
    private void waitsWhile(String uncounted, UUID ended) {
        var still = keptWhile(uncounted, ended);
        given.change("update case_timeline_entry set counted = true where case_file = ?", ended);
        erasures.run();
        assertEquals(List.of(1L, 0L), List.of(still, cases(ended)));
    }

    private long keptWhile(String uncounted, UUID ended) {
        scheduler.pause("case-counting");
        try {
            given.change(uncounted, ended);
            given.change("update case_file set received_at = received_at - interval '11 years' where id = ?", ended);
            erasures.run();
            return cases(ended);
        } finally {
            scheduler.resume("case-counting");
        }
    }

    @Test
    @Clause("P5")
    void whatever_belongs_to_a_case_or_a_question_goes_with_it() {
        assertEquals(List.of(), given.texts(LEFT_BEHIND));
    }

    @Test
    @Clause("P5")
    void a_question_that_was_withdrawn_goes_after_its_time_and_one_that_is_open_stays() {
        var open = asked();
        var ended = asked();
        by(StaffRole.CLERK)
                .header("If-Match", "*")
                .post("/v1/enquiries/" + ended + "/withdrawal")
                .then()
                .statusCode(200);
        given.change("update enquiry set asked_at = asked_at - interval '4 years' where id = any(?)", (Object)
                new UUID[] {ended, open});
        erasures.run();
        assertEquals(0, given.count("select count(*) from enquiry where id = ?", ended));
        assertEquals(1, given.count("select count(*) from enquiry where id = ?", open));
    }

    private RequestSpecification by(StaffRole role) {
        return given().auth().oauth2(TestTokens.staff(role, place)).contentType("application/json");
    }

    private UUID asked() {
        return UUID.fromString(by(StaffRole.CLERK)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "question",
                        "Kad?",
                        "place",
                        place,
                        "language",
                        "lv",
                        "channel",
                        "EMAIL",
                        "contact",
                        Map.of("email", Given.someone())))
                .post("/v1/enquiries")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    @Test
    @Clause("P5")
    void of_an_error_that_is_closed_nothing_personal_stays_and_it_counts_still() {
        var clerk = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var error = ErrorGiven.anError(place, clerk);
        var id = UUID.fromString(error.substring(error.lastIndexOf('/') + 1));
        given.change(
                "update service_error set status = 'CLOSED', no_contact_reason = account, take_up_by = null, reported_at = reported_at - interval '4 years' where id = ?",
                id);
        given.change(
                "insert into last_message (id, service_error, kind, untold) values (gen_random_uuid(), ?, 'ERROR_TOLD', false)",
                id);
        erasures.run();

        assertEquals(0, given.count("select count(*) from last_message where service_error = ?", id));
        assertEquals(
                1,
                given.count(
                        "select count(*) from service_error where id = ? and erased_at is not null and num_nonnulls(employee, account, contact, reported_by, no_contact_reason) = 0",
                        id));
        by(StaffRole.SUPERVISOR).get(error).then().statusCode(404);
        by(StaffRole.SUPERVISOR)
                .queryParam("from", "2026-06")
                .queryParam("until", "2026-06")
                .queryParam("place", place)
                .get("/v1/service-errors/patterns")
                .then()
                .statusCode(200)
                .body("items[0].count", equalTo(1));
    }

    @Test
    @Clause("P5")
    void an_error_that_is_not_closed_stays_as_it_is() {
        var clerk = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var error = ErrorGiven.anError(place, clerk);
        given.change(
                "update service_error set reported_at = reported_at - interval '4 years' where id = ?",
                UUID.fromString(error.substring(error.lastIndexOf('/') + 1)));
        erasures.run();
        by(StaffRole.SUPERVISOR).get(error).then().statusCode(200);
    }
}
