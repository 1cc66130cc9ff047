package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.askToCure;
import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.customer;
import static lv.ocma.complaints.casefile.CaseGiven.extend;
import static lv.ocma.complaints.casefile.CaseGiven.handler;
import static lv.ocma.complaints.casefile.CaseGiven.opened;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseTimelineTest {

    private static final String EVENTS = "lv.ocma.complaints.case.";

    @Inject
    Given given;

    @Inject
    DirectoryGiven directory;

    @Inject
    EventCipher cipher;

    private final UUID person = UUID.randomUUID();
    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private List<String> told(String file, String column) {
        return given.texts(
                "select " + column + " from outbox where aggregateid = ? order by sequence",
                CaseGiven.id(file).toString());
    }

    private String inLanguage(String language) {
        var body = complaint(place);
        body.put("language", language);
        return opened(customer(person), body);
    }

    @Test
    void the_person_reads_in_their_language_what_became_of_it_and_staff_read_who_did_it() {
        var file = inLanguage("en");
        askToCure(handler(place), file).then().statusCode(200);
        act(customer(person), file, "/supplement", Map.of("text", "26. novembrī."))
                .then()
                .statusCode(200);
        act(handler(place), file, "/forwarding", Map.of("authority", directory.anAuthority(), "reason", "Nav mūsu."))
                .then()
                .statusCode(200);

        customer(person)
                .get(file + "/timeline")
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("RECEIVED", "CURE_ASKED", "SUPPLEMENTED", "FORWARDED")))
                .body("items.text", everyItem(not(containsString("{"))))
                .body("items[0].text", containsString("The submission was received"))
                .body("items[1].words", equalTo("Nav norādīta diena."))
                .body("items[2].words", equalTo("26. novembrī."))
                .body("items[3].text", containsString("An invented authority"))
                .body("items.employee", everyItem(nullValue()));
        handler(place)
                .get(file + "/timeline")
                .then()
                .statusCode(200)
                .body("items[1].employee", equalTo(CaseGiven.handlerOf(place)))
                .body("items[2].employee", nullValue());
    }

    @Test
    @Clause("V5")
    void it_has_words_for_everything_in_three_languages() {
        for (var language : List.of("lv", "en", "ru")) {
            var file = inLanguage(language);
            act(customer(person), file, "/withdrawal", null).then().statusCode(200);
            customer(person).get(file + "/timeline").then().statusCode(200).body("items.size()", equalTo(2));
        }
    }

    @Test
    void what_staff_note_is_for_staff_alone() {
        var file = inLanguage("lv");
        handler(place)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("text", "Zvanīju, neatbild."))
                .post(file + "/notes")
                .then()
                .statusCode(201)
                .body("what", equalTo("NOTE"))
                .body("employee", notNullValue());
        handler(place).get(file + "/timeline").then().body("items.what", equalTo(List.of("RECEIVED", "NOTE")));
        customer(person).get(file + "/timeline").then().body("items.what", equalTo(List.of("RECEIVED")));
        assertEquals(
                0,
                given.count(
                        "select count(*) from case_timeline_entry e where case_file = ? and to_jsonb(e)::text like '%neatbild%'",
                        CaseGiven.id(file)));
    }

    @Test
    void it_comes_page_by_page() {
        var file = inLanguage("lv");
        askToCure(handler(place), file).then().statusCode(200);
        var next = customer(person)
                .queryParam("limit", 1)
                .get(file + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("RECEIVED")))
                .extract()
                .<String>path("next");
        customer(person)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(file + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("CURE_ASKED")))
                .body("next", nullValue());
    }

    @Test
    @Clause("R6")
    void what_is_told_of_a_case_is_told_with_the_translation_that_an_employee_has_written_and_latvian_needs_none() {
        var file = inLanguage("en");
        var latest = customer(person).get(file + "/deadline").<String>path("extendableTo");
        var words = Map.of("reason", "Gaidām ziņas.", "translation", "We wait for news.");
        var extension = new HashMap<String, Object>(words);
        extension.put("until", latest);
        act(handler(place), file, "/extension", extension).then().statusCode(200);
        var missing = Map.of("missing", "Nav norādīta diena.", "translation", "The day is missing.");
        act(handler(place), file, "/cure-request", missing).then().statusCode(200);
        var forwarding = new HashMap<String, Object>(words);
        forwarding.put("authority", directory.anAuthority());
        var passedOn = inLanguage("en");
        act(handler(place), passedOn, "/forwarding", forwarding).then().statusCode(200);
        assertEquals(List.of("We wait for news.", "The day is missing."), translated(file));
        assertEquals(List.of("We wait for news."), translated(passedOn));

        var latvian = inLanguage("lv");
        for (var step : Map.of("/extension", extension, "/cure-request", missing, "/forwarding", forwarding)
                .entrySet()) {
            act(handler(place), latvian, step.getKey(), step.getValue())
                    .then()
                    .statusCode(400)
                    .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("#/translation translation"));
        }
    }

    private List<String> translated(String file) {
        return told(file, "cast(payload as json) ->> 'translation'").stream()
                .filter(each -> !each.equals("null"))
                .map(each -> cipher.decrypt(each, String.class))
                .toList();
    }

    @Test
    @Clause("V4")
    void whoever_sent_it_is_told_that_it_came_and_each_step_after_and_nothing_personal_is_readable_on_the_way() {
        var file = inLanguage("lv");
        var due = customer(person).get(file).<String>path("due");
        assertThat(told(file, "payload").getFirst(), containsString("\"due\":\"" + due + "\""));
        var latest = customer(person).get(file + "/deadline").<String>path("extendableTo");
        extend(handler(place), file, latest).then().statusCode(200);
        askToCure(handler(place), file).then().statusCode(200);
        act(customer(person), file, "/withdrawal", null).then().statusCode(200);
        assertEquals(
                List.of(EVENTS + "received", EVENTS + "extended", EVENTS + "cure-asked", EVENTS + "withdrawn"),
                told(file, "type"));
        var passedOn = inLanguage("lv");
        act(
                        handler(place),
                        passedOn,
                        "/forwarding",
                        Map.of("authority", directory.anAuthority(), "reason", "Nav mūsu."))
                .then()
                .statusCode(200);
        assertThat(told(passedOn, "payload").getLast(), containsString("Izdomāta iestāde"));
        for (var payload : told(file, "payload")) {
            assertFalse(payload.matches("(?s).*(anna@|Paraugs|Gaid|Nav nor).*"), payload);
        }
        assertFalse(told(passedOn, "payload").getLast().contains("Nav mūsu"));
        assertFalse(LocalDate.parse(due).isAfter(LocalDate.parse(latest)));
    }
}
