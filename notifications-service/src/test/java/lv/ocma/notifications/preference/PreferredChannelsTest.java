package lv.ocma.notifications.preference;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.Given.VisitGiven;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.eaddress.TestAdapter;
import lv.ocma.notifications.sms.SmsCentre;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each person chooses how they are told, for all matters and for one (V3). All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class PreferredChannelsTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    PreferenceErasure erasure;

    @Inject
    Clock clock;

    @ConfigProperty(name = "ocma.smpp.port")
    int smpp;

    @ConfigProperty(name = "ocma.e-address.url")
    URI adapter;

    private final UUID person = UUID.randomUUID();
    private final String phone = "+37126" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    private final String email = Given.someone();
    private String place;
    private String service;

    @BeforeEach
    void aKnownPlace() {
        mail.comesBack();
        place = given.aPlace();
        service = given.aService();
    }

    private RequestSpecification they() {
        return given().auth()
                .oauth2(TestTokens.customer(person, "320000-00000", "front-end"))
                .contentType(ContentType.JSON);
    }

    private void prefer(Map<String, ?> wanted) {
        they().header("If-Match", "*")
                .body(wanted)
                .put("/v1/me/contact-preferences")
                .then()
                .statusCode(200);
    }

    private VisitGiven visit(@Nullable String channel) {
        return given.aVisit(place, service).with(new Contact("Anna Paraugs", email, phone, person, channel));
    }

    private SmsCentre phones() {
        return new SmsCentre(_ -> new ServerSocket(smpp, 50, InetAddress.ofLiteral("127.0.0.1")));
    }

    @Test
    @Clause("V3")
    void a_person_who_prefers_text_messages_is_told_by_one_and_by_mail_only_where_it_fails() {
        prefer(Map.of("channels", List.of("SMS")));
        try (var centre = phones()) {
            var visit = visit(null);
            visit.booked();
            Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
            assertEquals("SMS", visit.one("channel"));
            assertTrue(
                    centre.taken().stream().anyMatch(text -> phone.endsWith(text.getDestAddress())),
                    "no text came to the phone");
            assertTrue(!visit.one("fallback").equals("null"), "mail is no way out");
        }
    }

    @Test
    @Clause({"P5", "V3"})
    void who_has_their_preferences_forgotten_is_told_as_is_usual_and_nothing_of_them_is_kept() {
        prefer(Map.of("channels", List.of("SMS", "INBOX"), "email", email));
        they().delete("/v1/me/contact-preferences").then().statusCode(428);
        they().header("If-Match", "\"1000\"")
                .delete("/v1/me/contact-preferences")
                .then()
                .statusCode(412);
        var seen = they().get("/v1/me/contact-preferences").header("ETag");
        they().header("If-Match", seen)
                .delete("/v1/me/contact-preferences")
                .then()
                .statusCode(204);
        assertEquals(0, given.count("select count(*) from contact_preference where person = ?", person));
        they().get("/v1/me/contact-preferences")
                .then()
                .body("updatedAt", nullValue())
                .body("email", nullValue());

        var visit = visit(null);
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertEquals("EMAIL", visit.one("channel"));
        assertEquals(
                List.of("contact-preferences.forget"),
                given.texts(
                        "select action from audit_entry where object_id = ? and action like '%.forget'",
                        person.toString()));
    }

    @Test
    @Clause("P5")
    void preferences_by_which_nothing_was_written_for_long_are_erased_and_others_stay() {
        prefer(Map.of("channels", List.of("SMS")));
        aged("4 years");
        visit("EMAIL").booked();
        Eventually.becomes(
                List.of(Zones.today(clock).toString()),
                () -> given.texts("select cast(used_on as text) from contact_preference where person = ?", person));
        erasure.run();
        assertEquals(1, given.count("select count(*) from contact_preference where person = ?", person));

        aged("4 years");
        erasure.run();
        assertEquals(0, given.count("select count(*) from contact_preference where person = ?", person));
    }

    private void aged(String by) {
        given.change(
                "update contact_preference set used_on = used_on - cast(? as interval) where person = ?", by, person);
    }

    @Test
    @Clause("V3")
    void what_was_said_for_a_visit_goes_before_what_the_person_prefers() {
        prefer(Map.of("channels", List.of("SMS")));
        var visit = visit("EMAIL");
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertEquals("EMAIL", visit.one("channel"));
    }

    @Test
    @Clause({"V3", "V4"})
    void a_person_reads_in_the_inbox_what_they_have_chosen_to_be_told_there() {
        prefer(Map.of("channels", List.of("INBOX")));
        var visit = visit(null);
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        var id = they().get("/v1/me/messages")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("VISIT_BOOKED"))
                .body("items[0].appointment", equalTo(visit.id().toString()))
                .body("items[0].subject", containsString(visit.reference()))
                .body("items[0].readAt", nullValue())
                .extract()
                .jsonPath()
                .getString("items[0].id");
        they().get("/v1/me/messages/" + id)
                .then()
                .statusCode(200)
                .body("text", containsString(visit.reference()))
                .body("html", containsString("<html"))
                .body("calendar", containsString("BEGIN:VCALENDAR"));
        assertEquals("ACCEPTED", visit.status(), "to fetch is not to read");

        var readAt = they().post("/v1/me/messages/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .jsonPath()
                .getString("readAt");
        assertEquals("DELIVERED", visit.status());
        assertEquals("recorded-reading", visit.one("deemed_rule"), "who has read it counts as notified");
        they().post("/v1/me/messages/" + id + "/reading").then().statusCode(200).body("readAt", equalTo(readAt));
    }

    @Test
    @Clause("V2")
    void nobody_else_reads_in_it() {
        prefer(Map.of("channels", List.of("INBOX")));
        var visit = visit(null);
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        var id = visit.one("id");
        var another = TestTokens.customer(UUID.randomUUID(), "320000-00001", "front-end");
        given().auth().oauth2(another).get("/v1/me/messages").then().body("items", hasSize(0));
        given().auth().oauth2(another).get("/v1/me/messages/" + id).then().statusCode(404);
        given().auth()
                .oauth2(another)
                .post("/v1/me/messages/" + id + "/reading")
                .then()
                .statusCode(404);
        assertEquals("ACCEPTED", visit.status());
    }

    @Test
    @Clause("V3")
    void a_message_to_an_e_address_goes_to_the_official_mailbox_under_its_own_id() {
        prefer(Map.of("channels", List.of("E_ADDRESS", "EMAIL"), "eAddress", "_DEFAULT@32000000000"));
        try (var box = new TestAdapter(adapter)) {
            var visit = visit(null);
            visit.booked();
            Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
            assertEquals(1, box.puts().size());
            var put = box.puts().getFirst();
            assertEquals("PUT /messages/" + visit.one("id"), put.path());
            assertEquals("_DEFAULT@32000000000", put.recipient());
            assertEquals("Bearer secret02", put.authorization());
            assertTrue(put.mime().contains("Message-ID: <" + visit.one("id") + "@"), put.mime());
        }
    }

    @Test
    @Clause("V3")
    void what_has_no_official_mailbox_goes_by_mail() {
        prefer(Map.of("channels", List.of("E_ADDRESS", "EMAIL"), "eAddress", "_DEFAULT@32000000000"));
        try (var _ = new TestAdapter(adapter).answering(404)) {
            var visit = visit(null);
            visit.booked();
            Eventually.becomes(List.of("FAILED", "ACCEPTED"), visit::statuses);
            assertEquals(
                    List.of("e-address-unknown"),
                    given.texts("select reason from message where about = ? and channel = 'E_ADDRESS'", visit.id()));
        }
    }

    @Test
    void while_the_adapter_cannot_be_talked_to_messages_wait_for_it() {
        prefer(Map.of("channels", List.of("E_ADDRESS"), "eAddress", "_DEFAULT@32000000000"));
        var visit = visit(null);
        visit.booked();
        Eventually.becomes(List.of("DEFERRED"), visit::statuses);
        try (var box = new TestAdapter(adapter)) {
            Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
            assertEquals(1, box.puts().size());
        }
    }

    @Test
    @Clause("V3")
    void who_prefers_letters_is_told_on_paper_where_the_post_is_in_time() {
        var home = Map.of(
                "name",
                "Anna Paraugs",
                "lines",
                List.of("Parauga iela 1", "Rīga"),
                "postalCode",
                "LV-1026",
                "country",
                "LV");
        prefer(Map.of("channels", List.of("LETTER"), "letterAddress", home));
        they().get("/v1/me/contact-preferences").then().body("letterAddress", equalTo(home));
        var visit = visit(null);
        visit.booked();
        Eventually.becomes(List.of("RENDERED"), visit::statuses);
        assertEquals("LETTER", visit.one("channel"));
        assertEquals(
                List.of(),
                given.texts(
                        "select postal_address from contact_preference where person = ? and postal_address like ?",
                        person,
                        "%Parauga%"));
    }

    @Test
    @Clause("C4")
    void a_code_goes_to_the_contact_that_it_is_to_show_whatever_the_person_prefers() {
        prefer(Map.of("channels", List.of("INBOX")));
        var visit = visit("INBOX");
        visit.sentCode("042917");
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertEquals("EMAIL", visit.one("channel"));
    }

    @Test
    void what_is_wrong_with_preferences_is_named_at_once_and_leaves_nothing() {
        they().header("If-Match", "*")
                .body(Map.of(
                        "language", "de",
                        "channels", List.of("SMS", "SMS", "PIGEON", "E_ADDRESS"),
                        "email", "nobody",
                        "phone", "12",
                        "eAddress", "anna@example.com",
                        "letterAddress", Map.of("name", "Anna Paraugs")))
                .put("/v1/me/contact-preferences")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "#/language",
                                "#/channels/1",
                                "#/channels/2",
                                "#/email",
                                "#/phone",
                                "#/eAddress",
                                "#/letterAddress")));
        they().get("/v1/me/contact-preferences")
                .then()
                .statusCode(200)
                .body("channels", equalTo(List.of("EMAIL", "SMS")))
                .body("updatedAt", nullValue());
    }

    @Test
    void who_has_seen_other_preferences_changes_nothing() {
        var first = they().get("/v1/me/contact-preferences").header("ETag");
        they().body(Map.of("channels", List.of("INBOX")))
                .put("/v1/me/contact-preferences")
                .then()
                .statusCode(428);
        they().header("If-Match", first)
                .body(Map.of("channels", List.of("INBOX"), "language", "ru", "phone", "20000000"))
                .put("/v1/me/contact-preferences")
                .then()
                .statusCode(200)
                .header("ETag", not(first))
                .body("phone", equalTo("+37120000000"));
        they().header("If-Match", first)
                .body(Map.of("channels", List.of("SMS")))
                .put("/v1/me/contact-preferences")
                .then()
                .statusCode(412);
        they().get("/v1/me/contact-preferences")
                .then()
                .body("channels", equalTo(List.of("INBOX")))
                .body("language", equalTo("ru"));
    }

    @Test
    void addresses_are_kept_as_ciphertext() {
        prefer(Map.of("channels", List.of("EMAIL"), "email", email));
        assertEquals(
                List.of(),
                given.texts("select email from contact_preference where person = ? and email like ?", person, "%@%"));
    }
}
