package lv.ocma.system;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SystemTest
class BookingIT {

    private static final String CODE_OF_CUSTOMER = "320000-00001"; // invented, of the demo realm

    private final Api api;
    private final Diary diary;

    BookingIT(Api api, Diary diary) {
        this.api = api;
        this.diary = diary;
    }

    @ParameterizedTest
    @Clause({"R1", "R2"})
    @CsvSource({
        "customer, CUSTOMER",
        "portal-for-customer, PORTAL",
        "clerk-riga-3, STAFF",
        "clerk-talsi, STAFF",
        "supervisor, STAFF",
        "manager-riga-3, STAFF"
    })
    void whoever_may_book_gets_the_same_answer(String who, String channel) {
        var time = diary.aTimeAt("riga-2");

        api.book(who, Wish.of(time, diary.address(who)))
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("API-Version", notNullValue())
                .header("Location", matchesRegex(Pattern.quote(api.address()) + "/v1/appointments/[0-9a-f-]{36}"))
                .body("reference", matchesRegex("[A-Z0-9]{4}-[A-Z0-9]{4}"))
                .body("status", equalTo("BOOKED"))
                .body("place", equalTo("riga-2"))
                .body("start", equalTo(time.start()))
                .body("end", equalTo(time.end()))
                .body("items.service", contains("passport"))
                .body("channel", equalTo(channel))
                .body("manageToken", nullValue());
    }

    @Test
    @Clause({"R1", "R2", "C4"})
    void somebody_who_is_not_signed_in_gets_a_manage_token_that_is_enough_to_read_and_to_cancel() {
        var visit = api.booked("front-end", diary.address("anonymous"), diary.aTimeAt("riga-2"));

        assertFalse(visit.manageToken().isEmpty());
        api.with(visit.manageToken())
                .get(visit.path())
                .then()
                .statusCode(200)
                .body("reference", equalTo(visit.reference()))
                .body("actions", hasItems("rescheduling", "cancellation"))
                .body("manageToken", nullValue());
        api.cancel(visit).then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    @Clause("C4")
    void a_phone_number_alone_is_enough() {
        api.book("front-end", Wish.of(diary.aTimeAt("riga-2"), Map.of("name", "Anna Paraugs", "phone", "20000000")))
                .then()
                .statusCode(201)
                .body("contact.phone", equalTo("+37120000000"));
    }

    @Test
    @Clause({"R1", "R2"})
    void a_caller_whom_a_clerk_booked_finds_the_visit_after_signing_in_here_or_on_the_portal() {
        var address = diary.address("caller");
        var visit = Visit.of(
                "clerk-riga-3",
                address,
                api.book("clerk-riga-3", Wish.ofCaller(diary.aTimeAt("riga-3"), address, CODE_OF_CUSTOMER)));

        for (var who : new String[] {"customer", "portal-for-customer"}) {
            api.as(who).get(visit.path()).then().statusCode(200).body("reference", equalTo(visit.reference()));
            api.as(who).get("/v1/me/appointments").then().statusCode(200).body("items.id", hasItem(visit.id()));
        }
        api.as("customer-2")
                .get("/v1/me/appointments")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(visit.id())));
    }

    @Test
    @Clause("V2")
    void a_visit_does_not_exist_for_another_person_or_front_end_and_is_forbidden_to_staff_elsewhere() {
        var time = diary.aDayAt("riga-3");
        var customers = api.booked("customer", diary.address("mine"), time.get(0));
        var anonymous = api.booked("front-end", diary.address("nobody"), time.get(1));

        for (var stranger : new String[] {"customer-2", "front-end-2"}) {
            api.as(stranger).get(customers.path()).then().statusCode(404).body("type", endsWith("/problems/not-found"));
            api.as(stranger).get(anonymous.path()).then().statusCode(404);
        }
        api.with("not-the-token").get(anonymous.path()).then().statusCode(404);
        api.as("clerk-talsi")
                .get(customers.path())
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));
        api.as("clerk-riga-3").get(customers.path()).then().statusCode(200);
        api.as("auditor").get(customers.path()).then().statusCode(403);
    }

    @Test
    @Clause("R4")
    void several_services_for_several_persons_are_one_visit_as_long_as_all_of_them() {
        var time = api.withoutToken()
                .get("/v1/slots?service=passport:1&service=eid-card:2&place=riga-2&from=" + Diary.tomorrow() + "&to="
                        + Diary.lastDay())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getObject("items[-1]", FreeTime.class);

        api.book("front-end", Wish.of(time, diary.address("family")))
                .then()
                .statusCode(201)
                .body("items.service", contains("passport", "eid-card", "eid-card"))
                .body("items.person", contains(1, 1, 2));
        assertEquals(
                45,
                Duration.between(OffsetDateTime.parse(time.start()), OffsetDateTime.parse(time.end()))
                        .toMinutes());
    }

    @Test
    void a_booking_without_an_idempotency_key_is_refused() {
        Api.json(api.as("front-end"), Wish.of(diary.aTimeAt("riga-2"), diary.address("keyless")))
                .post("/v1/appointments")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-request"))
                .body("errors.header", contains("Idempotency-Key"));
    }

    @Test
    void the_same_key_gives_the_same_answer_and_another_body_under_it_is_refused() {
        var times = diary.aDayAt("riga-2");
        var key = UUID.randomUUID().toString();
        var address = diary.address("twice");

        var first = Api.json(api.as("front-end"), Wish.of(times.get(0), address))
                .header("Idempotency-Key", key)
                .post("/v1/appointments");
        var again = Api.json(api.as("front-end"), Wish.of(times.get(0), address))
                .header("Idempotency-Key", "\"" + key + "\"")
                .post("/v1/appointments");

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .body(equalTo(first.asString()));
        Api.json(api.as("front-end"), Wish.of(times.get(1), address))
                .header("Idempotency-Key", key)
                .post("/v1/appointments")
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
        // Another client's key is another key, even when it is written the same.
        Api.json(api.as("front-end-2"), Wish.of(times.get(0), diary.address("another")))
                .header("Idempotency-Key", key)
                .post("/v1/appointments")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void all_that_is_wrong_with_a_booking_is_told_at_once() {
        api.book("front-end", Map.of("slot", "no slot", "contact", Map.of("email", "nowhere"), "language", "de"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/slot", "#/contact/email", "#/language"));
        api.withoutToken()
                .get("/v1/slots?service=passport&plaec=riga-3")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("plaec"));
    }
}
