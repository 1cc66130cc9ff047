package lv.ocma.complaints.message;

import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.customer;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class UntoldMessagesTest {

    @Inject
    Given given;

    @Test
    @Clause("V4")
    void a_message_that_reached_nobody_comes_back_to_its_case_and_only_staff_read_it_there() {
        var place = given.aPlace();
        var person = UUID.randomUUID();
        var file = opened(customer(person), complaint(place));
        heard(failed("CASE", CaseGiven.id(file)));

        var told = "items.findAll { it.what == 'NOT_TOLD' }";
        handler(place)
                .get(file + "/timeline")
                .then()
                .statusCode(200)
                .body(told + ".words", equalTo(List.of("CASE_RECEIVED, EMAIL: bounce-5.1.1")))
                .body(told + "[0].text", containsString("nav nonācis"));
        customer(person).get(file + "/timeline").then().body("items.what", not(hasItem("NOT_TOLD")));
    }

    @Test
    void what_is_about_no_case_stops_nothing() {
        var visit = UUID.randomUUID();
        heard(failed("VISIT", visit));
        var question = UUID.randomUUID();
        heard(failed("CASE", question));
        assertEquals(
                0L, given.count("select count(*) from case_timeline_entry where case_file in (?, ?)", visit, question));
    }

    private void heard(MessageFailed failed) {
        var event = given.publish(failed);
        Eventually.becomes(
                1L,
                () -> given.count(
                        "select count(*) from inbox where consumer = 'complaints.untold' and event_id = ?", event));
    }

    private static MessageFailed failed(String kind, UUID about) {
        return new MessageFailed(
                UUID.randomUUID(),
                "CASE_RECEIVED",
                kind,
                about,
                "EMAIL",
                "bounce-5.1.1",
                OffsetDateTime.parse("2026-11-27T10:00:00+02:00"));
    }
}
