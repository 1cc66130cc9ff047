package lv.ocma.notifications.office;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class StaffMessagesTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private String place = "";
    private OfficeGiven office = new OfficeGiven("");

    @BeforeEach
    void anOffice() {
        mail.comesBack();
        place = given.aPlace();
        office = new OfficeGiven(place);
    }

    private String status(String path) {
        return office.supervisor().get(path).jsonPath().getString("message.status");
    }

    private String leftTo(String address, String template) {
        var path = office.written(template, address).header("Location").replaceFirst("^.*/v1/", "/v1/");
        Eventually.becomes("ACCEPTED", () -> status(path));
        return path;
    }

    @Test
    @Clause("E1")
    void what_an_employee_writes_is_signed_by_the_unit_until_the_directory_names_them() {
        var template = office.aTemplate();
        var first = Given.someone();
        var answer = office.written(template, first);
        answer.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("kind", equalTo("OFFICE"))
                .body("template", equalTo(template))
                .body("about", equalTo("NOTHING"))
                .body("place", equalTo(place));
        Eventually.becomes(1, () -> mail.of(first).size());
        var unsigned = mail.of(first).getFirst().opened().text();
        assertTrue(
                unsigned.startsWith("Labdien, Anna Paraugs!\n\nStrādāsim no otrdiena, 2026. gada 1. decembris.\n\n"),
                unsigned);
        assertTrue(unsigned.contains("\n\nUz redzēšanos un visu labu!\n\nParauga nodaļa\n"), unsigned);

        given.anEmployee(answer.jsonPath().getString("writtenBy"), "Ilze", "Paraudziņa", "+37160000001");
        var second = Given.someone();
        office.written(template, second).then().statusCode(201);
        Eventually.becomes(1, () -> mail.of(second).size());
        var signed = mail.of(second).getFirst().opened().text();
        assertTrue(signed.contains("\n\nUz redzēšanos un visu labu!\n\nIlze Paraudziņa\nParauga nodaļa\n"), signed);
        assertTrue(signed.contains("+371 60000001"), signed);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_stored() {
        var template = office.aTemplate();
        office.write(Map.of(
                        "template",
                        template,
                        "language",
                        "lv",
                        "place",
                        "nowhere",
                        "recipient",
                        Map.of("email", "anna", "phone", "1"),
                        "values",
                        List.of(Map.of("placeholder", "nobody", "value", "x")),
                        "about",
                        Map.of("kind", "NOTHING"),
                        "priority",
                        "URGENT",
                        "usefulUntil",
                        "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "#/recipient/email email-format",
                                "#/recipient/phone phone-format",
                                "#/values/0/placeholder template-placeholder-unknown",
                                "#/place unknown-place",
                                "#/about/kind one-of",
                                "#/about/id required",
                                "#/about/reference required",
                                "#/priority one-of",
                                "#/usefulUntil message-useless"));
        var unpublished = "office.none-" + UUID.randomUUID();
        office.written(unpublished, Given.someone())
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/template message-template"));
        office.written("VISIT_BOOKED", Given.someone())
                .then()
                .statusCode(400)
                .body("errors.code", contains("template-kind"));
        assertEquals(0, given.count("select count(*) from message where template_kind = ?", template));
    }

    @Test
    void nobody_writes_for_another_place_nor_about_what_is_the_business_of_one() {
        var template = office.aTemplate();
        var other = given.aPlace();
        var body = Map.<String, Object>of(
                "template",
                template,
                "language",
                "lv",
                "recipient",
                Map.of("email", Given.someone()),
                "values",
                List.of(Map.of("placeholder", "reopens", "value", "2026-12-01")));
        office.write(with(body, "place", other)).then().statusCode(403);
        var visit = given.aVisit(other, given.aService());
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
        var about = Map.of("kind", "VISIT", "id", visit.id(), "reference", visit.reference());
        office.write(with(with(body, "place", place), "about", about)).then().statusCode(403);
        assertEquals(0, given.count("select count(*) from message where template_kind = ?", template));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var other = new HashMap<>(body);
        other.put(member, value);
        return other;
    }

    @Test
    void a_batch_reaches_all_or_where_anything_is_wrong_nobody() {
        var template = office.aTemplate();
        var addresses = IntStream.range(0, 150).mapToObj(any -> Given.someone()).toList();
        var wrong = new ArrayList<>(addresses.stream()
                .map(address -> OfficeGiven.somebody(address, "2026-12-01"))
                .toList());
        wrong.set(149, OfficeGiven.somebody(addresses.get(149), "1.12."));
        office.writtenToMany(template, wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("#/recipients/149/values/0/value template-value"));
        assertEquals(0, given.count("select count(*) from message where template_kind = ?", template));
        assertEquals(0, given.count("select count(*) from message_batch where template = ?", template));

        wrong.set(149, OfficeGiven.somebody(addresses.get(149), "2026-12-02"));
        var answer = office.writtenToMany(template, wrong);
        answer.then().statusCode(201).body("recipients", equalTo(150));
        var path = "/v1/message-batches/" + answer.jsonPath().getString("id");
        Eventually.becomes(
                "[ACCEPTED] [150]",
                () -> office.supervisor().get(path).jsonPath().getString("counts.status") + " "
                        + office.supervisor().get(path).jsonPath().getString("counts.messages"));
        for (var address : addresses) {
            assertEquals(1, mail.of(address).size(), address);
        }
        var last = mail.of(addresses.get(149)).getFirst().opened().text();
        assertTrue(last.contains("2026. gada 2. decembris"), last);
        assertEquals(
                List.of("BULK"),
                given.texts(
                        "select distinct case priority when 2 then 'BULK' end from message where template_kind = ?",
                        template));
    }

    @Test
    void what_is_wrong_with_a_batch_names_its_place_in_the_list() {
        var template = office.aTemplate();
        var wrong = new ArrayList<>(List.of(
                OfficeGiven.somebody(Given.someone(), "2026-12-01"),
                OfficeGiven.somebody("anna", "2026-12-01"),
                with(OfficeGiven.somebody(Given.someone(), "2026-12-01"), "language", "en")));
        wrong.add(null);
        office.writtenToMany(template, wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "#/recipients/1/recipient/email email-format",
                                "#/recipients/2/language message-template",
                                "#/recipients/3/recipient required",
                                "#/recipients/3/values template-value-missing"));
        office.writtenToMany(
                        template,
                        IntStream.range(0, 1_001)
                                .mapToObj(any -> OfficeGiven.somebody(Given.someone(), "2026-12-01"))
                                .toList())
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/recipients size"));
        assertEquals(0, given.count("select count(*) from message_batch where template = ?", template));
    }

    @Test
    void a_batch_that_is_asked_for_again_with_the_same_key_is_written_once() {
        var template = office.aTemplate();
        var key = UUID.randomUUID();
        var one = List.of(OfficeGiven.somebody(Given.someone(), "2026-12-01"));
        var first = office.writtenToMany(key, template, one);
        first.then().statusCode(201);
        var again = office.writtenToMany(key, template, one);
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(first.jsonPath().getString("id"), again.jsonPath().getString("id"));
        assertEquals(1, given.count("select count(*) from message where template_kind = ?", template));
    }

    @Test
    void what_waits_for_its_day_keeps_its_patience_and_holds_up_no_news_of_the_visit() {
        var visit = given.aVisit(place, given.aService());
        visit.booked();
        Eventually.becomes("ACCEPTED", visit::status);
        var about = Map.of("kind", "VISIT", "id", visit.id(), "reference", visit.reference());
        var body = office.to(office.aTemplate(), Map.of("email", Given.someone()));
        var day = OffsetDateTime.now(ZoneOffset.UTC).plusDays(30);
        office.write(with(with(body, "about", about), "notBefore", day.toString()))
                .then()
                .statusCode(201)
                .body("status", equalTo("RENDERED"));

        visit.moved(place, Given.NINE.plusDays(1));

        Eventually.becomes(true, () -> visit.messages().contains("VISIT_RESCHEDULED ACCEPTED"));
        assertTrue(visit.messages().contains("OFFICE RENDERED"));
        assertEquals(
                List.of("true"),
                given.texts(
                        "select cast(expires_at > due_at + interval '1 day' as text) from message where about = ? and kind = 'OFFICE'",
                        visit.id()));
    }

    @Test
    void nobody_writes_for_a_day_that_is_a_slip_nor_of_a_thing_whose_reference_has_lines() {
        var body = office.to(office.aTemplate(), Map.of("email", Given.someone()));
        var about = Map.of("kind", "CASE", "id", UUID.randomUUID(), "reference", "24/1\r\nBcc: anna@example.com");
        office.write(with(
                        with(with(body, "about", about), "notBefore", "2090-01-01T00:00:00Z"),
                        "usefulUntil",
                        "2090-12-31T00:00:00Z"))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("#/about/reference reference-form", "#/notBefore range", "#/usefulUntil range"));
    }

    @Test
    @Clause("E2")
    void a_wrong_message_is_corrected_once_with_an_apology_and_both_name_each_other() {
        var address = Given.someone();
        var path = leftTo(address, office.aTemplate());
        office.correctedUnseen(path).then().statusCode(428);
        var answer = office.corrected(path);
        var id = answer.jsonPath().getString("id");
        answer.then()
                .statusCode(201)
                .body("kind", equalTo("CORRECTION"))
                .body("corrects", equalTo(path.substring(path.lastIndexOf('/') + 1)))
                .body("channel", equalTo("EMAIL"));
        Eventually.becomes(2, () -> mail.of(address).size());

        var letter = mail.of(address).getLast().opened();
        var reference = answer.jsonPath().getString("reference");
        assertEquals("Mūsu ziņas labojums, " + reference, letter.subject());
        assertTrue(letter.text().contains("Atvainojamies: "), letter.text());
        assertTrue(letter.text().contains(reference + ")"), letter.text());
        assertTrue(letter.text().contains("Nodaļa strādā."), letter.text());
        office.supervisor().get(path).then().body("message.correctedBy", equalTo(id));
        office.corrected(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/message-corrected"))
                .body("correctedBy", equalTo(id));

        var correction = "/v1/messages/" + id;
        Eventually.becomes("ACCEPTED", () -> status(correction));
        office.corrected(correction).then().statusCode(201).body("corrects", equalTo(id));
        Eventually.becomes(3, () -> mail.of(address).size());
        assertEquals(
                List.of("message.correct", "stated"),
                given.texts(
                        "select unnest(array[action, purpose]) from audit_entry where object_id = ? and action = 'message.correct'",
                        id));
    }

    @Test
    @Clause("E2")
    void a_correction_that_reached_nobody_leaves_room_for_another() {
        var address = Given.someone();
        var path = leftTo(address, office.aTemplate());
        mail.refuses(address, 554);
        var lost = "/v1/messages/" + office.corrected(path).jsonPath().getString("id");
        Eventually.becomes("FAILED", () -> status(lost));
        office.supervisor().get(path).then().body("message.correctedBy", nullValue());
        var again = "/v1/messages/" + office.corrected(path).jsonPath().getString("id");
        Eventually.becomes("ACCEPTED", () -> status(again));
    }

    @Test
    void of_a_visit_that_nothing_was_heard_of_nobody_is_written_to() {
        var body = new HashMap<String, Object>(office.to(office.aTemplate(), Map.of("email", Given.someone())));
        body.put("about", Map.of("kind", "VISIT", "id", UUID.randomUUID(), "reference", "K7M4-94XF"));
        office.write(body)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/about/id about-unknown"));
    }

    @Test
    @Clause("E2")
    void what_an_event_has_caused_is_corrected_for_staff_of_its_place_alone() {
        var visit = given.aVisit(place, given.aService());
        visit.booked();
        Eventually.becomes("ACCEPTED", visit::status);
        var path = "/v1/messages/" + visit.one("id");

        new OfficeGiven(given.aPlace()).correctedUnseen(path).then().statusCode(403);
        office.corrected(path).then().statusCode(201).body("about", equalTo("VISIT"));
        Eventually.becomes(2, () -> mail.of(visit.address()).size());
        assertEquals(2, visit.statuses().size());
    }

    @Test
    @Clause("E2")
    void what_a_person_was_told_in_their_inbox_is_corrected_there() {
        var visit = given.aVisit(place, given.aService())
                .with(new Contact("Anna Paraugs", Given.someone(), null, UUID.randomUUID(), "INBOX"));
        visit.booked();
        Eventually.becomes("ACCEPTED", visit::status);

        office.corrected("/v1/messages/" + visit.one("id"))
                .then()
                .statusCode(201)
                .body("channel", equalTo("INBOX"));

        Eventually.becomes(List.of("VISIT_BOOKED ACCEPTED", "CORRECTION ACCEPTED"), visit::messages);
        assertEquals(
                1,
                given.texts("select distinct cast(person as text) from message where about = ?", visit.id())
                        .size());
    }

    @Test
    @Clause("E2")
    void the_correction_of_a_batch_reaches_exactly_those_to_whom_it_left() {
        var told = Given.someone();
        var refused = Given.someone();
        var waiting = Given.someone();
        mail.refuses(refused, 550);
        mail.refuses(waiting, IntStream.range(0, 20).map(any -> 451).toArray());
        var answer = office.writtenToMany(
                office.aTemplate(),
                List.of(
                        OfficeGiven.somebody(told, "2026-12-01"),
                        OfficeGiven.somebody(refused, "2026-12-01"),
                        OfficeGiven.somebody(waiting, "2026-12-01")));
        var path = "/v1/message-batches/" + answer.jsonPath().getString("id");
        Eventually.becomes(
                "[ACCEPTED, DEFERRED, FAILED]",
                () -> office.supervisor().get(path).jsonPath().getString("counts.status"));

        office.correctedUnseen(path).then().statusCode(428);
        var correction = office.corrected(path);
        correction
                .then()
                .statusCode(201)
                .body("recipients", equalTo(1))
                .body("template", nullValue())
                .body("corrects", equalTo(answer.jsonPath().getString("id")));
        Eventually.becomes(2, () -> mail.of(told).size());
        assertTrue(mail.of(told).getLast().opened().text().contains("Atvainojamies: "));
        office.supervisor()
                .get(path)
                .then()
                .body("counts.status", contains("ACCEPTED", "EXPIRED", "FAILED"))
                .body("uncorrected", equalTo(0))
                .body("correctedBy", contains(correction.jsonPath().getString("id")));
        assertFalse(mail.of(refused).size() + mail.of(waiting).size() > 0);
        office.corrected(path).then().statusCode(409).body("type", endsWith("/problems/message-not-sent"));
        assertEquals(2, mail.of(told).size());
    }
}
