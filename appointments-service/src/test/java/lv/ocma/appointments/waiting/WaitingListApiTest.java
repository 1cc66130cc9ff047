package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WaitingListApiTest extends AtAFullPlace {

    private static final String OUTLIVES_ITS_DEADLINE = """
            select count(*) from wish_offer o join claim c on c.id = o.id
            where c.expires_at > o.answer_by + interval '4 minutes' and c.expires_at < o.answer_by + interval '6 minutes' and o.wish = ?""";

    @Inject
    Wishes wishes;

    @Inject
    WishLinks links;

    @Test
    @Clause({"V5", "P2"})
    void a_freed_time_is_offered_to_the_first_in_line_and_search_does_not_show_it() {
        var first = joined(wish());
        var second = joined(wish());
        read(second).then().body("ahead", equalTo(1)).body("status", equalTo("WAITING"));

        cancelled(nine);

        read(first)
                .then()
                .body("status", equalTo("OFFERED"))
                .body("offer.place", equalTo(place))
                .body("offer.start", startsWith(day + "T09:00"))
                .body("offer.end", startsWith(day + "T09:15"))
                .body("offer.answerBy", notNullValue())
                .body("actions", contains("acceptance", "rejection"));
        assertEquals("WAITING", status(second));
        assertEquals(List.of(), Api.slots(place, service, day));
        assertEquals(1, told(first, "offered"));
        assertEquals(0, told(second, "offered"));
        Api.book(frontEnd(), Api.forgedSlot(place, at("09:00"), service + ":1"))
                .then()
                .statusCode(409)
                .body("type", endsWith("slot-taken"));
    }

    @Test
    @Clause("R2")
    void who_accepts_has_a_visit_under_the_reference_that_they_know_and_a_token_for_it() {
        var entry = joined(wish());
        var reference = read(entry).jsonPath().getString("reference");
        for (var opener : List.of(frontEnd(), TestTokens.clerk(place))) {
            as(opener)
                    .header("X-Manage-Token", "made-up")
                    .get("/v1/waiting-list/" + entry.id())
                    .then()
                    .statusCode(404);
        }
        cancelled(nine);

        var accepted = answer(with(entry.manageToken()), entry, "acceptance");

        accepted.then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("endedBecause", equalTo("ACCEPTED"))
                .body("offer", nullValue())
                .body("manageToken", notNullValue());
        with(accepted.jsonPath().getString("manageToken"))
                .get("/v1/appointments/" + accepted.jsonPath().getString("appointment"))
                .then()
                .statusCode(200)
                .body("reference", equalTo(reference))
                .body("status", equalTo("BOOKED"))
                .body("start", startsWith(day + "T09:00"))
                .body("contact.name", equalTo("Anna Paraugs"));
        assertEquals(1, told(entry, "ended"));
        answer(entry, "acceptance").then().statusCode(409).body("type", endsWith("no-offer"));
    }

    @Test
    void the_link_of_the_message_opens_the_entry_and_a_made_up_token_does_not() {
        var entry = joined(wish());
        cancelled(nine);
        var link = links.of(wishes.findByIdOptional(UUID.fromString(entry.id())).orElseThrow())
                .orElseThrow();
        var token = link.substring(link.indexOf("&token=") + 7);
        assertEquals("https://front-end.example.org/visits#waiting=" + entry.id() + "&token=" + token, link);

        answer(with("made-up"), entry, "acceptance").then().statusCode(404);
        answer(with(token), entry, "acceptance").then().statusCode(200).body("endedBecause", equalTo("ACCEPTED"));
    }

    @Test
    @Clause("R2")
    void a_booked_visit_moves_to_the_earlier_time_and_the_one_it_leaves_goes_along_the_line() {
        var next = day.plusDays(1);
        known.open(next, "09:00", "09:15").published();
        var late = Api.booked(frontEnd(), Api.firstSlot(place, service, next));
        var entry = Booked.of(joinFor(late, when(day, next)));
        var behind = joined(wish(service, 1, when(next, next)));

        cancelled(quarter);
        read(entry).then().body("offer.start", startsWith(day + "T09:15")).body("contact", nullValue());
        Api.read(frontEnd(), late.id()).then().body("start", startsWith(next + "T09:00"));
        answer(entry, "acceptance")
                .then()
                .statusCode(200)
                .body("appointment", equalTo(late.id()))
                .body("endedBecause", equalTo("ACCEPTED"));

        Api.read(frontEnd(), late.id())
                .then()
                .body("start", startsWith(day + "T09:15"))
                .body("status", equalTo("BOOKED"));
        read(behind).then().body("offer.start", startsWith(next + "T09:00"));
        assertEquals(1, given.count("select count(*) from claim where booking = ?", UUID.fromString(late.id())));
    }

    @Test
    void a_booked_visit_is_offered_nothing_that_is_not_earlier() {
        var entry = Booked.of(joinFor(nine, when()));

        cancelled(quarter);

        assertEquals("WAITING", status(entry));
        assertEquals(List.of("09:15"), Api.starts(place, service, day));
    }

    @Test
    void what_does_not_fit_the_first_goes_to_the_first_whom_it_fits() {
        var next = day.plusDays(1);
        known.open(next, "09:00", "09:15").published();
        Api.booked(frontEnd(), Api.firstSlot(place, service, next));
        var longer = joined(wish(service, 2, when()));
        var otherHour = when();
        otherHour.put("earliest", "09:15");
        var later = joined(wish(service, 1, otherHour));
        var otherDay = joined(
                wish(service, 1, Map.of("places", List.of(place), "from", next.toString(), "to", next.toString())));
        var fits = joined(wish());

        cancelled(nine);

        assertEquals("09:00", offered(fits));
        for (var none : List.of(longer, later, otherDay)) {
            assertEquals("WAITING", status(none));
        }
        cancelled(quarter);
        assertEquals("09:15", offered(later));
        assertEquals("WAITING", status(longer));
    }

    @Test
    void a_time_that_is_rejected_goes_to_the_next_and_never_to_the_same_again() {
        var first = joined(wish());
        var second = joined(wish());
        cancelled(nine);

        answer(first, "rejection").then().statusCode(200).body("status", equalTo("WAITING"));

        assertEquals("09:00", offered(second));
        answer(second, "rejection").then().statusCode(200);
        job.move();
        assertEquals("nothing", offered(first));
        assertEquals("nothing", offered(second));
        assertEquals(List.of("09:00"), Api.starts(place, service, day));
        cancelled(quarter);
        assertEquals("09:15", offered(first));
    }

    @Test
    void a_time_that_is_not_answered_goes_to_the_next_before_anybody_else_sees_it() {
        var first = joined(wish());
        var second = joined(wish());
        cancelled(nine);
        assertEquals(1, given.count(OUTLIVES_ITS_DEADLINE, UUID.fromString(first.id())));
        deadlinePasses(first);

        assertEquals(List.of(), Api.slots(place, service, day), "held a little longer");
        answer(first, "acceptance").then().statusCode(410).body("type", endsWith("offer-ended"));
        job.move();

        assertEquals("09:00", offered(second));
        assertEquals("WAITING", status(first));
        assertEquals(1, told(first, "lapsed"));
        answer(first, "acceptance").then().statusCode(410).body("type", endsWith("offer-ended"));
        assertEquals(List.of(), Api.slots(place, service, day));
    }

    @Test
    void who_lets_two_offers_lapse_rests_until_they_want_to_go_on() {
        var entry = joined(wish());
        cancelled(nine);
        deadlinePasses(entry);
        job.move();
        cancelled(quarter);
        assertEquals("09:15", offered(entry));
        deadlinePasses(entry);
        job.move();
        read(entry).then().body("status", equalTo("RESTING")).body("actions", contains("resumption"));
        assertEquals(List.of("09:00", "09:15"), Api.starts(place, service, day));
        known.open(day, "10:00", "10:15").published();
        job.move();
        assertEquals("RESTING", status(entry));

        answer(entry, "resumption").then().statusCode(200).body("status", equalTo("WAITING"));
        job.move();

        assertEquals("10:00", offered(entry));
        answer(entry, "resumption").then().statusCode(409).body("type", endsWith("waiting-status"));
    }

    @Test
    void who_leaves_the_line_gives_the_offered_time_to_the_next() {
        var first = joined(wish());
        var second = joined(wish());
        cancelled(nine);

        as(frontEnd())
                .header("If-Match", "\"v9999\"")
                .delete("/v1/waiting-list/" + first.id())
                .then()
                .statusCode(412);
        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/waiting-list/" + first.id())
                .then()
                .statusCode(204);

        read(first).then().body("endedBecause", equalTo("WITHDRAWN")).body("ahead", nullValue());
        assertEquals("09:00", offered(second));
        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/waiting-list/" + first.id())
                .then()
                .statusCode(409);
    }

    @Test
    void with_its_visit_the_wish_ends_and_what_it_was_offered_goes_on() {
        var next = day.plusDays(1);
        known.open(next, "09:00", "09:15").published();
        var late = Api.booked(frontEnd(), Api.firstSlot(place, service, next));
        var entry = Booked.of(joinFor(late, when()));
        var behind = joined(wish());
        job.move();
        cancelled(nine);
        assertEquals("09:00", offered(entry));

        cancelled(late);
        assertEquals(List.of(), Api.starts(place, service, day), "nobody sees it before the line was looked at");
        job.move();

        read(entry).then().body("endedBecause", equalTo("VISIT_CANCELLED")).body("offer", nullValue());
        assertEquals("09:00", offered(behind));
    }

    @Test
    void a_hold_that_is_given_back_or_ends_by_the_clock_is_offered_too() {
        cancelled(nine);
        cancelled(quarter);
        var back = Api.hold(frontEnd(), Api.slots(place, service, day).getFirst());
        Api.hold(frontEnd(), Api.slots(place, service, day).getFirst()).then().statusCode(201);
        var first = joined(wish());
        var second = joined(wish());

        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/holds/" + back.jsonPath().getString("id"))
                .then()
                .statusCode(204);
        assertEquals("09:00", offered(first));
        given.change("update claim set expires_at = now() where booking is null and lower(during) = ?", local("09:15"));
        looksAgain(second);
        job.move();

        assertEquals("09:15", offered(second));
    }

    @Test
    void hours_that_are_added_are_offered_by_the_job() {
        var entry = joined(wish());
        job.move();
        known.open(day, "11:00", "11:15").published();

        job.move();

        assertEquals("11:00", offered(entry));
    }

    @Test
    void what_is_over_ends_by_itself_is_told_and_goes_after_some_weeks() {
        var entry = joined(wish());
        var id = UUID.fromString(entry.id());
        given.change(
                "update wish set wanted_from = now() - interval '3 days', wanted_until = now() - interval '1 day', look_at = now() where id = ?",
                id);

        job.move();
        read(entry).then().body("endedBecause", equalTo("DAYS_OVER"));
        assertEquals(1, told(entry, "ended"));
        job.purge();
        assertEquals("ENDED", status(entry));
        given.change("update wish set ended_at = now() - interval '31 days' where id = ?", id);
        job.purge();

        assertEquals(404, read(entry).statusCode());
    }

    @Test
    @Clause("V2")
    void a_person_sees_the_own_wishes_and_staff_the_line_of_their_place_without_the_contact() {
        var person = Api.customer(UUID.randomUUID());
        var own = Booked.of(join(person, wish()));
        var other = joined(wish());

        as(person).get("/v1/me/waiting-list").then().body("items.id", contains(own.id()));
        var staff = as(TestTokens.clerk(place)).queryParam("place", place).queryParam("limit", 1);
        var page = staff.get("/v1/waiting-list");
        page.then()
                .statusCode(200)
                .body("items.id", contains(own.id()))
                .body("items[0].contact", nullValue())
                .body("next", notNullValue());
        as(TestTokens.clerk(place))
                .queryParam("place", place)
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get("/v1/waiting-list")
                .then()
                .body("items.id", contains(other.id()))
                .body("next", nullValue());
        as(TestTokens.clerk("elsewhere"))
                .queryParam("place", place)
                .get("/v1/waiting-list")
                .then()
                .statusCode(403);
        assertEquals(
                0,
                given.count(
                        "select count(*) from wish where contact_email like '%@%' and id = ?",
                        UUID.fromString(other.id())));
        as(person).get("/v1/me/waiting-list").then().body("items", hasSize(1));
    }

    private void looksAgain(Booked entry) {
        given.change("update wish set look_at = now() where id = ?", UUID.fromString(entry.id()));
    }

    private OffsetDateTime local(String time) {
        return at(time).atOffset(ZoneOffset.UTC);
    }

    private Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Zones.RIGA).toInstant();
    }
}
