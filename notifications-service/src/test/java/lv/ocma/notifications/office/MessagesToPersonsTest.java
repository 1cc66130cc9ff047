package lv.ocma.notifications.office;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What employees write goes as the person prefers, where the message says nothing else (V3). All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class MessagesToPersonsTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private final UUID person = UUID.randomUUID();
    private final String email = Given.someone();
    private OfficeGiven office = new OfficeGiven("");

    @BeforeEach
    void anOffice() {
        mail.comesBack();
        office = new OfficeGiven(given.aPlace());
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

    /** To the person, without a language. */
    private Map<String, Object> to(String template) {
        var body = new HashMap<>(office.to(template, Map.of("name", "Anna Paraugs", "person", person)));
        body.remove("language");
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    private List<String> written(String template) {
        return given.texts(
                "select channel || ' ' || language || ' ' || coalesce(cast(person as text), '-') from message where template_kind = ? order by id",
                template);
    }

    @Test
    @Clause("V3")
    void a_message_that_names_no_language_is_in_that_of_the_person_and_goes_to_their_address() {
        prefer(Map.of("channels", List.of("EMAIL"), "language", "en", "email", email));
        var template = office.aTemplateWithATranslation();
        office.write(to(template)).then().statusCode(201).body("language", equalTo("en"));
        Eventually.becomes(1, () -> mail.of(email).size());
        assertEquals(
                "Closed", mail.of(email).getFirst().opened().subject().substring(0, 6), "the words are in English too");
    }

    @Test
    @Clause("V3")
    void what_the_message_says_itself_goes_before_what_the_person_prefers() {
        prefer(Map.of("channels", List.of("EMAIL"), "language", "en", "email", email));
        var template = office.aTemplateWithATranslation();
        var other = Given.someone();
        office.write(with(
                        with(to(template), "language", "lv"),
                        "recipient",
                        Map.of("name", "Anna Paraugs", "email", other, "person", person)))
                .then()
                .statusCode(201)
                .body("language", equalTo("lv"));
        Eventually.becomes(1, () -> mail.of(other).size());
        assertEquals(0, mail.of(email).size());
    }

    @Test
    @Clause("V5")
    void it_is_in_latvian_where_nobody_said_anything_or_there_are_no_words_in_the_language_of_the_person() {
        var nobody = with(to(office.aTemplateWithATranslation()), "recipient", Map.of("email", Given.someone()));
        office.write(nobody).then().statusCode(201).body("language", equalTo("lv"));
        prefer(Map.of("channels", List.of("EMAIL"), "language", "ru", "email", email));
        office.write(to(office.aTemplateWithATranslation()))
                .then()
                .statusCode(201)
                .body("language", equalTo("lv"));
    }

    @Test
    @Clause("R6")
    void an_official_reply_is_in_latvian_whatever_the_person_prefers() {
        prefer(Map.of("channels", List.of("EMAIL"), "language", "en", "email", email));
        office.write(with(to(office.aTemplateWithATranslation()), "official", true))
                .then()
                .statusCode(201)
                .body("language", equalTo("lv"));
    }

    @Test
    @Clause("V3")
    void a_person_who_prefers_their_inbox_finds_it_there_and_a_mail_is_only_its_way_out() {
        prefer(Map.of("channels", List.of("INBOX"), "email", email));
        var template = office.aTemplate();
        office.write(to(template)).then().statusCode(201).body("channel", equalTo("INBOX"));
        assertEquals(List.of("INBOX lv " + person), written(template));
        Eventually.becomes(
                List.of("ACCEPTED"), () -> given.texts("select status from message where template_kind = ?", template));
        they().get("/v1/me/messages")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("OFFICE"))
                .body("items[0].subject", containsString("Slēgts"));
    }

    @Test
    @Clause("V3")
    void each_of_a_batch_is_told_as_they_prefer() {
        prefer(Map.of("channels", List.of("INBOX"), "language", "en"));
        var template = office.aTemplateWithATranslation();
        var values = List.of(Map.of("placeholder", "reopens", "value", "2026-12-01"));
        office.writtenToMany(
                        template,
                        List.of(
                                Map.of("recipient", Map.of("person", person), "values", values),
                                Map.of("recipient", Map.of("email", email), "values", values)))
                .then()
                .statusCode(201);
        assertEquals(List.of("INBOX en " + person, "EMAIL lv -"), written(template));
    }

    /** By whom somebody was written to is noted once a day, in one order whatever the batch names first. */
    @Test
    void two_batches_that_name_the_same_persons_in_opposite_order_wait_for_each_other_and_both_are_written()
            throws Exception {
        var persons = IntStream.range(0, 60).mapToObj(_ -> UUID.randomUUID()).toList();
        for (var each : persons) {
            given.change("""
                    insert into contact_preference (person, version, channels, updated_at, used_on)
                    values (?, 0, array['INBOX'], now(), date '2020-01-01')""", each);
        }
        var template = office.aTemplate();
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clerks.invokeAll(List.of(
                    () -> office.writtenToMany(template, toEach(persons)).statusCode(),
                    () -> office.writtenToMany(template, toEach(persons.reversed()))
                            .statusCode()));
            for (var answer : answers) {
                assertEquals(201, answer.get());
            }
        }
        assertEquals(120, written(template).size());
        for (var each : persons) {
            assertEquals(1, given.count("""
                    select count(*) from contact_preference where used_on > date '2020-01-01' and person = ?""", each));
        }
    }

    private static List<Map<String, Object>> toEach(List<UUID> persons) {
        return persons.stream()
                .<Map<String, Object>>map(each -> Map.of(
                        "recipient",
                        Map.of("person", each),
                        "values",
                        List.of(Map.of("placeholder", "reopens", "value", "2026-12-01"))))
                .toList();
    }

    @Test
    void a_person_of_whom_no_address_is_known_is_told_to_be_out_of_reach() {
        office.write(to(office.aTemplate()))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/recipient message-unreachable"));
    }
}
