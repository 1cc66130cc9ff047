package lv.ocma.notifications.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class TemplatesApiTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private static RequestSpecification as(StaffRole role) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.staff(role, "head-office"))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification admin() {
        return as(StaffRole.ADMINISTRATOR);
    }

    static String aKind() {
        return "test.kind-" + UUID.randomUUID();
    }

    private static Response draft(String kind, String language, Object content, Object placeholders) {
        return admin().header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "kind", kind,
                        "channel", "EMAIL",
                        "language", language,
                        "content", content,
                        "placeholders", placeholders))
                .post("/v1/templates");
    }

    static Map<String, Object> email(String subject, String... paragraphs) {
        return Map.of(
                "subject",
                subject,
                "heading",
                "Virsraksts",
                "paragraphs",
                paragraphs.length == 0 ? List.of("Teksts") : List.of(paragraphs));
    }

    private static List<Map<String, String>> declared(String... namesAndTypes) {
        var declared = new ArrayList<Map<String, String>>();
        for (int at = 0; at < namesAndTypes.length; at += 2) {
            declared.add(Map.of("placeholder", namesAndTypes[at], "type", namesAndTypes[at + 1]));
        }
        return declared;
    }

    static String drafted(String kind, Object content, Object placeholders) {
        var answer = draft(kind, "lv", content, placeholders);
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    private static Response act(String id, String action) {
        return admin().header("If-Match", etag(id)).post("/v1/templates/" + id + "/" + action);
    }

    private static String etag(String id) {
        return admin().get("/v1/templates/" + id).header("ETag");
    }

    private static void publish(String id) {
        act(id, "publication").then().statusCode(200).body("status", equalTo("PUBLISHED"));
    }

    static Response preview(String id, Object body) {
        return as(StaffRole.SUPERVISOR).body(body).post("/v1/templates/" + id + "/preview");
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void each_kind_of_events_comes_with_a_published_template_in_each_language(MessageKind kind) {
        if (!MessageKind.ofEvents().contains(kind)) {
            return;
        }
        as(StaffRole.SUPERVISOR)
                .queryParam("kind", kind)
                .queryParam("status", "PUBLISHED")
                .get("/v1/templates")
                .then()
                .statusCode(200)
                .body("items.language", containsInAnyOrder("lv", "en", "ru", "lv", "en", "ru"))
                .body("items.channel", containsInAnyOrder("EMAIL", "EMAIL", "EMAIL", "SMS", "SMS", "SMS"))
                .body("items.actions", everyItem(contains("preview")));
    }

    @Test
    void templates_come_in_pages_newest_first_and_by_what_is_asked() {
        var kind = aKind();
        var first = drafted(kind, email("a"), List.of());
        var second = drafted(kind, email("b"), List.of());

        var page = admin().queryParam("kind", kind).queryParam("limit", 1).get("/v1/templates");
        page.then().statusCode(200).body("items.id", contains(second));
        var next = page.jsonPath().getString("next");
        admin().queryParam("kind", kind)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/templates")
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        admin().queryParam("cursor", next).get("/v1/templates").then().statusCode(400);
        admin().queryParam("language", "de").get("/v1/templates").then().statusCode(400);
        admin().queryParam("kind", kind)
                .queryParam("language", "en")
                .get("/v1/templates")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    @Clause("E1")
    void what_is_published_is_what_the_next_message_says_and_the_version_is_kept_with_it() {
        mail.comesBack();
        var original = admin().queryParam("kind", "VISIT_CHANGED")
                .queryParam("channel", "EMAIL")
                .queryParam("language", "lv")
                .queryParam("status", "PUBLISHED")
                .get("/v1/templates")
                .jsonPath();
        var place = given.aPlace();
        try {
            var id = drafted(
                    "VISIT_CHANGED",
                    Map.of(
                            "subject", "Jauns: {reference}",
                            "heading", "Jauns virsraksts",
                            "paragraphs",
                                    List.of(
                                            "Pirmā {persons, plural, zero {# personu} one {# persona} other {# personas}}.",
                                            "Otrā {start}."),
                            "closing", "Beigu vārds, {place}."),
                    List.of());
            publish(id);
            var number = admin().get("/v1/templates/" + id).jsonPath().getInt("number");
            var visit = given.aVisit(place, given.aService());
            visit.changed();
            Eventually.becomes("ACCEPTED", visit::status);

            var letter = mail.of(visit.address()).getFirst().opened();
            assertEquals("Jauns: " + visit.reference(), letter.subject());
            var text = letter.text();
            assertTrue(
                    text.startsWith(
                            "Labdien, Anna Paraugs!\n\nPirmā 1 persona.\n\nOtrā pirmdiena, 2030. gada 17. jūnijs, plkst. 09:00.\n\n"),
                    text);
            assertTrue(text.contains("Tiesības sūdzēties\n"), text);
            assertTrue(
                    text.contains(
                            "\n\nBeigu vārds, Parauga nodaļa.\n\nUz redzēšanos un visu labu!\n\nParauga nodaļa\n"),
                    text);
            assertTrue(letter.html().contains("<p>Otrā "), letter.html());
            assertEquals(Integer.toString(number), visit.one("template_version"));
        } finally {
            publish(drafted("VISIT_CHANGED", original.getMap("items[0].content"), List.of()));
        }
        admin().get("/v1/templates/" + original.getString("items[0].id"))
                .then()
                .body("status", equalTo("REPLACED"))
                .body("content.subject", equalTo("Apmeklējums mainīts, {reference}"));
    }

    @Test
    void all_faults_are_told_at_once_each_with_its_pointer_and_its_rule() {
        draft(
                        aKind(),
                        "ru",
                        Map.of(
                                "subject", "{nobody}",
                                "paragraphs", List.of("{visits, plural, one {#} other {#}}", "{"),
                                "text", "x"),
                        declared("visits", "COUNT", "day", "DATE"))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "#/content/heading required",
                                "#/content/text template-part",
                                "#/content/subject template-placeholder-unknown",
                                "#/content/paragraphs/0 template-plural",
                                "#/content/paragraphs/1 template-syntax",
                                "#/content template-placeholder-missing"));
        draft("BOOKED", "de", email("x"), List.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/kind", "#/language"));
    }

    @Test
    void a_draft_is_changed_by_who_has_seen_it_and_nothing_else_is() {
        var id = drafted(aKind(), email("a"), List.of());
        var seen = etag(id);
        var body = Map.of("content", email("b"));

        admin().body(body).put("/v1/templates/" + id).then().statusCode(428);
        admin().header("If-Match", seen)
                .body(body)
                .put("/v1/templates/" + id)
                .then()
                .statusCode(200)
                .body("content.subject", equalTo("b"))
                .body("actions", hasItems("change", "publication", "discard"));
        admin().header("If-Match", seen)
                .body(body)
                .put("/v1/templates/" + id)
                .then()
                .statusCode(412);
        admin().header("If-Match", seen)
                .post("/v1/templates/" + id + "/publication")
                .then()
                .statusCode(412);
        publish(id);
        admin().header("If-Match", etag(id))
                .body(body)
                .put("/v1/templates/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/template-no-draft"));
        for (var action : List.of("publication", "discard")) {
            act(id, action).then().statusCode(409).body("type", endsWith("/problems/template-no-draft"));
        }
        assertEquals(
                List.of("template.draft", "template.change", "template.publish"),
                given.texts("select action from audit_entry where object_id = ? order by id", id));
    }

    @Test
    void what_another_has_published_meanwhile_is_not_undone_unseen() {
        var kind = aKind();
        var mine = drafted(kind, email("mine"), List.of());
        var theirs = drafted(kind, email("theirs"), List.of());
        publish(theirs);

        act(mine, "publication").then().statusCode(409).body("type", endsWith("/problems/template-outdated"));
        admin().get("/v1/templates/" + theirs).then().body("status", equalTo("PUBLISHED"));
        admin().header("If-Match", etag(mine))
                .body(Map.of("content", email("mine, with theirs")))
                .put("/v1/templates/" + mine)
                .then()
                .statusCode(200);
        publish(mine);
        admin().get("/v1/templates/" + theirs)
                .then()
                .body("status", equalTo("REPLACED"))
                .body(
                        "endedBy",
                        equalTo(admin().get("/v1/templates/" + mine).jsonPath().getString("publishedBy")));
    }

    @Test
    void a_draft_that_is_thrown_away_stays_to_be_seen() {
        var id = drafted(aKind(), email("a"), List.of());

        act(id, "discard").then().statusCode(200).body("status", equalTo("DISCARDED"));
        admin().get("/v1/templates/" + id).then().statusCode(200).body("actions", contains("preview", "test-sending"));
    }

    @Test
    void a_preview_says_what_is_given_and_invents_the_rest() {
        var id = drafted(
                aKind(),
                email(
                        "Līdz {reopens}",
                        "{text} {visits, plural, zero {# vizīšu} one {# vizīte} other {# vizītes}} {price} {at} {from} {link}"),
                declared(
                        "reopens",
                        "DATE",
                        "text",
                        "TEXT",
                        "visits",
                        "COUNT",
                        "price",
                        "MONEY",
                        "at",
                        "TIME",
                        "from",
                        "DATE_TIME",
                        "link",
                        "LINK"));
        var given = List.of(
                Map.of("placeholder", "reopens", "value", "2026-12-01"),
                Map.of("placeholder", "text", "value", "<b>{0}</b>\r\nBcc: '{visits}'\u202e"),
                Map.of("placeholder", "visits", "value", "21"));

        preview(id, Map.of("values", given))
                .then()
                .statusCode(200)
                .body("subject", equalTo("Līdz otrdiena, 2026. gada 1. decembris"))
                .body("text", containsString("<b>{0}</b> Bcc: '{visits}' 21 vizīte 12,50"))
                .body("html", containsString("&lt;b&gt;{0}&lt;/b&gt; Bcc: &#39;{visits}&#39; 21 vizīte 12,50"))
                .body("html", not(containsString("<b>")));
        preview(id, "{}").then().statusCode(200).body("text", containsString("… 2 vizītes 12,50"));
        preview(
                        id,
                        Map.of(
                                "values",
                                List.of(
                                        Map.of("placeholder", "reopens", "value", "1.12.2026"),
                                        Map.of("placeholder", "nobody", "value", "x"),
                                        Map.of("placeholder", "link", "value", "javascript:alert(1)"))))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "#/values/0/value template-value",
                                "#/values/1/placeholder template-placeholder-unknown",
                                "#/values/2/value template-value"));
    }

    @Test
    void a_short_message_is_shown_whole_and_not_mailed() {
        var answer = admin().header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "kind", "VISIT_REMINDER",
                        "channel", "SMS",
                        "language", "en",
                        "content", Map.of("text", "OCMA: {reference}, {start}, {place}")))
                .post("/v1/templates");
        answer.then().statusCode(201);
        var id = answer.jsonPath().getString("id");

        preview(id, Map.of("values", List.of(Map.of("placeholder", "start", "value", "2026-06-15T09:00:00+03:00"))))
                .then()
                .statusCode(200)
                .body(
                        "text",
                        equalTo(
                                "Good day! OCMA: K7M4-94XF, Monday, 15 June 2026, 09:00, Invented Division Goodbye! OCMA, Invented Division, phone +371 60000000"))
                .body("html", nullValue());
        testSending(id, "anna@example.org").then().statusCode(409).body("type", endsWith("/problems/template-no-mail"));
    }

    static Response testSending(String id, String address) {
        return admin().header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("address", address))
                .post("/v1/templates/" + id + "/test-sending");
    }
}
