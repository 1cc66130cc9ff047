package lv.ocma.notifications.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SendingTest {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private String place;
    private String service;

    @BeforeEach
    void aKnownPlaceAndService() {
        mail.comesBack();
        place = given.aPlace();
        service = given.aService();
    }

    private Given.VisitGiven aVisit() {
        return given.aVisit(place, service);
    }

    private void arrive(int count, String address) {
        Eventually.becomes(count, () -> mail.of(address).size());
    }

    private List<String> subjects(String address) {
        return mail.of(address).stream()
                .map(received -> received.opened().subject())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "lv, Labdien, Apmeklējums pierakstīts, Apmeklējuma laiks mainīts, Apmeklējums atcelts",
        "en, Dear Anna, Visit booked, Visit moved, Visit cancelled",
        "ru, Здравствуйте, Вы записаны на визит, Время визита изменено, Визит отменён"
    })
    @Clause({"E1", "R2", "V5"})
    void what_happens_to_a_visit_is_told_in_the_persons_language_and_in_order(
            String language, String greeting, String booked, String moved, String cancelled) {
        var visit = aVisit().in(language);
        visit.booked();
        visit.moved(given.aPlace(), Given.NINE.plusDays(1));
        visit.cancelled();

        arrive(3, visit.address());
        assertEquals(
                List.of(
                        booked + ", " + visit.reference(),
                        moved + ", " + visit.reference(),
                        cancelled + ", " + visit.reference()),
                subjects(visit.address()));
        for (var received : mail.of(visit.address())) {
            assertTrue(
                    received.opened().text().startsWith(greeting),
                    received.opened().text());
            assertTrue(received.opened().calendar().contains("UID:" + visit.id()));
        }
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED", "ACCEPTED"), visit::statuses);
    }

    @Test
    void who_is_handed_over_to_another_place_at_the_counter_is_not_told_that_the_visit_was_moved() {
        var visit = aVisit();
        visit.booked();
        visit.handedOver(given.aPlace());
        visit.cancelled();

        arrive(2, visit.address());
        assertEquals(
                List.of("Apmeklējums pierakstīts, " + visit.reference(), "Apmeklējums atcelts, " + visit.reference()),
                subjects(visit.address()));
    }

    @Test
    @Clause("C4")
    void a_code_and_a_reminder_with_its_link_and_a_change_reach_the_contact() {
        var visit = aVisit();
        visit.sentCode("042917");
        arrive(1, visit.address());
        var code = mail.of(visit.address()).getFirst().opened();
        assertTrue(code.text().contains("042917"), code.text());
        assertEquals("", code.calendar());

        visit.changed();
        visit.reminded("https://example.org/visit#token");
        arrive(3, visit.address());

        assertEquals(
                List.of(
                        "Apmeklējums mainīts, " + visit.reference(),
                        "Atgādinājums par apmeklējumu, " + visit.reference()),
                subjects(visit.address()).subList(1, 3));
        var reminder = mail.of(visit.address()).getLast().opened();
        assertTrue(reminder.text().contains("https://example.org/visit#token"), reminder.text());
        assertTrue(reminder.calendar().contains("UID:" + visit.id()), reminder.calendar());
    }

    @Test
    @Clause({"C1", "H3"})
    void another_time_is_proposed_and_when_the_visit_can_be_at_its_own_its_customer_is_told() {
        var visit = aVisit();
        visit.proposed("https://example.org/visit#token");
        arrive(1, visit.address());
        visit.stands("https://example.org/visit#token");
        arrive(2, visit.address());

        assertEquals(
                List.of(
                        "Apmeklējumam vajadzīgs cits laiks, " + visit.reference(),
                        "Apmeklējums notiks, kā pierakstīts, " + visit.reference()),
                subjects(visit.address()));
        var stands = mail.of(visit.address()).getLast().opened();
        assertTrue(stands.text().contains("Ja piedāvājām citu laiku"), stands.text());
        assertTrue(stands.text().contains("https://example.org/visit#token"), stands.text());
        assertTrue(stands.calendar().contains("UID:" + visit.id()), stands.calendar());
    }

    @Test
    @Clause("C4")
    void a_code_or_a_reminder_that_has_lost_its_use_is_not_sent() {
        var visit = aVisit();
        visit.sentCodeThatIsOver("042917");
        Eventually.becomes(List.of("EXPIRED"), visit::statuses);
        visit.moved(given.aPlace(), Given.NINE.minusYears(20));
        arrive(1, visit.address());
        visit.reminded("https://example.org/visit#token");

        Eventually.becomes(List.of("EXPIRED", "ACCEPTED", "EXPIRED"), visit::statuses);
        assertEquals(1, mail.of(visit.address()).size());
    }

    @Test
    void what_is_sent_is_what_is_stored_under_the_stored_message_id() {
        var visit = aVisit();
        visit.booked();
        arrive(1, visit.address());

        assertEquals(
                visit.one("message_id"),
                mail.of(visit.address()).getFirst().opened().messageId());
        assertEquals("<" + visit.one("id") + "@example.org>", visit.one("message_id"));
    }

    @Test
    void an_event_that_comes_twice_is_told_once() {
        var visit = aVisit();
        visit.bookedAgain(visit.booked());
        arrive(1, visit.address());

        Eventually.never(
                A_WHILE, "a second mail", () -> mail.of(visit.address()).size() > 1);
        assertEquals(1, visit.statuses().size());
    }

    @Test
    void a_booking_at_a_place_not_yet_heard_of_is_told_once_the_place_is_known() {
        var unknown = "place-" + UUID.randomUUID();
        var visit = given.aVisit(unknown, service);
        var event = visit.booked();
        Eventually.becomes(1L, () -> given.count("select count(*) from parked_event where event_id = ?", event));

        given.place(unknown, null);
        given.change("update parked_event set next_attempt_at = now() where event_id = ?", event);

        arrive(1, visit.address());
    }

    @Test
    void while_the_server_is_away_messages_wait_in_order_and_go_when_it_is_back() {
        mail.goesAway();
        var visit = aVisit();
        visit.booked();
        visit.cancelled();
        Eventually.becomes(
                2L,
                () -> given.count("select count(*) from message where about = ? and due_at is not null", visit.id()));

        mail.comesBack();

        arrive(2, visit.address());
        assertTrue(subjects(visit.address()).getFirst().startsWith("Apmeklējums pierakstīts"));
    }

    @Test
    void what_the_server_does_not_take_now_is_tried_again_and_later_messages_of_the_visit_wait() {
        var visit = aVisit();
        mail.refuses(visit.address(), 451, 450);
        visit.booked();
        visit.cancelled();

        arrive(2, visit.address());
        assertTrue(subjects(visit.address()).getFirst().startsWith("Apmeklējums pierakstīts"));
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED"), visit::statuses);
        assertEquals(
                List.of("3", "1"),
                given.texts("select attempts::text from message where about = ? order by sequence", visit.id()));
    }

    @Test
    void a_message_on_its_second_attempt_does_not_hold_up_other_visits() {
        var slow = aVisit();
        mail.refuses(slow.address(), 451, 451, 451, 451);
        slow.booked();
        var other = aVisit();
        other.booked();

        arrive(1, other.address());
        arrive(1, slow.address());
    }

    @Test
    @Clause("V2")
    void a_recipient_who_is_refused_for_good_fails_the_message_with_the_code_alone() {
        var visit = aVisit();
        mail.refuses(visit.address(), 550);
        visit.booked();

        Eventually.becomes("FAILED", visit::status);
        assertEquals("smtp-550", visit.one("reason"));
        assertEquals("1", visit.one("attempts"));
    }

    @Test
    void content_that_is_refused_fails_the_message_and_content_not_taken_now_is_tried_again() {
        var refused = aVisit();
        mail.refusesContent(refused.address(), 554);
        refused.booked();
        var later = aVisit();
        mail.refusesContent(later.address(), 452);
        later.booked();

        Eventually.becomes("FAILED", refused::status);
        assertEquals("smtp-554", refused.one("reason"));
        arrive(1, later.address());
    }

    @Test
    void killed_between_the_servers_answer_and_its_taking_down_a_message_goes_again_under_the_same_id_and_is_counted() {
        var visit = aVisit();
        // Whoever settles now finds that the loan is not the one that it was: as if it had died.
        mail.beforeItAnswers(
                visit.address(),
                () -> given.change("update message set version = version + 1 where about = ?", visit.id()));
        visit.booked();

        arrive(2, visit.address());
        Eventually.becomes("ACCEPTED", visit::status);
        var sent = mail.of(visit.address());
        assertEquals(
                sent.getFirst().opened().messageId(), sent.getLast().opened().messageId());
        assertEquals(sent.getFirst().asItLeft(), sent.getLast().asItLeft());
        assertEquals("1", visit.one("resent"));
    }

    @Test
    void a_server_that_takes_longer_than_a_lease_gets_the_message_once() {
        var visit = aVisit();
        mail.answersAfter(visit.address(), MailSettings.LEASE.multipliedBy(3));
        visit.booked();

        Eventually.becomes("ACCEPTED", visit::status);
        assertEquals(1, mail.of(visit.address()).size());
        assertEquals("0", visit.one("resent"));
    }

    @Test
    void what_is_not_accepted_in_time_expires_and_the_next_message_goes() {
        mail.goesAway();
        var visit = aVisit();
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
        given.change("update message set expires_at = now() where about = ?", visit.id());
        Eventually.becomes("EXPIRED", visit::status);

        mail.comesBack();
        visit.cancelled();

        arrive(1, visit.address());
        assertTrue(subjects(visit.address()).getFirst().startsWith("Apmeklējums atcelts"));
    }

    @ParameterizedTest
    @CsvSource({"+37167209400, malformed-phone", ", no-contact"})
    @Clause("C4")
    void who_left_nothing_that_takes_messages_is_recorded_as_not_told_and_why(@Nullable String phone, String why) {
        var visit = aVisit().with(new Contact("Anna Paraugs", null, phone));
        visit.booked();

        Eventually.becomes("UNDELIVERABLE", visit::status);
        assertEquals(why, visit.one("reason"));
    }

    @Test
    @Clause("V2")
    void nothing_personal_stands_readable_in_the_table() {
        var visit = aVisit();
        visit.booked();
        arrive(1, visit.address());
        Eventually.becomes("ACCEPTED", visit::status);

        var row = given.texts("select cast(m as text) from message m where about = ?", visit.id())
                .getFirst();
        for (var personal : List.of("Anna", "Paraugs", visit.address(), "Labdien")) {
            assertFalse(row.contains(personal), row);
        }
        assertTrue(visit.one("answer").startsWith("250 "), visit.one("answer"));
    }
}
