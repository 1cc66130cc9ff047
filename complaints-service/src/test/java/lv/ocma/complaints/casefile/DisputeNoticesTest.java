package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.challenge;
import static lv.ocma.complaints.casefile.CaseGiven.customer;
import static lv.ocma.complaints.casefile.CaseGiven.dispute;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.open;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DisputeNoticesTest {

    private static final String REFUSED = "VISIT_REFUSED";

    /** By the refusal's own date it is late by an hour; by that of a message, 3 February, it is in time on its last day. */
    private static final String ACT = "2026-01-31";

    private static final String CAME = "2026-03-03T00:30:00+02:00";
    private static final String MESSAGE_DAY = "2026-02-03";
    private static final String NO_LATER = "2026-02-28";

    @Inject
    Given given;

    @Inject
    NoticeGiven notices;

    @Inject
    Erasures erasures;

    private final UUID refusal = UUID.randomUUID();
    private final UUID visit = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();
    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private Map<String, Object> ofRefusal(String actDate) {
        var body = dispute(place, actDate);
        challenge(body).remove("notifiedOn");
        challenge(body).put("refusal", refusal.toString());
        return body;
    }

    /** Path of a letter that disputes the refusal. */
    private String letter() {
        var body = ofRefusal(ACT);
        body.putAll(Map.of("channel", "LETTER", "receivedAt", CAME));
        return opened(handler(place), body);
    }

    private void stands(String file, String by, String lastDay, String timeliness) {
        handler(place)
                .get(file)
                .then()
                .statusCode(200)
                .body("challenge.notifiedBy", equalTo(by))
                .body("challenge.lastDay", equalTo(lastDay))
                .body("challenge.timeliness", equalTo(timeliness));
    }

    @Test
    @Clause("V4")
    void a_dispute_is_in_time_by_the_day_on_which_the_message_of_the_refusal_counts_as_taken() {
        notices.refused(refusal, visit, NO_LATER);
        notices.notified(message, REFUSED, visit, MESSAGE_DAY, "SENT");
        stands(letter(), "MESSAGE", "2026-03-03", "IN_TIME");
    }

    @Test
    @Clause("V4")
    void what_is_told_after_the_dispute_came_corrects_it_whichever_is_heard_first() {
        var file = letter();
        stands(file, "HANDED_OVER", "2026-03-02", "LATE");
        notices.notified(message, REFUSED, visit, MESSAGE_DAY, "SENT");
        stands(file, "HANDED_OVER", "2026-03-02", "LATE");
        notices.refused(refusal, visit, NO_LATER);
        stands(file, "MESSAGE", "2026-03-03", "IN_TIME");
        handler(place).get(file + "/timeline").then().body("items.what", hasItem("NOTIFIED"));
    }

    @Test
    @Clause("V4")
    void a_letter_that_was_collected_earlier_counts_earlier_and_one_that_came_back_does_not_count() {
        var file = letter();
        notices.refused(refusal, visit, NO_LATER);
        notices.notified(message, REFUSED, visit, MESSAGE_DAY, "POSTED");
        stands(file, "MESSAGE", "2026-03-03", "IN_TIME");
        notices.notified(message, REFUSED, visit, "2026-02-02", "COLLECTED");
        stands(file, "MESSAGE", "2026-03-02", "LATE");
        var seen = handler(place).get(file).header("ETag");
        notices.notified(message, REFUSED, visit, "2026-02-02", "COLLECTED");
        assertEquals(seen, handler(place).get(file).header("ETag"));
        notices.cameBack(message, REFUSED, visit);
        stands(file, "HANDED_OVER", "2026-03-02", "LATE");
    }

    @Test
    @Clause("V4")
    void nobody_is_late_by_the_day_that_the_refusal_itself_names() {
        var ticket = UUID.randomUUID();
        var file = letter();
        notices.ticketRefused(refusal, ticket, "2026-03-05");
        stands(file, "HANDED_OVER", "2026-03-05", "IN_TIME");
        notices.notified(message, "TICKET_REFUSED", ticket, MESSAGE_DAY, "SENT");
        stands(file, "MESSAGE", "2026-03-05", "IN_TIME");
    }

    @Test
    @Clause("V4")
    void the_deadline_tells_by_which_message_and_rule_it_was_in_time() {
        notices.refused(refusal, visit, NO_LATER);
        notices.notified(message, REFUSED, visit, MESSAGE_DAY, "POSTED");
        handler(place)
                .get(letter() + "/deadline")
                .then()
                .statusCode(200)
                .body("challenge.notifiedOn", equalTo(MESSAGE_DAY))
                .body("challenge.notifiedBy", equalTo("MESSAGE"))
                .body("challenge.notice.rule", equalTo("letter"))
                .body("challenge.notice.basis", equalTo("POSTED"))
                .body("challenge.steps.code", equalTo(List.of("TERM")))
                .body("challenge.steps[0].rule.term", equalTo("DISPUTE_BRINGING"))
                .body("challenge.until", equalTo(NO_LATER))
                .body("challenge.lastDay", equalTo("2026-03-03"))
                .body("challenge.receivedOn", equalTo("2026-03-03"))
                .body("challenge.timeliness", equalTo("IN_TIME"));
        var other = opened(handler(place), CaseGiven.letter(place, CaseGiven.daysAgo(1)));
        handler(place).get(other + "/deadline").then().body("challenge", nullValue());
    }

    @Test
    @Clause("V4")
    void a_message_knows_better_than_the_sender_since_when_they_were_told_and_staff_know_better_than_both() {
        notices.refused(refusal, visit, NO_LATER);
        var today = LocalDate.parse(CaseGiven.today());
        notices.notified(message, REFUSED, visit, today.minusDays(40).toString(), "SENT");
        var body = ofRefusal(today.minusDays(45).toString());
        challenge(body).put("notifiedOn", today.toString());
        open(customer(UUID.randomUUID()), body).then().statusCode(400).body("errors.code", hasItem("dispute-late"));
        var file = letter();
        act(handler(place), file, "/notification", Map.of("notifiedOn", MESSAGE_DAY, "remedyNamed", true))
                .then()
                .statusCode(200);
        notices.notified(message, REFUSED, visit, "2026-01-31", "HANDED_OVER");
        stands(file, "STAFF", "2026-03-03", "IN_TIME");
    }

    @Test
    void what_has_ended_is_not_moved_and_messages_about_other_things_are_not_kept() {
        var file = letter();
        act(handler(place), file, "/withdrawal", null).then().statusCode(200);
        notices.refused(refusal, visit, NO_LATER);
        notices.notified(message, REFUSED, visit, MESSAGE_DAY, "SENT");
        stands(file, "HANDED_OVER", "2026-03-02", "LATE");
        notices.notified(UUID.randomUUID(), "VISIT_BOOKED", visit, MESSAGE_DAY, "SENT");
        assertEquals(1, given.count("select count(*) from act_notice where about = ?", visit));
    }

    @Test
    @Clause("P5")
    void what_nobody_disputes_any_more_is_forgotten() {
        notices.refused(refusal, visit, NO_LATER);
        notices.notified(message, REFUSED, visit, MESSAGE_DAY, "SENT");
        given.change("update act_notice set told_at = told_at - interval '25 months' where message = ?", message);
        given.change("update refused_act set told_at = told_at - interval '25 months' where refusal = ?", refusal);
        erasures.run();
        assertEquals(0, given.count("select count(*) from act_notice where message = ?", message));
        assertEquals(0, given.count("select count(*) from refused_act where refusal = ?", refusal));
    }
}
