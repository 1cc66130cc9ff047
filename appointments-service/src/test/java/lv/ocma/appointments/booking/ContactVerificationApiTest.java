package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.sendCode;
import static lv.ocma.appointments.Api.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ContactVerificationApiTest extends AtAnOpenPlace {

    @Inject
    EventCipher cipher;

    @Inject
    ObjectMapper json;

    @Test
    @Clause("C4")
    void a_contact_is_verified_by_the_code_that_was_sent_there() throws JsonProcessingException {
        var visit = booked(frontEnd(), slot());
        read(frontEnd(), visit.id()).then().body("contactVerified", equalTo(false));

        sendCode(as(frontEnd()), visit).then().statusCode(202).body("validUntil", notNullValue());
        var code = code(visit);

        assertTrue(code.matches("[0-9]{6}"), "six digits");
        assertFalse(
                given.texts("select payload from outbox where aggregateid = ?", visit.id())
                        .toString()
                        .contains(code),
                "sealed on its way");
        assertEquals(
                0,
                given.count(
                        "select count(*) from contact_code where booking = ? and code_hash like '%" + code + "%'",
                        UUID.fromString(visit.id())));

        verify(Api.with(visit.manageToken()), visit, code)
                .then()
                .statusCode(200)
                .body("contactVerified", equalTo(true));
        as(frontEnd())
                .get("/v1/appointments/" + visit.id() + "/history")
                .then()
                .body("items.change", contains("BOOK", "VERIFY_CONTACT"));
    }

    @Test
    @Clause("C4")
    void a_wrong_code_is_named_and_after_five_attempts_the_right_one_opens_nothing() throws JsonProcessingException {
        var visit = booked(frontEnd(), slot());
        sendCode(as(frontEnd()), visit);
        var code = code(visit);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++) {
            verify(as(frontEnd()), visit, wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/code"))
                    .body("errors.code", contains("contact-code"));
        }

        verify(as(frontEnd()), visit, code)
                .then()
                .statusCode(410)
                .body("type", endsWith("/problems/contact-code-ended"));
        read(frontEnd(), visit.id()).then().body("contactVerified", equalTo(false));
    }

    @Test
    void a_new_code_takes_the_place_of_the_one_before_and_there_are_five_in_all() throws JsonProcessingException {
        var visit = booked(frontEnd(), slot());
        sendCode(as(frontEnd()), visit);
        var first = code(visit);
        String last = first;
        for (int i = 0; i < 4; i++) {
            sendCode(as(frontEnd()), visit).then().statusCode(409).body("seconds", equalTo(60));
            aMinutePasses(visit);
            sendCode(as(frontEnd()), visit).then().statusCode(202);
            last = code(visit);
        }
        aMinutePasses(visit);
        sendCode(as(frontEnd()), visit)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/contact-code-limit"))
                .body("limit", equalTo(5));

        if (!first.equals(last)) {
            verify(as(frontEnd()), visit, first).then().statusCode(400);
        }
        verify(as(frontEnd()), visit, last).then().statusCode(200);
    }

    @Test
    void a_code_opens_nothing_after_its_time_and_what_is_none_is_named() throws JsonProcessingException {
        var visit = booked(frontEnd(), slot());
        sendCode(as(frontEnd()), visit);
        var code = code(visit);
        change("update contact_code set valid_until = issued_at where booking = ?", visit);

        verify(as(frontEnd()), visit, code).then().statusCode(410);
        for (var none : new String[] {"", "12345", "1234567", "12345a", "１２３４５６"}) {
            verify(as(frontEnd()), visit, none)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("contact-code-format"));
        }
    }

    @Test
    @Clause("C4")
    void nothing_at_the_desk_waits_for_a_code() {
        var visit = booked(TestTokens.clerk(place), slot());

        read(TestTokens.clerk(place), visit.id()).then().body("contactVerified", equalTo(false));
        Api.cancel(TestTokens.clerk(place), visit).then().statusCode(200);
        sendCode(as(TestTokens.clerk(place)), visit).then().statusCode(409);
    }

    @Test
    @Clause("C4")
    void where_only_a_phone_number_was_left_no_code_is_promised_or_counted() {
        var visit = Booked.of(Api.book(frontEnd(), Api.byPhone(slot())));

        sendCode(as(frontEnd()), visit)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/contact-without-email"));

        assertEquals(
                0, given.count("select count(*) from contact_code where booking = ?", UUID.fromString(visit.id())));
        assertEquals(
                List.of("lv.ocma.appointments.booking.booked"),
                given.texts("select type from outbox where aggregateid = ?", visit.id()));
    }

    private void aMinutePasses(Booked visit) {
        change("update contact_code set issued_at = issued_at - interval '1 minute' where booking = ?", visit);
    }

    private void change(String sql, Booked visit) {
        given.texts(sql + " returning booking", UUID.fromString(visit.id()));
    }

    /** As notifications-service reads it. */
    private String code(Booked visit) throws JsonProcessingException {
        var event = given.texts(
                        "select payload from outbox where aggregateid = ? and type = 'lv.ocma.appointments.contact.code-issued' order by sequence desc",
                        visit.id())
                .getFirst();
        return cipher.decrypt(json.readTree(event).get("code").asText(), String.class);
    }
}
