package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers are told on the day of the visit, and what is not told any more once it is untrue. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class VisitDayMessagesTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private String place;
    private Given.VisitGiven visit;

    @BeforeEach
    void aVisit() {
        mail.comesBack();
        place = given.aPlace();
        visit = given.aVisit(place, given.aService());
    }

    @Test
    @Clause("C2")
    void who_is_booked_is_told_that_the_place_runs_late_and_that_it_is_on_time_again() {
        visit.late(40);
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        text(Matchers.containsString("40 min."));
        visit.onTime();
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED"), visit::statuses);
        assertEquals(List.of("VISIT_PLACE_LATE", "VISIT_PLACE_ON_TIME"), kinds());
    }

    @Test
    @Clause("C2")
    void a_delay_that_moves_the_visit_is_told_with_the_new_time_and_no_other_outcome_is() {
        visit.delayed("KEPT");
        visit.delayed("RELEASED");
        visit.delayed("MOVED");
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertEquals(List.of("VISIT_DELAY_MOVED"), kinds());
    }

    @Test
    void who_was_missed_is_told_once_a_slip_of_the_hand_is_taken_back_and_an_outage_is_entered_from_paper() {
        visit.missed();
        Eventually.becomes(List.of("RENDERED"), visit::statuses);
        assertEquals(
                1,
                given.count(
                        "select count(*) from message where about = ? and due_at > now() + interval '71 hours'",
                        visit.id()));
        given.change("update message set due_at = now() where about = ?", visit.id());
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
    }

    @Test
    void a_no_show_that_is_taken_back_is_never_told() {
        visit.missed();
        Eventually.becomes(List.of("RENDERED"), visit::statuses);
        visit.reopened();
        Eventually.becomes(List.of("EXPIRED"), visit::statuses);
        assertEquals("overtaken", visit.one("reason"));
    }

    @Test
    @Clause("C1")
    void whom_a_place_did_not_serve_before_it_closed_is_told_that_and_not_that_they_cancelled() {
        var unserved = given.aVisit(given.aPlace(), given.aService());
        unserved.notServed();
        Eventually.becomes(List.of("VISIT_NOT_SERVED ACCEPTED"), unserved::messages);
    }

    @Test
    @Clause("C2")
    void nobody_is_told_of_a_delay_who_is_there_already_or_whose_visit_is_cancelled() {
        mail.goesAway();
        var other = given.aVisit(place, given.aService());
        for (var late : List.of(visit, other)) {
            late.late(40);
            Eventually.becomes(1L, () -> given.count("select count(*) from message where about = ?", late.id()));
        }
        visit.checkedIn();
        other.cancelled();
        Eventually.becomes("EXPIRED", () -> visit.statuses().getFirst());
        Eventually.becomes("EXPIRED", () -> other.statuses().getFirst());
        mail.comesBack();
        Eventually.becomes(List.of("EXPIRED", "ACCEPTED"), other::statuses);
        assertEquals(List.of("EXPIRED"), visit.statuses());
    }

    @Test
    @Clause("C2")
    void a_delay_for_which_the_time_is_kept_takes_back_no_word_of_the_place() {
        mail.goesAway();
        visit.late(40);
        visit.delayed("KEPT");
        visit.reminded("https://example.org/visit");
        Eventually.becomes(2L, () -> given.count("select count(*) from message where about = ?", visit.id()));
        mail.comesBack();
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED"), visit::statuses);
    }

    @Test
    @Clause({"P4", "V4"})
    void
            somebody_without_a_booked_time_is_sent_the_refusal_where_there_is_an_address_and_nothing_where_there_is_none() {
        visit.refusedAtTheDesk("Nav otra vecāka piekrišanas", true);
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        text(Matchers.allOf(
                Matchers.containsString("Nav otra vecāka piekrišanas"),
                Matchers.containsString("Izdomāta iestāde"),
                Matchers.containsString("Izdomāts likums, 7. pants")));
        var nobody = given.aVisit(place, given.aService());
        nobody.refusedAtTheDesk("Nav otra vecāka piekrišanas", false);
        nobody.refusedAtTheDesk("Nav otra vecāka piekrišanas", true);
        Eventually.becomes(List.of("ACCEPTED"), nobody::statuses);
    }

    private List<String> kinds() {
        return given.texts("select kind from message where about = ? order by sequence", visit.id());
    }

    private void text(org.hamcrest.Matcher<String> says) {
        var clerk = TestTokens.clerk(place);
        var id = given.texts("select cast(id as text) from message where about = ? order by sequence", visit.id())
                .getFirst();
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(clerk)
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200)
                .body("text", says);
    }
}
