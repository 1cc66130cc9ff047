package lv.ocma.complaints.survey;

import static lv.ocma.complaints.survey.SurveyGiven.answer;
import static lv.ocma.complaints.survey.SurveyGiven.somebody;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SurveysApiTest {

    private static final String ANSWERS = "select count(*) from survey_answer where place = ?";

    @Inject
    Given given;

    @Inject
    SurveyGiven surveys;

    @Inject
    SurveyUpkeep upkeep;

    private final String place = "place-" + UUID.randomUUID();

    @BeforeEach
    void nothing_is_due() {
        assertEquals(0, surveys.invitations(place));
    }

    @Test
    void anybody_sees_what_is_asked_in_three_languages() {
        var shown = Requests.given().get("/v1/surveys/visit");
        shown.then()
                .statusCode(200)
                .body("questions.id", equalTo(List.of("overall", "easy", "clear", "onTime", "remark")))
                .body("questions.text.lv", hasItems("Vai Jūs pieņēma laikā?"))
                .body("questions[0].text.ru", startsWith("Как"));
        Requests.given()
                .header("If-None-Match", shown.header("ETag"))
                .get("/v1/surveys/visit")
                .then()
                .statusCode(304);
        Requests.given().get("/v1/surveys/other").then().statusCode(404);
    }

    @Test
    @Clause("C7")
    void who_was_served_is_asked_once_and_can_answer_once() {
        var token = surveys.invited(place);
        answer(token, 5).then().statusCode(201);
        assertEquals(1, given.count(ANSWERS + " and service = 'passport' and overall = 5", place));
        answer(token, 4).then().statusCode(410).body("type", endsWith("/survey-answered"));
        assertEquals(1, given.count(ANSWERS, place));
    }

    @Test
    void a_token_that_was_never_given_opens_nothing() {
        answer("unknown", 5).then().statusCode(404);
    }

    @Test
    void ratings_that_cannot_be_are_refused_and_the_invitation_stands() {
        var token = surveys.invited(place);
        answer(token, 6).then().statusCode(400).body("errors.pointer", equalTo(List.of("#/overall")));
        answer(token, 0).then().statusCode(400);
        answer(token, 1).then().statusCode(201);
    }

    @Test
    void the_same_person_is_not_asked_again_so_soon_by_whichever_contact_they_are_known() {
        var email = Given.someone();
        var phone = "+3712" + (1_000_000 + Math.floorMod(place.hashCode(), 9_000_000));
        surveys.served(place, new Contact("Anna Paraugs", email, phone), 0);
        Eventually.becomes(1L, () -> surveys.invitations(place));
        surveys.servedAndHeard(place, new Contact(null, email.toUpperCase(java.util.Locale.ROOT), null), 0);
        surveys.servedAndHeard(place, new Contact(null, null, phone), 0);
        assertEquals(1, surveys.invitations(place));
    }

    @Test
    void who_has_said_no_is_never_asked_again() {
        var somebody = somebody();
        surveys.served(place, somebody, 0);
        Eventually.becomes(1L, () -> surveys.invitations(place));
        var invitation = given.texts("select cast(id as text) from survey_invitation where place = ?", place)
                .getFirst();
        SurveyGiven.refuse(surveys.token(invitation)).then().statusCode(201).body("refused", equalTo(true));
        given.change("update survey_invitee set invited_on = date '2020-01-01' where refused");
        surveys.servedAndHeard(place, somebody, 0);
        assertEquals(1, surveys.invitations(place));
    }

    @Test
    void a_visit_of_long_ago_that_is_told_anew_invites_nobody() {
        surveys.servedAndHeard(place, somebody(), SurveyTerms.FRESH_DAYS + 1);
        assertEquals(0, surveys.invitations(place));
    }

    @Test
    @Clause("P5")
    void nothing_leads_from_an_answer_to_who_was_asked() {
        var token = surveys.invited(place);
        var invitation = given.texts("select cast(id as text) from survey_invitation where place = ?", place)
                .getFirst();
        answer(token, 5).then().statusCode(201);
        assertEquals(
                1,
                given.count(
                        "select count(*) from survey_invitation where id = ? and answered and place is null and service is null and month is null",
                        UUID.fromString(invitation)));
        assertEquals(0, given.count(ANSWERS + " and remark like '%Paldies%'", place));
        assertEquals(0, given.count("select count(*) from audit_entry where object_type like 'survey%answer%'"));

        var together = given.count(
                ANSWERS + " and xmin = (select xmin from survey_invitation where id = ?) and cast(xmin as text) <> ''",
                place,
                UUID.fromString(invitation));
        assertEquals(1, together, "the way back that the shuffle is there to close");
        upkeep.keepUp();
        assertEquals(
                0,
                given.count(
                        ANSWERS + " and xmin = (select xmin from survey_invitation where id = ?)",
                        place,
                        UUID.fromString(invitation)));
        assertEquals(
                1,
                given.count(
                        "select count(distinct cast(xmin as text)) from survey_answer where month = (select month from survey_answer where place = ?)",
                        place),
                "all of a month were brought by one transaction");
        assertEquals(1, given.count(ANSWERS, place));
    }

    @Test
    void what_is_kept_of_a_request_does_not_tell_what_was_answered() {
        var token = surveys.invited(place);
        var key = UUID.randomUUID().toString();
        answer(token, 5, key).then().statusCode(201);
        // Were the rating in the fingerprint, this one would be refused as another request.
        answer(token, 1, key).then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(1, given.count(ANSWERS + " and overall = 5", place));
    }

    @Test
    void an_id_of_an_answer_tells_no_time() {
        answer(surveys.invited(place), 3).then().statusCode(201);
        assertEquals(
                "4",
                given.texts("select substr(cast(id as text), 15, 1) from survey_answer where place = ?", place)
                        .getFirst());
    }

    @Test
    void an_invitation_that_is_over_is_erased() {
        surveys.expired(place);
        upkeep.keepUp();
        assertEquals(0, surveys.invitations(place));
        assertThat(given.count("select count(*) from survey_invitee"), greaterThan(0L));
    }
}
