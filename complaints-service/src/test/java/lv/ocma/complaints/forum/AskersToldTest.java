package lv.ocma.complaints.forum;

import static lv.ocma.complaints.forum.ForumGiven.act;
import static lv.ocma.complaints.forum.ForumGiven.anybody;
import static lv.ocma.complaints.forum.ForumGiven.by;
import static lv.ocma.complaints.forum.ForumGiven.id;
import static lv.ocma.complaints.forum.ForumGiven.nobodySignedIn;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever asked is told once it is answered, if they want to be, and nobody keeps how they are reached for longer. All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AskersToldTest {

    private static final String TEXT = "Can I collect a passport elsewhere?";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Given given;

    @Inject
    ForumTerms terms;

    @Inject
    EventCipher cipher;

    private final String email = Given.someone();

    private String asked(@Nullable Map<String, Object> contact) {
        return ForumGiven.PATH + "/"
                + ForumGiven.askToBeTold(nobodySignedIn(), TEXT, contact)
                        .then()
                        .statusCode(201)
                        .body("reference", matchesPattern("F-\\d{4}-\\d{6}"))
                        .extract()
                        .<String>path("id");
    }

    private String answered(String question) {
        var place = given.aPlace();
        act(question, "/publication", null).then().statusCode(200);
        act(place, question, "/answer", Map.of("text", "Yes, at any.", "place", place))
                .then()
                .statusCode(200);
        return place;
    }

    private List<String> told(String question, String column) {
        return given.texts("select " + column + " from outbox where aggregateid = ? order by sequence", id(question));
    }

    private long kept(String question) {
        return given.count("select count(*) from forum_asker where question = ?", UUID.fromString(id(question)));
    }

    private Contact contact(String question) throws IOException {
        var payload = JSON.readTree(told(question, "payload").getFirst());
        return cipher.decrypt(payload.at("/told/contact").asText(), Contact.class);
    }

    @Test
    @Clause("K2")
    void who_wants_to_be_told_is_told_where_to_read_the_answer_and_then_forgotten() throws IOException {
        var question = asked(Map.of("email", email));
        assertEquals(List.of(), told(question, "type"), "before it is answered");
        var place = answered(question);
        assertEquals(List.of("lv.ocma.complaints.question.answered"), told(question, "type"));
        var payload = told(question, "payload").getFirst();
        assertThat(payload, not(containsString(email)));
        var event = JSON.readTree(payload);
        assertTrue(event.path("link").asText().endsWith(question), payload);
        assertEquals(place, event.at("/told/place").asText());
        assertEquals("en", event.at("/told/language").asText());
        assertTrue(event.at("/told/employee").isNull(), "no employee is named");
        assertEquals(email, contact(question).email());
        assertEquals(0, kept(question));
        assertEquals(
                List.of(),
                given.texts(
                        "select cast(q as text) from forum_question q where id = ? and (contact_email is not null or contact_name is not null)",
                        UUID.fromString(id(question))),
                "nothing by which they are known stands with the question either");
        act(question, "/concealment", ForumGiven.ANYTHING).then().statusCode(200);
        act(question, "/publication", null).then().statusCode(200);
        assertEquals(1, told(question, "type").size(), "once");
    }

    @Test
    void who_is_signed_in_is_told_as_they_prefer_without_a_contact() throws IOException {
        var person = UUID.randomUUID();
        var question = ForumGiven.PATH + "/"
                + ForumGiven.askToBeTold(by(TestTokens.portalFor(person, "320000-00000")), TEXT, null)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        answered(question);
        assertEquals(person, contact(question).person());
    }

    @Test
    void nobody_is_told_who_did_not_ask_for_it_and_nobody_can_be_who_left_no_contact() {
        var question = ForumGiven.PATH + "/"
                + ForumGiven.ask(TEXT)
                        .then()
                        .statusCode(201)
                        .body("reference", nullValue())
                        .extract()
                        .<String>path("id");
        assertEquals(0, kept(question));
        answered(question);
        assertEquals(List.of(), told(question, "type"));
        ForumGiven.askToBeTold(nobodySignedIn(), TEXT, null)
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("email-or-phone")));
    }

    @Test
    @Clause("P5")
    void who_will_never_be_told_is_forgotten_when_it_is_rejected_or_its_time_is_over() {
        var rejected = asked(Map.of("email", email));
        act(rejected, "/rejection", ForumGiven.ANYTHING).then().statusCode(200);
        assertEquals(0, kept(rejected));
        var old = asked(Map.of("email", email));
        var waiting = asked(Map.of("email", email));
        given.change(
                "update forum_asker set erase_on = date '2020-01-01' where question = ?", UUID.fromString(id(old)));
        terms.erase();
        assertEquals(List.of(0L, 1L), List.of(kept(old), kept(waiting)));
    }

    @Test
    @Clause("P5")
    void how_they_are_reached_stands_encrypted_and_is_on_no_public_page() {
        var question = asked(Map.of("email", email));
        var row = given.texts(
                        "select cast(row_to_json(forum_asker) as text) from forum_asker where question = ?",
                        UUID.fromString(id(question)))
                .getFirst();
        assertThat(row, not(containsString(email)));
        answered(question);
        assertThat(anybody().get(question).asString(), not(containsString("F-")));
        assertThat(
                anybody()
                        .accept("application/atom+xml")
                        .get(ForumGiven.PATH + "/feed")
                        .asString(),
                not(containsString(email)));
    }
}
