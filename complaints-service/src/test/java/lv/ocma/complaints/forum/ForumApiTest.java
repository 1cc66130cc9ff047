package lv.ocma.complaints.forum;

import static lv.ocma.complaints.forum.ForumGiven.act;
import static lv.ocma.complaints.forum.ForumGiven.anybody;
import static lv.ocma.complaints.forum.ForumGiven.asked;
import static lv.ocma.complaints.forum.ForumGiven.id;
import static lv.ocma.complaints.forum.ForumGiven.moderator;
import static lv.ocma.complaints.forum.ForumGiven.published;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ForumApiTest {

    private static final String PERSONAL =
            "Mans kods ir 320000-00000, tālrunis 20000000; Ilze Izdomāta teica, ka pasi var saņemt citā nodaļā?";
    private static final String SHOWN = "Mans kods ir […], tālrunis […]; […] teica, ka pasi var saņemt citā nodaļā?";

    @Inject
    Given given;

    @Inject
    ForumTerms terms;

    /** A word that nobody else looks for; of letters alone, as numbers may be hidden. */
    private final String word = UUID.randomUUID()
            .toString()
            .replace("-", "")
            .chars()
            .map(sign -> Character.isDigit(sign) ? sign - '0' + 'g' : sign)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private static ValidatableResponse seen(String question) {
        return anybody().get(question).then();
    }

    private ValidatableResponse found(String words) {
        return anybody().queryParam("search", words).get(ForumGiven.PATH).then().statusCode(200);
    }

    @Test
    @Clause("K2")
    void what_is_personal_is_hidden_before_anybody_reads_it() {
        given.anEmployee(UUID.randomUUID().toString(), given.aPlace(), null);
        var question = ForumGiven.ask(PERSONAL)
                .then()
                .statusCode(201)
                .body("text", equalTo(SHOWN))
                .body("hidden", equalTo(List.of("PERSONAL_CODE", "PHONE", "STAFF_NAME")))
                .extract()
                .<String>path("id");
        var path = ForumGiven.PATH + "/" + question;
        seen(path).statusCode(404);
        act(path, "/publication", null).then().statusCode(200);
        seen(path).statusCode(200).body("text", equalTo(SHOWN)).body("status", equalTo("PUBLISHED"));
    }

    @Test
    void staff_of_moderation_see_what_was_written_and_by_whom_and_each_look_is_recorded() {
        var question = asked(PERSONAL);
        moderator("anywhere")
                .get(question + "/moderation")
                .then()
                .statusCode(200)
                .body("original", equalTo(PERSONAL))
                .body("contact.email", equalTo("anna@example.com"))
                .body("found.kind", hasItem("PERSONAL_CODE"))
                .body("found.text", hasItem("320000-00000"));
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where action = 'question.read' and object_id = ?",
                        id(question)));
        anybody().get(question + "/moderation").then().statusCode(401);
    }

    @Test
    void nothing_that_was_written_stands_clear_in_the_database_before_it_is_public_nor_once_it_is_hidden() {
        var question = asked("Klusums " + word);
        assertFalse(row(question).contains(word), "before it is published");
        act(question, "/publication", null).then().statusCode(200);
        act(question, "/concealment", ForumGiven.ANYTHING).then().statusCode(200);
        assertFalse(row(question).contains(word), "once it is hidden");
        seen(question).statusCode(404);
        found(word).body("items", equalTo(List.of()));
    }

    private String row(String question) {
        return given.texts(
                        "select cast(row_to_json(forum_question) as text) from forum_question where id = ?",
                        UUID.fromString(id(question)))
                .getFirst();
    }

    @Test
    @Clause("K2")
    void a_question_is_answered_under_the_name_of_a_unit_and_never_of_an_employee() {
        var place = given.aPlace();
        var question = published("Vai pasi var saņemt citā nodaļā?");
        act(place, question, "/answer", Map.of("text", "Jā, jebkurā.", "place", given.aPlace()))
                .then()
                .statusCode(403)
                .body("type", endsWith("/other-division"));
        act(place, question, "/answer", Map.of("text", "Jā, jebkurā.", "place", place))
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"));
        var answer = seen(question)
                .statusCode(200)
                .body("answer.text", equalTo("Jā, jebkurā."))
                .body("answer.unit", equalTo(place))
                .body("answer.unitName.lv", equalTo("Parauga nodaļa"))
                .extract()
                .asString();
        var employee = given.texts("select answered_by from forum_question where id = ?", UUID.fromString(id(question)))
                .getFirst();
        assertThat(answer, not(containsString(employee)));
    }

    @Test
    void staff_show_what_was_hidden_without_need_and_no_personal_code() {
        var question = asked("Jūsu tālrunis 67219639 neatbild");
        var wording = moderator("anywhere").header("If-Match", "*");
        wording.body(Map.of("text", "Jūsu tālrunis 67219639 neatbild", "topic", "VISITS"))
                .put(question + "/wording")
                .then()
                .statusCode(200)
                .body("text", equalTo("Jūsu tālrunis 67219639 neatbild"))
                .body("topic", equalTo("VISITS"));
        moderator("anywhere")
                .header("If-Match", "*")
                .body(Map.of("text", "Mans kods ir 320000-00000", "topic", "VISITS"))
                .put(question + "/wording")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("question-personal-code")));
    }

    @Test
    void a_question_is_found_by_its_words_in_whichever_case_and_with_or_without_marks() {
        var question = published("Kā saņemt pasi " + word + "?");
        var other = published("Kā saņemt vīzu?");
        for (var words :
                List.of("pases " + word, "SANEMT " + word.toUpperCase(java.util.Locale.ROOT), "pasē " + word)) {
            found(words).body("items.id", equalTo(List.of(id(question))));
        }
        found("vīzas " + word).body("items", equalTo(List.of()));
        found("' & | !").body("items", equalTo(List.of()));
        assertThat(other, startsWith(ForumGiven.PATH));
    }

    @Test
    void an_answer_is_found_too() {
        var place = given.aPlace();
        var question = published("Kā saņemt pasi?");
        act(place, question, "/answer", Map.of("text", "Nāciet uz " + word, "place", place))
                .then()
                .statusCode(200);
        found(word).body("items.id", equalTo(List.of(id(question))));
    }

    @Test
    void questions_like_it_are_offered_before_one_is_asked() {
        var question = published("Kur saņemt " + word + " pēc bērna piedzimšanas?");
        anybody()
                .body(Map.of("text", "Piedzimšana: kur ir " + word + "?"))
                .post(ForumGiven.PATH + "/similar")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id(question)));
        anybody()
                .body(Map.of("text", "?!"))
                .post(ForumGiven.PATH + "/similar")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var first = published("Kā " + word + "?");
        var second = published("Kur " + word + "?");
        var page = anybody()
                .queryParam("search", word)
                .queryParam("limit", 1)
                .get(ForumGiven.PATH)
                .then()
                .body("items.id", equalTo(List.of(id(second))))
                .extract();
        anybody()
                .queryParam("search", word)
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(ForumGiven.PATH)
                .then()
                .body("items.id", equalTo(List.of(id(first))))
                .body("next", equalTo(null));
        anybody()
                .queryParam("search", "other")
                .queryParam("cursor", page.<String>path("next"))
                .get(ForumGiven.PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void who_has_read_it_is_told_when_nothing_has_changed() {
        var question = published("Kā " + word + "?");
        var tag = anybody().get(question).header("ETag");
        anybody().header("If-None-Match", tag).get(question).then().statusCode(304);
        act(question, "/concealment", ForumGiven.ANYTHING);
        anybody().header("If-None-Match", tag).get(question).then().statusCode(404);
        var list = anybody().queryParam("search", word).get(ForumGiven.PATH);
        assertThat(list.header("Cache-Control"), startsWith("public"));
        anybody()
                .queryParam("search", word)
                .header("If-None-Match", list.header("ETag"))
                .get(ForumGiven.PATH)
                .then()
                .statusCode(304);
    }

    @Test
    void the_newest_are_a_feed() {
        var question = published("Kā <b>" + word + "</b> & citi?");
        var feed = anybody()
                .accept("application/atom+xml")
                .get(ForumGiven.PATH + "/feed")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asString();
        assertThat(feed, containsString("<id>urn:uuid:" + id(question) + "</id>"));
        assertThat(feed, containsString("Kā &lt;b&gt;" + word + "&lt;/b&gt; &amp; citi?"));
    }

    @Test
    void a_question_that_is_in_truth_a_complaint_names_its_case() {
        var question = asked("Man atteica!");
        act(question, "/referral", Map.of("reference", "x")).then().statusCode(400);
        act(question, "/referral", Map.of("reference", "S-2026-000042"))
                .then()
                .statusCode(200)
                .body("referral", equalTo("S-2026-000042"));
        act(question, "/rejection", Map.of("reason", "PERSONAL_MATTER"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("actions", equalTo(List.of("refer")));
    }

    @Test
    void what_was_written_is_erased_after_its_time_and_what_is_public_stays() {
        var question = published(PERSONAL);
        given.change(
                "update forum_question set erase_on = date '2020-01-01' where id = ?", UUID.fromString(id(question)));
        terms.erase();
        moderator("anywhere")
                .get(question + "/moderation")
                .then()
                .statusCode(200)
                .body("original", equalTo(null))
                .body("contact", equalTo(null))
                .body("found", equalTo(List.of()));
        seen(question).statusCode(200).body("text", startsWith("Mans kods ir […]"));
    }
}
