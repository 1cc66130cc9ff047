package lv.ocma.appointments.refusal;

import static lv.ocma.appointments.RefusalApi.refuse;
import static lv.ocma.appointments.RefusalApi.wish;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.RefusalApi;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusalsApiTest {

    private static final String GROUND = "INVENTED";

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    private LocalDate day;
    private String place;
    private String service;
    private String authority;
    private String clerk;

    @BeforeEach
    void aServiceThatCanBeRefused() {
        day = given.aDay();
        place = given.aPlace().counters(3).open(day, "09:00", "10:00").published();
        authority = terms.anAuthority();
        service = terms.aService()
                .refusedFor(GROUND, null, null)
                .refusedFor("PAST", null, day.minusDays(1))
                .disputedAt(authority, "P1M")
                .published();
        clerk = TestTokens.clerk(place);
    }

    private String served(int persons) {
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, service + ":" + persons, day))
                .id();
        terms.serving(visit);
        return visit;
    }

    private String status(String visit) {
        return Api.read(clerk, visit).jsonPath().getString("status");
    }

    private long kept(String visit) {
        return given.count("select count(*) from refusal where booking = ?", UUID.fromString(visit));
    }

    @Test
    @Clause({"P4", "V4"})
    void a_refusal_says_what_why_by_which_law_and_where_and_until_when_to_dispute_it() {
        var visit = served(1);
        var until = terms.afterAHolidayFrom(given.today().plusMonths(1));
        refuse(clerk, visit, wish(service, 1, GROUND))
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("decision.number", equalTo(place + "/" + given.today().getYear() + "/1"))
                .body("decision.date", equalTo(given.today().toString()))
                .body("decision.institution.name.en", equalTo("Office of Citizenship and Migration Affairs"))
                .body("decision.unit.name.lv", equalTo(place))
                .body("decision.addressee", equalTo("Anna Paraugs"))
                .body("decision.refused.service", contains(service))
                .body("decision.facts", equalTo(RefusalApi.FACTS))
                .body("decision.reason", equalTo(RefusalApi.REASON))
                .body("decision.grounds[0].enactment.en", equalTo("An invented law"))
                .body("decision.grounds[0].section", equalTo("7"))
                .body("decision.dispute.authority", equalTo(authority))
                .body("decision.dispute.where.emails", contains("authority@example.org"))
                .body("decision.dispute.until", equalTo(until.toString()))
                .body(
                        "decision.dispute.link",
                        allOf(
                                containsString("/disputes#refusal="),
                                containsString("&number=" + place + "/"
                                        + given.today().getYear() + "/1&date=" + given.today()),
                                endsWith("&authority=" + authority)));
        assertEquals("REFUSED", status(visit));
    }

    @Test
    @Clause("P4")
    void without_reason_facts_or_ground_nothing_is_refused() {
        var visit = served(1);
        refuse(clerk, visit, Map.of("items", List.of(), "reason", " ", "grounds", List.of(), "facts", "x".repeat(4001)))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/items", "#/reason", "#/grounds", "#/facts"));
        refuse(clerk, visit, wish(service, 1, "PAST"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("unknown-ground", "ground-needed"));
        refuse(clerk, visit, wish(service, 2, GROUND))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/items/0"));
        assertEquals(0, kept(visit));
        assertEquals("SERVING", status(visit));
    }

    @Test
    @Clause("P4")
    void where_the_authority_is_at_a_place_of_ours_its_address_is_told() {
        var seat = given.aPlace().at("Parauga iela 1", "Rīga", "LV-1001").published();
        var there = terms.aService()
                .refusedFor(GROUND, null, null)
                .disputedAt(terms.anAuthorityAt(seat), "P1M")
                .published();
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, there, day)).id();
        terms.serving(visit);
        refuse(clerk, visit, wish(there, 1, GROUND))
                .then()
                .statusCode(201)
                .body("decision.dispute.where.address", equalTo("Parauga iela 1, Rīga, LV-1001"))
                .body("decision.institution", not(hasKey("place")));
    }

    @Test
    @Clause("P4")
    void what_cannot_be_seen_or_printed_is_no_reason_and_is_refused_where_it_stands() {
        var visit = served(2);
        for (var member : List.of("reason", "facts")) {
            var wish = wish(service, 1, GROUND);
            for (var unseen : List.of("\u200b\u200b", "\u00a0", "\u2003\ufeff")) {
                wish.put(member, unseen);
                refuse(clerk, visit, wish)
                        .then()
                        .statusCode(400)
                        .body("errors.pointer", contains("#/" + member))
                        .body("errors.code", contains("required"));
            }
            wish.put(member, "Noraidīts 漢字 😀");
            refuse(clerk, visit, wish)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/" + member))
                    .body("errors.code", contains("not-printable"));
        }
        var second = wish(service, 2, GROUND);
        second.put("addressee", "李 Paraugs");
        refuse(clerk, visit, second)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/addressee"))
                .body("errors.code", contains("not-printable"));
        assertEquals(0, kept(visit));
    }

    @Test
    @Clause({"P4", "R4"})
    void the_addressee_is_whom_the_decision_binds_and_not_whoever_booked() {
        var visit = served(2);
        var second = wish(service, 2, GROUND);
        for (var wrong : List.of("", " ", "x".repeat(201), "Two\nlines")) {
            second.put("addressee", wrong);
            refuse(clerk, visit, second).then().statusCode(400).body("errors[0].pointer", equalTo("#/addressee"));
        }
        second.remove("addressee");
        refuse(clerk, visit, second)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/addressee"))
                .body("errors[0].code", equalTo("required"));
        refuse(clerk, visit, wish(service, 2, GROUND))
                .then()
                .statusCode(201)
                .body("decision.addressee", equalTo("Boriss Paraugs"));
    }

    @Test
    @Clause({"P4", "R1"})
    void what_a_company_is_refused_is_addressed_to_it() {
        var wish = new HashMap<String, Object>(Api.wish(Api.firstSlot(place, service, day)));
        wish.put("company", Map.of("registrationNumber", "40000000034", "name", "SIA Paraugs"));
        var visit = Api.Booked.of(Api.book(Api.frontEnd(), wish)).id();
        terms.serving(visit);
        refuse(clerk, visit, wish(service, 1, GROUND))
                .then()
                .statusCode(201)
                .body("decision.addressee", equalTo("SIA Paraugs, 40000000034"));
    }

    @Test
    @Clause("P4")
    void the_database_itself_keeps_no_refusal_without_reason_or_ground() {
        var visit = served(1);
        refuse(clerk, visit, wish(service, 1, GROUND)).then().statusCode(201);
        for (var change : List.of("reason = ''", "facts = ''", "grounds = '{}'", "grounds = array[null::text]")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> terms.change("update refusal set " + change + " where booking = ?", UUID.fromString(visit)),
                    change);
        }
    }

    @Test
    @Clause({"P4", "V2"})
    void staff_of_another_division_refuse_nothing_whatever_link_they_show() {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        terms.serving(booked.id());
        Api.as(TestTokens.clerk("talsi"))
                .header("X-Manage-Token", booked.manageToken())
                .header("If-Match", "*")
                .body(wish(service, 1, GROUND))
                .post("/v1/appointments/" + booked.id() + "/refusals")
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));
        assertEquals(0, kept(booked.id()));
    }

    @Test
    @Clause("R4")
    void one_of_two_persons_is_refused_and_the_other_goes_on() {
        var visit = served(2);
        refuse(clerk, visit, wish(service, 1, GROUND)).then().statusCode(201);
        assertEquals("SERVING", status(visit));
        refuse(clerk, visit, wish(service, 1, GROUND))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/item-refused"));
        refuse(clerk, visit, wish(service, 2, GROUND)).then().statusCode(201).body("decision.number", endsWith("/2"));
        assertEquals("REFUSED", status(visit));
        Api.as(Api.frontEnd())
                .get("/v1/appointments/" + visit + "/refusals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.as(clerk)
                .get("/v1/appointments/" + visit + "/refusals")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    @Clause("P4")
    void the_sheets_are_downloaded_to_the_octet_as_they_were_handed_over()
            throws IOException, NoSuchAlgorithmException {
        var answer = refuse(clerk, served(1), wish(service, 1, GROUND));
        var document = "/v1/refusals/" + answer.jsonPath().getString("decision.id") + "/document";
        var first = Api.as(clerk)
                .accept("application/pdf")
                .get(document)
                .then()
                .statusCode(200)
                .extract();
        terms.theService(service).published();
        var later =
                Api.as(Api.frontEnd()).accept("application/pdf").get(document).asByteArray();

        assertArrayEquals(first.asByteArray(), later);
        assertEquals(
                answer.jsonPath().getString("document.sha256"),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(later)));
        try (var pdf = Loader.loadPDF(later)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (var part : List.of(
                    "Lēmums par atteikumu Nr. " + place,
                    "Anna Paraugs",
                    RefusalApi.FACTS,
                    RefusalApi.REASON,
                    "Izdomāts pamats – Izdomāts likums",
                    "Izdomāta iestāde",
                    "mēneši: 1")) {
                assertTrue(text.contains(part), () -> part + " is not in: " + text);
            }
        }
    }

    @Test
    @Clause("V2")
    void decision_and_event_are_ciphertext_and_each_look_is_recorded() {
        var visit = served(1);
        var id = refuse(clerk, visit, wish(service, 1, GROUND)).jsonPath().getString("decision.id");
        Api.as(clerk).get("/v1/refusals/" + id).then().statusCode(200);
        Api.as(Api.customer(UUID.randomUUID())).get("/v1/refusals/" + id).then().statusCode(404);
        Api.as(TestTokens.clerk("talsi")).get("/v1/refusals/" + id).then().statusCode(403);

        var stored = given.texts(
                "select r::text || d::text from refusal r join refusal_document d on d.refusal = r.id where r.booking = ?",
                UUID.fromString(visit));
        var told = given.texts(
                "select payload from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.refused'",
                visit);
        assertEquals(1, told.size());
        for (var text : List.of(stored.getFirst(), told.getFirst())) {
            assertFalse(text.contains("piekrišana") || text.contains("Paraugs"), text);
        }
        assertTrue(told.getFirst().contains(GROUND));
        assertEquals(
                List.of("refusal.read STAFF"),
                given.texts(
                        "select action || ' ' || caller_kind from audit_entry where object_id = ? order by id", id));
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where object_id = ? and action = 'appointment.refuse'",
                        visit));
    }
}
