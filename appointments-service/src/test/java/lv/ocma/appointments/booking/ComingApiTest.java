package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ComingApiTest extends AtAnOpenPlace {

    private static final String TOLD = "select payload from outbox where aggregateid = ?"
            + " and type = 'lv.ocma.appointments.booking.reminder-due' order by sequence";

    @Inject
    ReminderJob job;

    @Inject
    lv.ocma.appointments.reminder.Reminders reminders;

    @Inject
    EventCipher cipher;

    @Inject
    ObjectMapper json;

    @Nested
    class Reminders {

        @Test
        @Clause("R2")
        void are_planned_two_days_and_two_hours_before_and_anew_when_the_visit_moves() {
            var visit = booked(frontEnd(), slot());
            assertEquals(List.of("TWO_DAYS 09:00:00 2", "TWO_HOURS 07:00:00 0"), planned(visit));

            Api.reschedule(frontEnd(), visit, Api.slots(place, service, day).getLast())
                    .then()
                    .statusCode(200);
            assertEquals(List.of("TWO_DAYS 09:45:00 2", "TWO_HOURS 07:45:00 0"), planned(visit));

            Api.cancel(as(frontEnd()), new Booked(visit.id(), "*", "")).then().statusCode(200);
            assertEquals(List.of(), planned(visit));
        }

        /** Whichever change of the clocks comes first, and the one after it. */
        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        @Clause("R2")
        void come_two_days_before_at_the_time_of_the_visit_also_where_the_clocks_change_between(int which) {
            var rules = Zones.RIGA.getRules();
            var change = rules.nextTransition(Instant.now().plus(Duration.ofDays(7)));
            for (int i = 0; i < which; i++) {
                change = rules.nextTransition(change.getInstant());
            }
            var start = change.getDateTimeBefore()
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(9, 0)
                    .atZone(Zones.RIGA);
            var visit = UUID.fromString(booked(frontEnd(), slot()).id());
            given.change(
                    "update booking set starts_at = ?, ends_at = ? where id = ?",
                    start.toOffsetDateTime(),
                    start.plusMinutes(15).toOffsetDateTime(),
                    visit);

            QuarkusTransaction.requiringNew().run(() -> reminders.plan(visit));

            for (var due : List.of(start.minusDays(2), start.minusHours(2))) {
                assertEquals(
                        1,
                        given.count(
                                "select count(*) from booking_reminder where booking = ? and due_at = timestamptz '"
                                        + due.toInstant() + "'",
                                visit));
            }
        }

        @Test
        @Clause("R2")
        void are_told_once_when_due_with_a_link_whose_token_opens_the_visit() throws JsonProcessingException {
            var visit = booked(frontEnd(), slot());
            due(visit, "TWO_DAYS");

            job.remind();
            job.remind();

            var told = given.texts(TOLD, visit.id());
            assertEquals(1, told.size());
            var event = json.readTree(told.getFirst());
            assertEquals("TWO_DAYS", event.get("reminder").asText());
            assertEquals(place, event.get("booking").get("place").asText());
            var link = cipher.decrypt(event.get("link").asText(), String.class);
            assertTrue(
                    link.startsWith("https://front-end.example.org/visits#appointment=" + visit.id() + "&token="),
                    link);
            var token = link.substring(link.indexOf("token=") + "token=".length());
            assertNotEquals(visit.manageToken(), token);
            Api.with(token).get("/v1/appointments/" + visit.id()).then().statusCode(200);
            var other = booked(frontEnd(), slot());
            Api.with(token).get("/v1/appointments/" + other.id()).then().statusCode(404);
            assertEquals(
                    List.of("TWO_HOURS"),
                    given.texts(
                            "select reminder from booking_reminder where booking = ?", UUID.fromString(visit.id())));
            assertEquals(
                    1,
                    given.count(
                            "select count(*) from audit_entry where object_id = ? and action = 'appointment.remind' and caller_kind = 'SERVICE'",
                            visit.id()));
        }

        @Test
        void hold_no_token_for_who_is_signed_in() throws JsonProcessingException {
            var visit = booked(Api.customer(UUID.randomUUID()), slot());
            due(visit, "TWO_HOURS");

            job.remind();

            var event = json.readTree(given.texts(TOLD, visit.id()).getFirst());
            var link = cipher.decrypt(event.get("link").asText(), String.class);
            assertEquals("https://front-end.example.org/visits#appointment=" + visit.id(), link);
        }

        @Test
        @Clause("R2")
        void of_a_caller_whom_a_clerk_booked_hold_a_token_that_no_answer_has_and_that_opens_the_visit()
                throws JsonProcessingException {
            var booking = Api.book(TestTokens.clerk(place), slot());
            var visit = Booked.of(booking);
            assertEquals("", visit.manageToken(), "the clerk gets none");
            due(visit, "TWO_DAYS");

            job.remind();

            var page = "http://127.0.0.1:8080/visits#appointment=" + visit.id() + "&token=";
            var link = link(visit);
            assertTrue(link.startsWith(page), link);
            var token = link.substring(page.length());
            assertFalse(booking.asString().contains(token), "nor this");
            Api.with(token).get("/v1/appointments/" + visit.id()).then().statusCode(200);
            Api.cancel(Api.with(token), new Booked(visit.id(), "*", "")).then().statusCode(200);
            var other = booked(TestTokens.clerk(place), slot());
            Api.with(token).get("/v1/appointments/" + other.id()).then().statusCode(404);
        }

        @Test
        void lead_to_the_pages_of_clients_that_have_one_and_else_nobody_to_where_nobody_can_sign_in()
                throws JsonProcessingException {
            var anonymous = booked(TestTokens.frontEnd("without-page"), slot());
            var signedIn = booked(Api.customer(UUID.randomUUID(), "without-page"), slot());
            due(anonymous, "TWO_DAYS");
            due(signedIn, "TWO_DAYS");

            job.remind();

            assertTrue(link(anonymous).startsWith("http://127.0.0.1:8080/visits#appointment=" + anonymous.id()));
            assertFalse(
                    json.readTree(given.texts(TOLD, signedIn.id()).getFirst()).hasNonNull("link"));
        }

        private String link(Booked visit) throws JsonProcessingException {
            var event = json.readTree(given.texts(TOLD, visit.id()).getFirst());
            return cipher.decrypt(event.get("link").asText(), String.class);
        }

        @Test
        void of_what_has_begun_since_are_not_told() {
            var visit = booked(frontEnd(), slot());
            due(visit, "TWO_DAYS");
            given.texts(
                    "update booking set starts_at = now() + interval '1 hour', ends_at = now() + interval '2 hours' where id = ? returning id",
                    UUID.fromString(visit.id()));

            job.remind();

            assertEquals(List.of(), given.texts(TOLD, visit.id()), "the one of two hours is on its way");
        }

        @Test
        @Clause("C1")
        void of_what_the_place_has_no_room_for_any_more_are_not_told() {
            var visit = booked(frontEnd(), slot());
            due(visit, "TWO_DAYS");
            given.texts(
                    "update booking set outside_hours = true where id = ? returning id", UUID.fromString(visit.id()));

            job.remind();

            assertEquals(List.of(), given.texts(TOLD, visit.id()));
        }

        @Test
        @Clause({"C1", "R2"})
        void of_what_cannot_be_and_has_no_other_time_to_answer_tell_that_nobody_should_come() {
            var visit = booked(frontEnd(), slot());
            given.texts(
                    "update booking set outside_hours = true, disturbed_cause = 'HOURS', disturbed_change = id, disturbed_at = now() where id = ? returning id",
                    UUID.fromString(visit.id()));
            due(visit, "TWO_DAYS");
            job.remind();

            assertEquals(List.of(), given.texts(TOLD, visit.id()));
            assertEquals(1, displaced(visit));

            given.texts(
                    "update booking set proposed_start = starts_at, proposed_end = ends_at, proposed_until = now() + interval '1 day' where id = ? returning id",
                    UUID.fromString(visit.id()));
            due(visit, "TWO_HOURS");
            job.remind();

            assertEquals(1, displaced(visit), "what is proposed is to be answered");
        }

        private long displaced(Booked visit) {
            return given.count(
                    "select count(*) from outbox where type = 'lv.ocma.appointments.booking.displaced' and aggregateid = ?",
                    visit.id());
        }

        private void due(Booked visit, String reminder) {
            given.texts(
                    "update booking_reminder set due_at = now() - interval '1 minute' where booking = ? and reminder = '"
                            + reminder + "' returning booking",
                    UUID.fromString(visit.id()));
        }

        private List<String> planned(Booked visit) {
            return given.texts(
                    "select r.reminder || ' ' || cast(r.due_at at time zone 'Europe/Riga' as time) || ' '"
                            + " || cast(b.starts_at at time zone 'Europe/Riga' as date) - cast(r.due_at at time zone 'Europe/Riga' as date)"
                            + " from booking_reminder r join booking b on b.id = r.booking where b.id = ? order by r.due_at",
                    UUID.fromString(visit.id()));
        }
    }

    @Nested
    class Confirmation {

        @Test
        @Clause("R2")
        void is_shown_again_is_the_same_and_ends_when_the_visit_moves() {
            var visit = booked(frontEnd(), slot());
            read(frontEnd(), visit.id()).then().body("confirmed", equalTo(false));

            var confirmed = confirm(visit, visit.etag());
            confirmed.then().statusCode(200).body("confirmed", equalTo(true));
            confirm(visit, confirmed.header("ETag"))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(confirmed.header("ETag")));
            as(frontEnd())
                    .get("/v1/appointments/" + visit.id() + "/history")
                    .then()
                    .body("items.change", contains("BOOK", "CONFIRM"));

            Api.reschedule(
                            as(frontEnd()),
                            new Booked(visit.id(), "*", ""),
                            Api.slots(place, service, day).getLast())
                    .then()
                    .statusCode(200)
                    .body("confirmed", equalTo(false));
        }

        @Test
        void of_a_visit_that_is_cancelled_there_is_none_though_there_was_one_before() {
            var visit = booked(frontEnd(), slot());
            var confirmed = confirm(visit, visit.etag());
            Api.cancel(as(frontEnd()), new Booked(visit.id(), confirmed.header("ETag"), ""))
                    .then()
                    .statusCode(200);

            confirm(visit, "*").then().statusCode(409).body("state", equalTo("CANCELLED"));
        }

        @Test
        @Clause("C1")
        void of_a_visit_that_cannot_be_at_its_time_there_is_none_though_there_was_one_before() {
            var visit = booked(frontEnd(), slot());
            var confirmed = confirm(visit, visit.etag());
            given.texts(
                    "update booking set outside_hours = true where id = ? returning id", UUID.fromString(visit.id()));

            confirm(visit, confirmed.header("ETag"))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/appointment-displaced"));
            read(frontEnd(), visit.id())
                    .then()
                    .body("actions", contains("rescheduling", "cancellation", "items", "waiting-list"));
        }

        private io.restassured.response.Response confirm(Booked visit, String etag) {
            return Api.with(visit.manageToken())
                    .header("If-Match", etag)
                    .post("/v1/appointments/" + visit.id() + "/confirmation");
        }
    }

    @Nested
    class InACalendar {

        @Test
        void a_visit_has_one_uid_and_the_sequence_of_its_latest_event_and_is_taken_out_when_cancelled() {
            var visit = booked(frontEnd(), slot());
            var first = calendar(visit);

            assertTrue(first.contains("UID:" + visit.id() + "\r\n"), first);
            assertTrue(first.contains("SEQUENCE:1\r\n"), first);
            assertTrue(first.contains("METHOD:PUBLISH\r\n") && first.contains("STATUS:CONFIRMED\r\n"), first);
            assertTrue(
                    first.contains("DTSTART;TZID=Europe/Riga:" + day.toString().replace("-", "") + "T090000\r\n"),
                    first);
            assertFalse(first.contains("Anna"), first);
            assertTrue(
                    first.replace("\r\n ", "")
                            .contains("DESCRIPTION:Pieraksta numurs "
                                    + read(frontEnd(), visit.id()).jsonPath().getString("reference") + ": " + service
                                    + "\r\n"),
                    first);

            Api.cancel(frontEnd(), visit).then().statusCode(200);
            var last = calendar(visit);
            assertTrue(last.contains("SEQUENCE:2\r\n"), last);
            assertTrue(last.contains("METHOD:CANCEL\r\n") && last.contains("STATUS:CANCELLED\r\n"), last);
            assertEquals(2, given.count("select max(sequence) from outbox where aggregateid = ?", visit.id()));
        }

        @Test
        @Clause("C1")
        void a_visit_that_cannot_be_at_its_time_is_not_said_to_be_certain() {
            var visit = booked(frontEnd(), slot());
            given.change("update booking set outside_hours = true where id = ?", UUID.fromString(visit.id()));

            assertTrue(calendar(visit).contains("STATUS:TENTATIVE\r\n"));
        }

        private String calendar(Booked visit) {
            var answer = as(frontEnd()).get("/v1/appointments/" + visit.id() + "/calendar");
            answer.then().statusCode(200).contentType("text/calendar");
            return answer.asString();
        }
    }
}
